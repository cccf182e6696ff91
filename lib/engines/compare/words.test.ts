import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentFigures, figuresOf } from './figures';
import { matrix } from './matrix';
import type { ComparedStatement } from './position';
import { csvField, matrixCsv, matrixMarkdown } from './table';
import { compareWording } from './wording';

const quoted = (id: string, quote: string): ComparedStatement => ({
  id,
  claimId: 'c',
  speakerId: id,
  sourceId: 't',
  stance: 'asserts',
  mode: 'verbatim',
  said: null,
  quote,
});

describe('differentFigures', () => {
  it.each([
    ['other number of the same thing', '80 attempts on one phone', 'some 87 attempts', '80/87'],
    ['other share', '0.34 % of messages', '3.4 percent of all messages', '0.34 %/3.4 percent'],
    ['other number in Chinese', '有3万部手机', '共5万部手机', '3万/5万'],
    ['the same written in another way', '1,500 phones', '1500 phones', ''],
    ['an exact figure within a vague one', 'tens of thousands of phones', '30,000 phones', ''],
    ['an exact figure outside a vague one', 'tens of thousands of phones', '300 phones', 'tens of thousands/300'],
    ['another thing', '80 attempts', '12 operators', ''],
    ['a share and a count', '5 % of phones', '80 phones', ''],
    ['both figures in both', '80 attempts, then 12 attempts', '12 attempts and 80 attempts', ''],
    ['years are none', 'In 2018 phones were watched', 'In 2019 phones were watched', ''],
    ['no figures', 'many phones', 'few phones', ''],
  ])('%s', (_, a, b, expected) => {
    const found = differentFigures([quoted('a', a), quoted('b', b)]);
    expect(found.map((conflict) => `${conflict.a.surface}/${conflict.b.surface}`).join()).toBe(expected);
  });

  it('never finds a text in conflict with itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(differentFigures([quoted('a', text), quoted('b', text)])).toEqual([]);
      }),
    );
  });

  it('knows what a figure counts', () => {
    expect(figuresOf('Some 1,500 island phones were hit')).toEqual([
      { value: '1500', surface: '1,500', things: ['island', 'phone', 'hit'] },
    ]);
  });
});

describe('compareWording', () => {
  it.each([
    ['We never did it.', 'We never did it.', 'identical'],
    ['“We never did it” - ever', '"We never did it" – ever', 'typography'],
    ['We never did it to anybody', 'We have never done it to anybody', 'reworded'],
    ['We never did it', 'Quite another matter altogether', 'different'],
    ['', '', 'identical'],
    ['我们从未这样做', '我们从来没有这样做', 'reworded'],
  ])('%s / %s: %s', (before, after, kind) => {
    expect(compareWording(before, after).kind).toBe(kind);
  });

  it('makes figures stand out', () => {
    const { figures } = compareWording('They hit 80 phones in 2018', 'They hit 87 phones in 2018');
    expect(figures).toEqual({ before: ['80'], after: ['87'] });
  });

  it('gives both texts back exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const { changes, shared } = compareWording(before, after);
        const side = (gone: string) => changes.filter(({ op }) => op !== gone).map(({ text }) => text);
        expect([side('added').join(''), side('removed').join('')]).toEqual([before, after]);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('tables', () => {
  const made = matrix({
    claims: [
      { id: 'c', ref: 'C-1', label: '=HYPERLINK("x") said | "so"' },
      { id: 'd', ref: 'C-2', label: 'Two\nlines' },
    ],
    columns: [
      { id: 'a', label: '@officials', speakers: ['a'] },
      { id: 'b', label: 'paper', sources: ['p'] },
    ],
    statements: [
      { ...quoted('a', ''), stance: 'denies', coverage: 'part' },
      { ...quoted('a', ''), id: 'a2', stance: 'asserts', said: '2020', mode: 'paraphrased', claimId: 'd' },
      { ...quoted('a', ''), id: 'a3', stance: 'hedges', said: '2021', mode: 'paraphrased', claimId: 'd' },
    ],
    omissions: [{ claimId: 'c', sourceId: 'p', judgedBy: 'An Editor', judgedOn: '2021-01-02' }],
  });

  it('writes CSV that no spreadsheet runs', () => {
    expect(matrixCsv(made)).toBe(
      "Reference,Claim,'@officials,paper\r\n" +
        'C-1,"\'=HYPERLINK(""x"") said | ""so""","denies: part; verbatim","omits; An Editor, 2021-01-02"\r\n' +
        'C-2,"Two\nlines","hedges; moved 2021",\r\n',
    );
  });

  it('writes a Markdown table whose cells cannot break it', () => {
    expect(matrixMarkdown(made).split('\n')).toEqual([
      '| Reference | Claim | @officials | paper |',
      '| --- | --- | --- | --- |',
      '| C-1 | =HYPERLINK("x") said \\| "so" | ▼ denies: part; verbatim | ∅ omits; An Editor, 2021-01-02 |',
      '| C-2 | Two lines | ≈ hedges; moved 2021 |  |',
      '',
    ]);
  });

  it('never lets a field begin as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvField(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  // Programs of many countries divide at semicolons, some also at tabs: what came after one would begin a cell.
  it.each(['a;=1+1', 'a\t=1+1'])('puts “%s” in quotation marks', (text) => expect(csvField(text)).toBe(`"${text}"`));
});
