import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL_CASE } from '@/lib/engines/casefile/fixture';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { printCaseFile } from '@/lib/engines/casefile/print';
import type { CaseFile } from '@/lib/engines/casefile/schema';

function read(text: string): CaseFile {
  const parsed = parseCaseFile(text, { file: 'printed' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.value;
}

const TRICKY = [
  '',
  ' ',
  '\n',
  '\t',
  ': ',
  '#',
  '- ',
  '“',
  '说',
  '。',
  '2013',
  'true',
  'null',
  '~',
  '\r',
  '"',
  "'",
  '|',
  '😀',
  '\\',
  '&a',
  '*a',
  '%',
  '@',
  '\u2028',
  '\u00a0',
  'long words that fold ',
];
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...TRICKY, 'word'), { maxLength: 40 }).map((bits) => bits.join('')),
  )
  .map((drawn) => `${drawn}x`)
  .chain((drawn) => fc.constantFrom(drawn, `  ${drawn}`, `${drawn}\n`, `${drawn} `, `${drawn}\n\n`, drawn.repeat(20)));
const texts = fc.dictionary(fc.constantFrom('en', 'zh', 'pt-BR'), text, { minKeys: 1 });

describe('printing', () => {
  it('writes what reading gives back unchanged, and the same text again', () => {
    const value = read(SMALL_CASE);
    const printed = printCaseFile(value);
    expect(read(printed)).toEqual(value);
    expect(printCaseFile(read(printed))).toBe(printed);
  });

  it('does not depend on the order in which keys were made', () => {
    const value = read(SMALL_CASE);
    const reversed = Object.fromEntries(Object.entries(value).reverse()) as CaseFile;
    expect(printCaseFile(reversed)).toBe(printCaseFile(value));
  });

  it('keeps every text whatever it holds', () => {
    const base = read(SMALL_CASE);
    fc.assert(
      fc.property(texts, text, text, fc.array(text, { maxLength: 3 }), (several, title, drawn, quotes) => {
        const capture = drawn.normalize('NFC').replaceAll('\r', '');
        const value = structuredClone(base);
        value.case.summary = several;
        value.claims[0]!.assessments[0]!.rationale = several;
        value.sources[0]!.title = title;
        value.sources[0]!.captures[0]!.text = `${base.sources[0]!.captures[0]!.text}\n${capture}`;
        value.statements[0]!.quotes = quotes;
        value.statements[0]!.anchors = [{ capture: 'gazette-notes', quote: capture, occurrence: 1 }];
        expect(read(printCaseFile(value))).toEqual(value);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
