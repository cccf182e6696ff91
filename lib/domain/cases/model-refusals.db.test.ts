import { beforeAll, expect, it } from 'vitest';
import { RICH_CASE } from '@/lib/domain/cases/import/rich-case';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { testDatabase } from '@/prisma/testing/database';

const { db } = await testDatabase();

function bring() {
  const parsed = parseCaseFile(RICH_CASE, { file: 'rich.case.yaml' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return importCaseFile({ id: null }, parsed.value, { db, now: new Date('2026-04-01T12:00:00Z') });
}

beforeAll(bring);

/** What PostgreSQL answers when the statements are run one after another; nothing stays. 'taken' where it refuses none. */
async function answerTo(...statements: string[]): Promise<string> {
  const rolledBack = new Error('taken');
  const said = await db
    .$transaction(async (tx) => {
      for (const sql of [...statements, 'SET CONSTRAINTS ALL IMMEDIATE']) await tx.$executeRawUnsafe(sql);
      throw rolledBack;
    })
    .catch((error: Error) => error.message);
  return said;
}

const draft = (rationale: string) => `
  INSERT INTO assessments (id, claim_id, status_key, rationale, author_id, state, assessed_at, created_by, updated_by)
  SELECT '00000000-0000-7000-8000-00000000000a', claim_id, status_key, ${rationale}, author_id, 'draft', now(),
    created_by, updated_by FROM assessments LIMIT 1`;
const one = (table: string, where = 'true') => `id = (SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`;
/** A relation removed, and another row with its number and other values. */
const instead = (change: string) => [
  'CREATE TEMP TABLE gone ON COMMIT DROP AS SELECT * FROM relations ORDER BY number LIMIT 1',
  'DELETE FROM relations WHERE id = (SELECT id FROM gone)',
  `INSERT INTO relations SELECT (jsonb_populate_record(NULL::relations,
    to_jsonb(gone) || jsonb_build_object('id', '00000000-0000-7000-8000-00000000000b', ${change}))).* FROM gone`,
];

it.each<[string, string[], RegExp]>([
  [
    'a second link read by us',
    [
      `INSERT INTO chain_links (id, statement_id, position, agent_id, verb, mode, source_id, read_by_us)
       SELECT gen_random_uuid(), statement_id, 99, agent_id, verb, mode, source_id, true
       FROM chain_links WHERE read_by_us LIMIT 1`,
    ],
    /chain_links_one_read_by_us|statement_id.*already exists/,
  ],
  [
    'a chain nobody here has read the end of',
    [`UPDATE chain_links SET read_by_us = false WHERE ${one('chain_links', 'read_by_us')}`],
    /exactly one link that is read by us; this statement has 0/,
  ],
  ['a reviewer who is the author', [draft('rationale'), reviewedByAuthor()], /assessment_reviewer_is_not_author/],
  [
    'an assessment that goes to review with nothing considered',
    [draft('rationale'), `UPDATE assessments SET state = 'in-review' WHERE state = 'draft'`],
    /names at least one statement or item of evidence that was considered/,
  ],
  [
    'an assessment published by hand with nothing considered',
    [
      `INSERT INTO assessments (id, claim_id, status_key, rationale, author_id, reviewer_id, state, assessed_at, published_at,
         created_by, updated_by)
       SELECT gen_random_uuid(), claim_id, status_key, rationale, author_id, reviewer_id, state, now(), now(), created_by,
         updated_by FROM assessments WHERE state = 'published' AND reviewer_id IS NOT NULL LIMIT 1`,
    ],
    /names at least one statement or item of evidence that was considered/,
  ],
  ['a rationale without a text', [draft(`'{}'`)], /assessment_rationale_not_empty/],
  ['a rationale of spaces', [draft(`'{"en": "  "}'`)], /assessment_rationale_not_empty/],
  ['a rationale of a line end', [draft(`'{"en": "\\n\\t"}'`)], /assessment_rationale_not_empty/],
  ['a rationale of Chinese spaces', [draft(`'{"zh": "\\u3000\\u200b"}'`)], /assessment_rationale_not_empty/],
  [
    'a claim related to itself',
    [`UPDATE relations SET to_id = from_id WHERE ${one('relations')}`],
    /relation_to_another/,
  ],
  [
    'a span that ends after its capture',
    [`UPDATE anchors SET end_offset = 9999999 WHERE ${one('anchors')}`],
    /the span \d+ to 9999999 lies outside the capture, which has \d+ characters/,
  ],
  [
    'a link that begins before its capture',
    [
      `UPDATE chain_links SET capture_id = (SELECT id FROM captures LIMIT 1), start_offset = -4, end_offset = 3
       WHERE ${one('chain_links')}`,
    ],
    /the span -4 to 3 lies outside the capture/,
  ],
  [
    'a span that ends before it begins',
    [`UPDATE anchors SET start_offset = end_offset + 1 WHERE ${one('anchors')}`],
    /holds no words: it ends before it begins/,
  ],
  ['a capture with another text', [`UPDATE captures SET text = 'x'`], /a row of captures never changes/],
  ['a capture deleted', ['DELETE FROM captures'], /a row of captures never changes/],
  [
    'an assessment with another rationale',
    [`UPDATE assessments SET rationale = '{"en": "x"}' WHERE ${one('assessments', `state = 'published'`)}`],
    /a published assessment never changes; write a new one/,
  ],
  [
    'an assessment deleted',
    [`DELETE FROM assessments WHERE ${one('assessments', `state = 'published'`)}`],
    /never deleted/,
  ],
  [
    'a reference changed',
    ['UPDATE claims SET number = number + 1000'],
    /the reference, author and time .* never change/,
  ],
  ['a claim deleted', [`DELETE FROM claims WHERE ${one('claims')}`], /their references are cited/],
  [
    'the reference of a merged claim given to another',
    [
      `INSERT INTO claims (id, number, key, case_id, proposition, short, created_by, updated_by)
       SELECT gen_random_uuid(), number, 'another', case_id, proposition, short, created_by, updated_by
       FROM claims WHERE state = 'merged' LIMIT 1`,
    ],
    /claims_number_key|number.*already exists/,
  ],
  [
    'the reference of a removed relation given to another',
    instead(`'kind', 'broadens'`),
    /the reference \d+ was of another record of relations that was removed/,
  ],
  [
    'the reference of a removed draft given to another',
    [
      draft('rationale'),
      `CREATE TEMP TABLE gone ON COMMIT DROP AS SELECT * FROM assessments WHERE id = '00000000-0000-7000-8000-00000000000a'`,
      'DELETE FROM assessments WHERE id = (SELECT id FROM gone)',
      `INSERT INTO assessments SELECT (jsonb_populate_record(NULL::assessments, to_jsonb(gone) || jsonb_build_object('id', gen_random_uuid()))).* FROM gone`,
    ],
    /references are never used again/,
  ],
  [
    'an old reference that leads elsewhere',
    [`INSERT INTO redirects VALUES ('C-900', 'C-1')`, `UPDATE redirects SET target = 'C-2' WHERE ref = 'C-900'`],
    /a row of redirects never changes/,
  ],
  ['a day that does not exist', [`UPDATE statements SET said = '2021-02-29'`], /statement_said/],
  ['a month without its zero', [`UPDATE statements SET said = '2020-1'`], /statement_said/],
])('the database itself refuses %s', async (_name, statements, answer) => {
  expect(await answerTo(...statements)).toMatch(answer);
});

function reviewedByAuthor(): string {
  return `UPDATE assessments SET reviewer_id = author_id WHERE state = 'draft'`;
}

it.each<[string, string[]]>([
  [
    'a year, a month and a day',
    ['2013', '2020-12', '2020-12-15'].map((day) => `UPDATE statements SET said = '${day}'`),
  ],
  ['a relation that comes back between the same two claims', instead(`'note', NULL`)],
])('and takes %s', async (_name, statements) => {
  expect(await answerTo(...statements)).toBe('taken');
});

it('brings a relation that was removed back as itself when its file is imported again', async () => {
  const relations = () => db.relation.findMany({ orderBy: { number: 'asc' }, select: { id: true, number: true } });
  const before = await relations();
  await db.relation.delete({ where: { id: before[0]!.id } });
  expect((await bring()).created.relation).toBe(1);
  expect(await relations()).toEqual(before);
  const held = await db.$queryRaw<{ version: number; follows: boolean | null }[]>`
    SELECT version, valid_from >= lag(valid_to) OVER (ORDER BY id) AS follows
    FROM history WHERE entity = 'relations' AND record_id = ${before[0]!.id}::uuid ORDER BY id`;
  expect(held.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(held.map(({ follows }) => follows)).toEqual([null, true, true]);
});
