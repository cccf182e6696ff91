import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';
import type { Suggestion } from '@/lib/engines/suggest/suggestion';

const first = (text: string): Suggestion => {
  const found = suggest(text)[0];
  if (!found) throw new Error(`nothing suggested in: ${text}`);
  return found;
};

describe('English statements', () => {
  it.each([
    [
      'a quotation before its verb',
      '“We tested every valve twice,” Maria Ortega said on Monday.',
      'verbatim',
      'Maria Ortega',
    ],
    [
      'a quotation after its verb',
      'Tom Bellamy said: “The port stays closed until Friday.”',
      'verbatim',
      'Tom Bellamy',
    ],
    ['a quotation in doubled apostrophes', "Mr. Tanaka said, ''The cable was cut on our side.''", 'verbatim', 'Tanaka'],
    [
      'a verb before its subject',
      '“We tested every valve,” said Tom Bellamy, the port director.',
      'verbatim',
      'Tom Bellamy',
    ],
    [
      'indirect speech',
      'Lena Fischer told reporters that the ministry had never seen the contract.',
      'paraphrased',
      'Lena Fischer',
    ],
    ['according to', 'According to Tom Bellamy, two cranes failed the inspection.', 'paraphrased', 'Tom Bellamy'],
    [
      'partly quoted speech',
      'Ann Lee said the pumps were “dangerously worn” and should be replaced.',
      'partly quoted',
      'Ann Lee',
    ],
    [
      'a quotation through an interpreter',
      '“We will appeal,” Akira Mori said through an interpreter.',
      'translated',
      'Akira Mori',
    ],
  ])('finds %s', (_, text, mode, speaker) => {
    expect(first(text)).toMatchObject({ mode, speaker: { name: speaker } });
  });

  it('offers both halves of an interrupted quotation with one speaker', () => {
    const found = suggest('“The tower on the hill,” said Grace Obi, “was never switched on by anyone.”');
    expect(found.map((s) => [s.quote, s.speaker?.name])).toEqual([
      ['The tower on the hill,', 'Grace Obi'],
      ['was never switched on by anyone.', 'Grace Obi'],
    ]);
  });

  it('keeps the speaker of a quotation that runs over paragraphs', () => {
    const found = suggest('Tom Bellamy said: “We closed the port on Monday.\n\n“We will open it when the wind drops.”');
    expect(found.map((s) => [s.rule, s.speaker?.name])).toEqual([
      ['quotation-with-verb', 'Tom Bellamy'],
      ['running-quotation', 'Tom Bellamy'],
    ]);
  });

  it.each([
    ['she', 'Anna Kowalska met Peter Hall in Oslo. “The vaccines arrived warm,” she said.', 'Anna Kowalska'],
    ['he', 'Anna Kowalska met Peter Hall in Oslo. “The vaccines arrived warm,” he said.', 'Peter Hall'],
    ['the embassy', 'The Chinese Embassy replied. “The reports are false,” the embassy said.', 'Chinese Embassy'],
    [
      'the spokesman',
      'Col. Idris Bello, an army spokesman, spoke. “We did not shell it,” the spokesman said.',
      'Idris Bello',
    ],
    ['a surname', 'Ida Berg runs the lab. “Our samples are clean,” Berg said.', 'Ida Berg'],
  ])('resolves %s over the text', (_, text, name) => {
    expect(suggest(text).at(-1)?.speaker?.name).toBe(name);
  });

  it.each([
    ['the title of a film', 'The film “Night Harbour” opens on Friday in forty cinemas.'],
    ['scare quotes', 'The so-called “smart” meters were installed in 2019.'],
    ['plain narration', 'The ferry left at nine and reached the island before noon.'],
  ])('leaves out %s', (_, text) => expect(suggest(text)).toEqual([]));

  it('makes a chain of who told whom', () => {
    const told = first('“Nobody warned us,” Omar Haddad told the Guardian.');
    expect(told.chain.map((l) => [l.agent, l.verb])).toEqual([
      ['the Guardian', 'told'],
      ['Omar Haddad', 'told'],
    ]);
    const relayed = suggest('The Guardian quoted Omar Haddad as saying, “We were never told about the loss.”').at(-1);
    expect(relayed?.speaker?.name).toBe('Omar Haddad');
    expect(relayed?.chain.map((l) => l.agent)).toEqual(['The Guardian', 'Omar Haddad']);
  });

  it('hints at the stance from the verb', () => {
    expect(first('The ministry denied that any official had met the supplier.').stance).toBe('denies');
    expect(first('“We tested every valve,” Ann Lee said.').stance).toBe('asserts');
  });

  it('says why in words, with the rule', () => {
    const s = first('“We tested every valve twice,” Maria Ortega said on Monday.');
    expect(s.rule).toBe('quotation-with-verb');
    expect(s.reason).toContain('verb “said”');
  });

  it('knows speakers on record by any of their names, and leaves doubtful ones to the editor', () => {
    const text = '“We tested every valve twice,” Maria Ortega said on Monday.';
    const record = { id: 'sp-1', names: ['玛丽亚·奥尔特加', 'María Ortega'] };
    expect(suggest(text, { speakersOnRecord: [record] })[0]?.speaker?.recordId).toBe('sp-1');
    const twin = { id: 'sp-2', names: ['Maria Ortega'] };
    expect(suggest(text, { speakersOnRecord: [record, twin] })[0]?.speaker?.recordId).toBeNull();
  });

  it('does not offer again what was dismissed', () => {
    const text = '“We tested every valve twice,” Maria Ortega said on Monday.';
    const { start, end, rule } = first(text);
    expect(suggest(text, { dismissed: [{ start, end, rule }] })).toEqual([]);
    expect(suggest(text, { dismissed: [{ start, end: end + 1, rule }] })).toHaveLength(1);
  });
});

/** Pieces that make texts out of everything the engine looks at, in any order. */
const PIECES = [
  '“',
  '”',
  '"',
  "''",
  "'",
  '‘',
  '’',
  '«',
  '»',
  '「',
  '」',
  '\n',
  '\n\n',
  '. ',
  ', ',
  ': ',
  ' said ',
  ' that ',
  'according to ',
  'Maria Ortega',
  'the embassy',
  ' told the Guardian ',
  'he',
  '李明',
  '表示，',
  '说：',
  '据',
  '报道，',
  '<b>',
  '</p>',
  '&quot;',
  '…',
  '\u{1F600}',
  '\uE000',
  'شمس',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('leaves the mark of words quoted in part with them, and out of the verb', () => {
  const found = suggest('Quay Cordage has expressed “strongly reject” this. Ada Lind said that the charge was wrong.');
  expect(found.map(({ quote, verb }) => [quote, verb])).toContainEqual(['“strongly reject” this', 'has expressed']);
});

describe('whatever the text', () => {
  it('every span lies within it, every quote is what stands there, and twice is the same', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
        const found = suggest(text, { language });
        for (const s of found) {
          expect(s.quote).toBe(text.slice(s.start, s.end));
          for (const span of [s, ...s.parts, ...(s.speaker ? [s.speaker] : []), ...(s.cue ? [s.cue] : [])]) {
            expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
          }
          if (s.speaker) expect(s.speaker.mention).toBe(text.slice(s.speaker.start, s.speaker.end));
        }
        expect(suggest(text, { language })).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['one long line of opening marks', '“'.repeat(60_000)],
    ['short lines without a mark', 'A: b\n'.repeat(120_000)],
    ['one long word', 'a'.repeat(300_000)],
    ['one sentence without an end', 'Ann Lee said that the pump '.repeat(8_000)],
    ['apostrophes', "it's 'so ".repeat(30_000)],
    ['Chinese without a stop', '李明表示“好”，'.repeat(20_000)],
    ['questions and answers in Chinese', '张明：记得。\n'.repeat(60_000)],
    ['markup', '<p class="a">“x” said <b>He</b></p>'.repeat(8_000)],
  ])(
    '%s costs time in proportion to its length',
    (_, text) => {
      const eighth = text.slice(0, text.length / 8);
      const time = (t: string) => {
        // Time of the processor: the clock would count what else the machine does.
        const from = process.cpuUsage();
        suggest(t);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1_000;
      };
      time(eighth);
      const [a, b] = [time(eighth), time(text)];
      // Eight times the text may not take 24 times as long, and 64 where it grows with the square; the constant forgives
      // a busy machine.
      expect(b).toBeLessThan(a * 24 + 400);
    },
    60_000,
  );
});
