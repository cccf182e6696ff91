import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { documentSchema } from './document';

/** Where the published schema stands. */
export const PUBLISHED_SCHEMA = fileURLToPath(new URL('../../../docs/document.schema.json', import.meta.url));

/** The document value as JSON Schema 2020-12: the text of `docs/document.schema.json`, and of every bundle's copy. */
export function printDocumentSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(documentSchema);
  return `${JSON.stringify({ $schema, title: 'Counterclaim document', ...rest }, null, 2)}\n`;
}

// Run as a script (`npx tsx lib/engines/document/jsonschema.ts`) it writes the published file anew.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(PUBLISHED_SCHEMA, printDocumentSchema());
  console.log(`Wrote ${PUBLISHED_SCHEMA}`);
}
