import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { type CaseFile, caseFileSchema } from '@/lib/engines/casefile/schema';

/** Longer texts are folded, so that a change of a few words is a change of a few lines in a diff. */
const LONGEST_LINE = 110;

/**
 * Writes a case file in its one canonical form: keys in the order of the schema, records in the order given, defaults
 * left out, long texts as blocks. Reading it again gives the same value. Throws if the value is not a case file.
 */
export function printCaseFile(value: CaseFile): string {
  // Zod rebuilds every record in the order of the schema: the order is written in one place.
  const document = new Document(withoutDefaults(caseFileSchema.parse(value)), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.type = scalarType(node.value) ?? node.type;
    },
    Collection(key, node) {
      node.flow = key !== null && isShort(node.toJSON());
    },
  });
  spaceRecords(document);
  return document.toString({ lineWidth: LONGEST_LINE, minContentWidth: 20 });
}

/** Only ordinary prose is folded: the writer loses its place in lines that begin with white space. */
const PROSE = /^[^\s#&*]+(?: [^\s]+)*$/;

function scalarType(text: string): Scalar.Type | undefined {
  if (/[^\n]\n/.test(text)) return Scalar.BLOCK_LITERAL;
  if (text.length <= LONGEST_LINE - 20) return undefined;
  return PROSE.test(text) ? Scalar.BLOCK_FOLDED : Scalar.QUOTE_DOUBLE;
}

/** A link, a stance, a label: what fits on one line is easier to read on one line. */
function isShort(value: unknown): boolean {
  const inner = Object.values(value as object);
  return inner.every(isPlainScalar) && JSON.stringify(value).length <= LONGEST_LINE - 10;
}

function isPlainScalar(value: unknown): boolean {
  // Readers of YAML 1.1 stumble over a bare question mark between braces.
  return typeof value === 'string' ? PROSE.test(value) && !value.includes('?') : typeof value !== 'object';
}

/** Empty lists and `false` are what reading fills in by itself; everything else is kept. */
function withoutDefaults(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDefaults);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([name, value]) =>
      value !== undefined && !(DEFAULT_FALSE.has(name) && value === false) && !isEmptyDefault(name, value),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutDefaults(value)]));
}

const DEFAULT_FALSE = new Set(['publishedCirca', 'readByUs', 'gap']);

/** `speakers` of a side is the one list that must be written though it is empty. */
function isEmptyDefault(name: string, value: unknown): boolean {
  return Array.isArray(value) && value.length === 0 && name !== 'speakers';
}

/** An empty line before each section and before each record that takes more than one line. */
function spaceRecords(document: Document): void {
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items) {
    const record = isSeq(pair.value) || isMap(pair.value);
    if (record && isScalar(pair.key)) pair.key.spaceBefore = true;
    if (!isSeq(pair.value)) continue;
    pair.value.items.forEach((item, at) => {
      if (at > 0 && isMap(item) && !item.flow) item.spaceBefore = true;
    });
  }
}
