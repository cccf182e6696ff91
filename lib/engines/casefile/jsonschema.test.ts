import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_SCHEMA, printJsonSchema } from '@/lib/engines/casefile/jsonschema';
import { parseCaseFile } from '@/lib/engines/casefile/parse';

const GUIDE = fileURLToPath(new URL('../../../docs/case-file.md', import.meta.url));

describe('the published description of the case file', () => {
  it('has the JSON Schema of this version (npx tsx lib/engines/casefile/jsonschema.ts writes it anew)', () => {
    // Compared as values: the formatter may lay the file out in its own way.
    expect(JSON.parse(readFileSync(PUBLISHED_SCHEMA, 'utf8'))).toEqual(JSON.parse(printJsonSchema()));
  });

  it('shows an example that can be imported', () => {
    const example = /```yaml\n(format: [\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8'))?.[1] ?? '';
    const parsed = parseCaseFile(example, { file: 'docs/case-file.md' });
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });
});
