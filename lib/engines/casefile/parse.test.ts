import { describe, expect, it } from 'vitest';
import { SMALL_CASE } from '@/lib/engines/casefile/fixture';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { inWords } from '@/lib/engines/casefile/problem';

/** Reads the small case after one change; the change must really have changed it. */
function problemsAfter(from: string, to: string) {
  const text = SMALL_CASE.replace(from, to);
  expect(text, `“${from}” stands in the small case`).not.toBe(SMALL_CASE);
  const parsed = parseCaseFile(text, { file: 'weir.case.yaml' });
  return parsed.ok ? [] : parsed.problems;
}

const lineOf = (words: string) => SMALL_CASE.slice(0, SMALL_CASE.indexOf(words)).split('\n').length;

describe('a case file', () => {
  it('is read with its defaults filled in', () => {
    const parsed = parseCaseFile(SMALL_CASE, { file: 'weir.case.yaml' });
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.value.sources[0]).toMatchObject({ published: '2019', publishedCirca: false, authors: [] });
    expect(parsed.value.statements[0]?.chain.links[1]).toMatchObject({ readByUs: false, gap: false });
  });

  it('may be written as JSON', () => {
    const parsed = parseCaseFile(SMALL_CASE, { file: 'weir.case.yaml' });
    const again = parsed.ok && parseCaseFile(JSON.stringify(parsed.value), { file: 'weir.json' });
    expect(again).toEqual(parsed);
  });
});

describe('what is wrong comes back with its line and what to do', () => {
  const cases: Array<[name: string, from: string, to: string, message: RegExp, at?: string]> = [
    ['an unknown version', 'counterclaim-case/1', 'counterclaim-case/9', /“counterclaim-case\/9” is not known here/],
    ['a misspelt key', '    when: 2019-05-03', '    whne: 2019-05-03', /“whne” is not a word/, '    when: 2019-05-03'],
    [
      'a key that stands twice',
      '    language: en\n    publisher',
      '    language: en\n    language: en\n    publisher',
      /The same key stands twice/,
    ],
    ['a missing text', '    title: Who opened the weir?\n', '', /“title” is missing. Add it: a text/],
    ['an empty text', 'title: Who opened the weir?', 'title:', /“title” is empty/, '    title: Who'],
    ['a blank rationale', '{ en: Word against word. }', '{ en: " " }', /is empty. Write a text/, '        rationale'],
    ['a rationale in no language', '{ en: Word against word. }', '{}', /has no text/, '        rationale'],
    ['a language that is none', '{ en: Word against word. }', '{ English: x }', /“English” is not a language/],
    ['a thirteenth month', 'published: 2019', 'published: 2020-13', /“2020-13” is not a date/, '    published: 2019'],
    ['a 30th of February', 'when: 2019-05-03', 'when: 2019-02-30', /is not a time/],
    ['a span of time that runs backwards', 'when: 2019-05-03', 'when: 2020/2018', /is not a time/],
    ['a moment without zone', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00', /is not a moment in UTC/],
    ['a list that is a text', 'topics: [water]', 'topics: water', /“topics” must be a list/],
    [
      'a stance that is none',
      'stance: asserts }\n  - key',
      'stance: claims }\n  - key',
      /“claims” is not known here. Write one of: asserts/,
    ],
    [
      'an author nobody knows',
      'author: mara\nauthors',
      'author: nora\nauthors',
      /“nora” is not an author of this file/,
      'author: mara',
    ],
    ['a speaker nobody knows', 'speaker: mill\n', 'speaker: mell\n', /“mell” is not a speaker/, '    speaker: mill\n'],
    ['a publisher nobody knows', 'publisher: gazette', 'publisher: herald', /“herald” is not a speaker/],
    [
      'a link that leads to no source',
      'source: gazette-2019, readByUs: true }\n        - {',
      'source: herald, readByUs: true }\n        - {',
      /“herald” is not a source/,
    ],
    ['a stance on no claim', '{ claim: weir-shut,', '{ claim: weir-gone,', /“weir-gone” is not a claim/],
    ['a relation to no claim', 'to: weir-open', 'to: weir-gone', /“weir-gone” is not a claim/, '  - { from: weir-shut'],
    ['evidence of no origin', 'origin: letter', 'origin: diary', /“diary” is not an origin/],
    [
      'something unknown considered',
      '[s-mayor, e-letter]',
      '[s-mayor, e-diary]',
      /neither a statement nor evidence/,
      '        considered',
    ],
    ['something considered twice', '[s-mayor, e-letter]', '[s-mayor, s-mayor]', /considered twice/],
    ['nothing considered', '[s-mayor, e-letter]', '[]', /needs at least 1 entry/],
    ['a status that is none', 'status: contested', 'status: disproved', /not an evidence status/, '        status'],
    ['a key taken twice', 'key: weir-shut', 'key: weir-open', /already taken/, '  - key: weir-shut'],
    [
      'a topic given twice',
      'topics: [water]',
      'topics: [water, water]',
      /“water” stands here twice/,
      '    topics: [water]',
    ],
    [
      'a chain read nowhere',
      'source: gazette-2019, readByUs: true }\n        - {',
      'source: gazette-2019 }\n        - {',
      /this chain has none/,
    ],
    [
      'a chain read twice',
      'verb: told, mode: paraphrased }',
      'verb: told, mode: paraphrased, source: gazette-2019, readByUs: true }',
      /this chain has 2/,
    ],
    [
      'a chain without terminus',
      '      terminus: original-not-found\n    stances:\n      - { claim: weir-open, stance: asserts }',
      '    stances: []',
      /“terminus” is missing/,
    ],
    ['a link read but not held', '    held: true', '    held: false', /not held, yet read here/],
    ['a link without verb', 'verb: told, ', '', /“verb” is missing/],
    [
      'a gap before the first link',
      'readByUs: true }\n        - {',
      'readByUs: true, gap: true }\n        - {',
      /A gap lies before a link/,
    ],
    ['a claim related to itself', 'to: weir-open', 'to: weir-shut', /related to itself/],
    [
      'a reviewer who is the author',
      'reviewer: tomas',
      'reviewer: mara',
      /The reviewer is the author/,
      '        reviewer',
    ],
    [
      'a reviewer who is none',
      'author: mara\n        reviewer: tomas',
      'author: tomas\n        reviewer: mara',
      /is not a reviewer/,
    ],
    ['a publication nobody reviewed', '        reviewer: tomas\n', '', /needs a reviewer/],
    ['a denial without coverage', 'denies, coverage: whole', 'denies', /must say what it covers/],
    ['a coverage of no denial', 'denies, coverage: whole', 'hedges, coverage: whole', /Only a denial has a coverage/],
    [
      'words that do not stand in the text',
      'quote: the weir was shut',
      'quote: the weir was closed',
      /do not stand in “gazette-notes”/,
      'quote: the weir was shut',
    ],
    ['words that stand there twice', 'quote: the weir was shut', 'quote: the weir', /stand 2 times/],
    ['an occurrence that is none', 'quote: the weir was shut }', 'quote: the weir, occurrence: 3 }', /no occurrence 3/],
    [
      'a capture nobody knows',
      '{ capture: gazette-notes, quote: the weir was',
      '{ capture: diary, quote: the weir was',
      /“diary” is not a capture/,
    ],
    [
      'a correction of nothing',
      'target: { claim: weir-open, assessed: 2026-03-05 }',
      'target: {}',
      /correction is of one record/,
    ],
    [
      'a correction of an assessment that is none',
      'assessed: 2026-03-05',
      'assessed: 2026-03-06',
      /has no assessment of 2026-03-06/,
    ],
    ['a source with text that nobody read', 'held: false', 'held: false, textFile: letter.txt', /cannot have a text/],
    ['a text file with a folder', 'held: false', 'held: false, textFile: ../letter.txt', /not a bare file name/],
    [
      'a syntax error',
      'title: { en: The weir at the mill }',
      'title: { en: The weir',
      /bracket that opens here/,
      'title: { en: The weir at the mill }',
    ],
  ];
  it.each(cases)('%s', (_name, from, to, message, at) => {
    const problems = problemsAfter(from, to);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(problems.every((problem) => problem.file === 'weir.case.yaml' && problem.line >= 1)).toBe(true);
    const problem = problems.find((candidate) => message.test(candidate.message));
    if (at) expect(problem?.line).toBe(lineOf(at));
    // In Chinese, too, with every value in its place.
    for (const each of problems) expect(inWords(each, 'zh'), each.message).toMatch(/^[^{}]*\p{Script=Han}.*。$/su);
  });

  it.each<[string, string, number]>([
    ['a quotation mark never closed', 'case:\n  slug: "a\n  title: b\n  summary: c\n', 2],
    ['a list never closed', 'topics: [a, b\ncase:\n  slug: a\n', 1],
    ['a record never closed', 'case:\n  title: {en: a\n  slug: b\n', 2],
    ['a comma missing', '{\n  "format": "x"\n  "case": {}\n}\n', 2],
    ['a line indented too deep', 'case:\n  slug: a\n   title: b\n  summary: c\n', 3],
    ['a colon in a text', 'case:\n  slug: a\n  title: one: two\n', 3],
    ['a colon missing', 'case:\n  slug: a\n  title\n  question: {en: x}\n', 3],
    ['an alias of nothing', 'case: 1\nstatements: *nope\n', 2],
    ['a key twice', 'format: counterclaim-case/1\ncase: {slug: a}\ncase: {slug: b}\n', 3],
  ])('on the line where it was made: %s', (_name, text, line) => {
    const parsed = parseCaseFile(text, { file: 'x' });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line)).toContain(line);
    if (!text.startsWith('format')) expect(parsed.ok || parsed.problems[0]!.line).toBe(line);
  });

  it('in a sentence for a file of another kind, whatever is in it', () => {
    const parsed = parseCaseFile(`\u007fELF\0\0${'\u0001: - '.repeat(500)}`, { file: 'program' });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({ file: 'program', line: 1, message: expect.stringMatching(/not a text file/) }),
      ],
    });
  });

  it('in few and short sentences for a text that is no case file', () => {
    const parsed = parseCaseFile('"a" b: {[: }\n'.repeat(200), { file: 'letter' });
    if (parsed.ok) throw new Error('It was read.');
    expect(parsed.problems.length).toBeLessThanOrEqual(10);
    expect(parsed.problems.every(({ message }) => message.length < 200)).toBe(true);
  });

  it('all at once, in the order of the lines', () => {
    const text = SMALL_CASE.replace('reviewer: tomas', 'reviewer: mara')
      .replace('to: weir-open', 'to: weir-gone')
      .replace('quote: the weir was shut', 'quote: shut tight')
      .replace('publisher: gazette', 'publisher: herald');
    const parsed = parseCaseFile(text, { file: 'weir.case.yaml' });
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map((problem) => problem.path)).toEqual([
      'sources[0].publisher',
      'claims[0].assessments[0].reviewer',
      'statements[1].anchors[0].quote',
      'relations[0].to',
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- a'],
    ['a word', 'case'],
    ['an alias that leads nowhere', 'case: *gone'],
  ])('even for %s', (_name, text) => {
    const parsed = parseCaseFile(text, { file: 'x' });
    expect(parsed.ok).toBe(false);
  });
});
