import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { caseFileSchema } from '@/lib/engines/casefile/schema';

/** Where the published schema stands. */
export const PUBLISHED_SCHEMA = fileURLToPath(new URL('../../../docs/case-file.schema.json', import.meta.url));

/**
 * The case file as JSON Schema 2020-12, as the text of `docs/case-file.schema.json`. Editors that know YAML check and
 * complete a case file with it. It cannot say what ties one record to another; `parseCaseFile` checks that too.
 */
export function printJsonSchema(): string {
  const schema = z.toJSONSchema(caseFileSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // An editor reads 2013 as a number; the reader of case files does not.
      if (jsonSchema.id === 'partialDate' || jsonSchema.id === 'when') jsonSchema.type = ['string', 'integer'] as never;
      if (jsonSchema.id === 'partialDate') jsonSchema.pattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Counterclaim case file', ...rest }, null, 2)}\n`;
}

// Run as a script (`npx tsx lib/engines/casefile/jsonschema.ts`) it writes the published file anew.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(PUBLISHED_SCHEMA, printJsonSchema());
  console.log(`Wrote ${PUBLISHED_SCHEMA}`);
}
