import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '@/lib/domain/cases/import/refused';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { SMALL_CASE } from '@/lib/engines/casefile/fixture';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { inWords } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { Invalid } from '@/lib/platform/errors';
import { freshDatabases } from '@/prisma/testing/fresh';

const fresh = freshDatabases();
const now = new Date('2026-04-01T12:00:00Z');

function read(yaml: string): CaseFile {
  const parsed = parseCaseFile(yaml, { file: 'test.case.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}

/** What is said against a file: path and sentence of each problem. */
async function refusals(file: CaseFile): Promise<[string, string][]> {
  const failure = await importCaseFile({ id: null }, file, { db: fresh.db, now }).catch((error: unknown) => error);
  if (!(failure instanceof Invalid)) throw failure;
  return (failure.extra.details as ImportProblem[]).map(({ path, message, ...fault }) => {
    expect(inWords(fault, 'zh'), message).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u);
    return [path, message];
  });
}

const bring = (yaml: string) => importCaseFile({ id: null }, read(yaml), { db: fresh.db, now });
/** The file read anew and changed in place, past what the parser would let through. */
function changed(change: (file: CaseFile) => void, yaml = RICH_CASE): CaseFile {
  const file = read(yaml);
  change(file);
  return file;
}
const claim = (file: CaseFile, at = 0) => file.claims[at]!;

describe('once it is there', () => {
  it.each<[string, (file: CaseFile) => void, string, RegExp]>([
    [
      'a capture',
      (file) => Object.assign(file.sources[1]!.captures[0]!, { text: '末班船准时离港了。' }),
      'sources[1].captures[0]',
      /another text, and a capture never changes.*add a new one/,
    ],
    [
      'the rationale of a published assessment',
      (file) => Object.assign(claim(file).assessments[0]!, { rationale: { en: 'Otherwise.' } }),
      'claims[0].assessments[0]',
      /“left-early” of 2026-03-05 is published here with another rationale.*append a new one/,
    ],
    [
      'what a published assessment considered',
      (file) => claim(file).assessments[0]!.considered.pop(),
      'claims[0].assessments[0]',
      /another considered/,
    ],
    [
      'a correction',
      (file) => Object.assign(file.corrections[0]!, { why: { en: 'Another reason.' } }),
      'corrections[0]',
      /another why, and the log is append-only.*append a new one/,
    ],
    ['a reference', (file) => Object.assign(claim(file), { ref: 'C-13' }), 'claims[0].ref', /C-12 here/],
    [
      'the name of an author',
      (file) => Object.assign(file.authors[0]!, { name: 'Ina Falk' }),
      'authors[0].name',
      /Ines/,
    ],
    ['a topic', (file) => Object.assign(file.topics[0]!, { label: { en: 'Times' } }), 'topics[0]', /another label/],
    ['a status', (file) => Object.assign(file.statuses[0]!, { rating: 4 }), 'statuses[0]', /another rating/],
  ])('%s is not changed by an import', async (_, change, path, sentence) => {
    await bring(RICH_CASE);
    const history = await fresh.db.history.count();
    expect(await refusals(changed(change))).toEqual([[path, expect.stringMatching(sentence)]]);
    expect(await fresh.db.history.count()).toBe(history);
  });
});

describe('a file that clashes with another case', () => {
  /** The other case with the keys of the first where the test wants them. */
  const other = (change: (yaml: string) => string) =>
    read(
      change(SMALL_CASE.replace('slug: mill-weir', 'slug: other').replaceAll('tomas', 'tom').replaceAll('mara', 'mar')),
    );

  it('shares speakers, sources and origins that agree', async () => {
    await bring(SMALL_CASE);
    const renamed = other((yaml) =>
      yaml
        .replaceAll(/weir-(open|shut)/g, 'weir-$1-2')
        .replaceAll(/\b(s-mayor|s-mill|e-letter)\b/g, '$1-2')
        .replace('key: wrong-night', 'key: wrong-night-2'),
    );
    const report = await importCaseFile({ id: null }, renamed, { db: fresh.db, now });
    expect(report.unchanged).toMatchObject({ speaker: 3, source: 2, origin: 1, capture: 1, topic: 1 });
    expect(report.created).toMatchObject({ claim: 2, statement: 2 });
  });

  it('names each record that has the key of another and says in what they differ', async () => {
    await bring(SMALL_CASE);
    const file = other((yaml) =>
      yaml
        .replace('name: { en: Ada Holm }', 'name: { en: Ada Berg }')
        .replace('title: Letter of the mill', 'title: A letter'),
    );
    const said = await refusals(file);
    expect(said).toContainEqual(['speakers[0]', expect.stringMatching(/another case.*“mayor”.*differs in name/i)]);
    expect(said).toContainEqual(['sources[1]', expect.stringMatching(/“mill-letter”.*differs in title/)]);
    expect(said).toContainEqual(['claims[0]', expect.stringMatching(/Another case has a claim “weir-open”/)]);
    expect(said).toContainEqual(['claims[0].evidence[0]', expect.stringMatching(/evidence “e-letter”/)]);
    expect(await fresh.db.case.count()).toBe(1);
  });

  it('is told of references that are taken or of another noun', async () => {
    await bring(SMALL_CASE);
    const file = changed((rich) => {
      Object.assign(claim(rich), { ref: 'C-2' });
      Object.assign(rich.speakers[1]!, { ref: 'C-4' });
    });
    expect(await refusals(file)).toEqual([
      ['speakers[1].ref', expect.stringMatching(/begins with P-/)],
      ['claims[0].ref', expect.stringMatching(/C-2 is the reference of another claim/)],
    ]);
  });
});

describe('what the database would refuse', () => {
  it.each<[string, (file: CaseFile) => void, string, RegExp]>([
    [
      'an omission by a source that carries a statement on the claim',
      (file) => Object.assign(claim(file).omissions[0]!, { source: 'echo-may' }),
      'claims[0].omissions[0]',
      /“echo-may” cannot leave this claim out: the statement/,
    ],
    [
      'an alias twice',
      (file) => file.speakers[0]!.aliases.push(file.speakers[0]!.aliases[0]!),
      'speakers[0].aliases[2]',
      /twice/,
    ],
    ['a topic twice', (file) => claim(file).topics.push('safety'), 'claims[0].topics[2]', /twice/],
    ['a member twice', (file) => file.sides[0]!.speakers.push('pupil'), 'sides[0].speakers[2]', /twice/],
    [
      'an origin twice',
      (file) => file.origins[1]!.derivedFrom.push('what-she-saw'),
      'origins[1].derivedFrom[1]',
      /twice/,
    ],
    [
      'a chain read at two places',
      (file) => Object.assign(file.statements[1]!.chain.links[1]!, { readByUs: true }),
      '(file)',
      /chain_links_one_read_by_us/,
    ],
    [
      'a reviewer who is the author',
      (file) => Object.assign(claim(file).assessments[0]!, { reviewer: 'ines' }),
      '(file)',
      /assessment_reviewer_is_not_author/,
    ],
    [
      'a published assessment without reviewer',
      (file) => Reflect.deleteProperty(claim(file).assessments[0]!, 'reviewer'),
      '(file)',
      /assessment_published_is_reviewed/,
    ],
    [
      'an empty rationale',
      (file) => Object.assign(claim(file).assessments[0]!, { rationale: {} }),
      '(file)',
      /rationale_not_empty/,
    ],
    [
      'a claim related to itself',
      (file) => Object.assign(file.relations[0]!, { to: 'on-time' }),
      '(file)',
      /relation_to_another/,
    ],
    [
      'a denial that does not say what it covers',
      (file) => Reflect.deleteProperty(file.statements[1]!.stances[0]!, 'coverage'),
      '(file)',
      /stance_coverage/,
    ],
    [
      'a character the database has no place for',
      (file) => Object.assign(file.sources[0]!, { title: 'Left\u0000' }),
      '(file)',
      /refuses/,
    ],
  ])('is said in a sentence and leaves nothing behind: %s', async (_, change, path, sentence) => {
    expect(await refusals(changed(change))).toEqual([[path, expect.stringMatching(sentence)]]);
    const left = [fresh.db.case, fresh.db.author, fresh.db.speaker, fresh.db.capture, fresh.db.audit];
    for (const table of left) expect(await (table as typeof fresh.db.case).count()).toBe(0);
    // The statuses that come with the product have a history from the start.
    expect(await fresh.db.history.count({ where: { entity: { not: 'evidence_statuses' } } })).toBe(0);
  });

  it('leaves the case as it was when a trigger stops the import in its middle', async () => {
    await bring(RICH_CASE);
    const history = await fresh.db.history.count();
    // The stance stays, as it only vanished from the file; so the omission cannot come in, and only the database knows.
    const file = changed((rich) => {
      rich.speakers[0]!.note = { en: 'Changed first.' };
      rich.statements[0]!.stances = [];
      rich.statements[1]!.stances = [];
      claim(rich).omissions.push({ source: 'echo-may', by: 'otto', date: '2026-03-30' });
    });
    expect(await refusals(file)).toEqual([
      ['(file)', expect.stringMatching(/both carry a statement.*leave the claim out/)],
    ]);
    expect(await fresh.db.history.count()).toBe(history);
  });
});
