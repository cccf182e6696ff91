import type { Client } from 'pg';

/** The queries behind the lists, with values as they come, and the plan step each must be answered by. */
const QUERIES: readonly [name: string, sql: string, expected: RegExp][] = [
  ['highest revision', 'SELECT max(revision) FROM claim_index', /Index Only Scan|Index Scan/],
  [
    'changed rows',
    `SELECT number FROM claim_index WHERE revision > (SELECT max(revision) FROM claim_index) ORDER BY number LIMIT 20000`,
    /revision/,
  ],
  [
    'words',
    `SELECT array_agg(number) FROM claim_words WHERE document @@ plainto_tsquery('counterclaim', 'Pennick radar')`,
    /claim_words_document_idx/,
  ],
  [
    'Chinese words',
    `SELECT array_agg(number) FROM claim_words WHERE document @@ phraseto_tsquery('simple', chinese_pairs('水务公司'))`,
    /claim_words_document_idx/,
  ],
  [
    'cards of a page',
    'SELECT number, card FROM claim_index WHERE number = ANY (ARRAY(SELECT n * 7 FROM generate_series(1, 50) AS n))',
    /claim_index_number_key/,
  ],
  [
    'statements of a claim',
    'SELECT * FROM stances WHERE claim_id = (SELECT id FROM claims WHERE number = 77)',
    /stances_claim_id_idx/,
  ],
  ['a claim by reference', 'SELECT * FROM claims WHERE number = 77', /claims_number_key/],
  [
    'statements of a claim, as readers see them',
    'SELECT * FROM published.stances WHERE claim_id = (SELECT id FROM claims WHERE number = 77)',
    /stances_claim_id_idx/,
  ],
  [
    'chain of a statement, as readers see it',
    'SELECT * FROM published.chain_links WHERE statement_id = (SELECT id FROM statements WHERE number = 77)',
    /chain_links_statement_id/,
  ],
  [
    'first page of sources, as readers see them',
    'SELECT s.id, s.number FROM published.sources s ORDER BY sorting_day(s.published) DESC, s.number DESC LIMIT 26',
    /sources_sorted/,
  ],
  [
    'statements of a source, as readers see them',
    'SELECT count(*) FROM published.statements WHERE source_id = (SELECT id FROM sources WHERE number = 7)',
    /statements_source_id/,
  ],
  [
    'first page of speakers, as readers see them',
    'SELECT p.id, p.number FROM published.speakers p ORDER BY sorting_name(p.name) COLLATE "C", p.number LIMIT 26',
    /speakers_sorted/,
  ],
  [
    'changes that wait',
    `SELECT w.id, named.words FROM waiting_changes w CROSS JOIN LATERAL (
       SELECT x.number, x.proposition AS words FROM claims x WHERE x.id = w.record_id AND x.state = 'published'
       UNION ALL SELECT x.number, x.text FROM statements x WHERE x.id = w.record_id AND x.withdrawn_at IS NULL
       UNION ALL SELECT t.number, t.text FROM stances x JOIN statements t ON t.id = x.statement_id WHERE x.id = w.record_id
       UNION ALL SELECT x.number, x.text FROM evidence x WHERE x.id = w.record_id AND x.withdrawn_at IS NULL
     ) named WHERE w.until IS NULL ORDER BY w.since, w.id LIMIT 100`,
    /claims_pkey[\s\S]*statements_pkey[\s\S]*stances_pkey[\s\S]*evidence_pkey/,
  ],
  [
    'changes that wait, counted',
    `SELECT count(*) FROM waiting_changes w WHERE w.until IS NULL AND w.returned_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM statements t WHERE t.id = w.record_id AND t.withdrawn_at IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = w.record_id AND e.withdrawn_at IS NOT NULL)`,
    /(?=[\s\S]*statements_(pkey|withdrawn))[\s\S]*evidence_(pkey|withdrawn)/,
  ],
  [
    'queue of review',
    `SELECT * FROM assessments WHERE state = CAST('in-review'::text AS assessment_state) ORDER BY updated_at, number LIMIT 200`,
    /assessments_state_updated_at_idx/,
  ],
  [
    "one's own assessments",
    `SELECT * FROM assessments WHERE author_id = '01960000-0000-7000-8000-000000000007' AND state <> 'published' ORDER BY updated_at DESC LIMIT 200`,
    /assessments_author_id_state_idx/,
  ],
  [
    'statements added that wait',
    'SELECT * FROM stances x JOIN claims c ON c.id = x.claim_id WHERE x.public_since IS NULL',
    /stances_not_public/,
  ],
  [
    'notices of one person',
    `SELECT * FROM notifications WHERE author_id = '01960000-0000-7000-8000-000000000007' ORDER BY created_at DESC, id DESC LIMIT 50`,
    /notifications_author_id/,
  ],
  [
    'unread notices',
    `SELECT count(*) FROM notifications WHERE author_id = '01960000-0000-7000-8000-000000000007' AND read_at IS NULL`,
    /notifications_author_id/,
  ],
  [
    'history of a claim',
    `SELECT version, data FROM history WHERE entity = 'claims' AND record_id = (SELECT id FROM claims WHERE number = 77) ORDER BY history.id`,
    /history_entity_record_id/,
  ],
  [
    'history of a claim, as readers see it',
    `SELECT version, data FROM published.history x WHERE entity = 'claims' AND record_id = (SELECT id FROM claims WHERE number = 77) ORDER BY x.id`,
    /history_entity_record_id[\s\S]*waiting_changes_/,
  ],
  [
    'earlier chains of a statement',
    `SELECT data FROM history WHERE entity = 'chain_links' AND (data ->> 'statement_id')::uuid = (SELECT id FROM statements WHERE number = 77)`,
    /history_chain_links_statement_id/,
  ],
  [
    'what has changed since a moment',
    `SELECT record_id FROM history WHERE entity = 'claims' AND valid_from > now() - interval '1 hour'`,
    /history_begun/,
  ],
];

/** EXPLAIN ANALYZE of every list query: time and the index used, as lines; a plan without its index says so. */
export async function plans(client: Client): Promise<string[]> {
  const lines = ['| query | ms | index |', '|---|---|---|'];
  for (const [name, sql, expected] of QUERIES) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, TIMING OFF, SUMMARY ON) ${sql}`);
    const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
    const time = /Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? '?';
    const index = /using (\w+)|Bitmap Index Scan on (\w+)/.exec(plan);
    lines.push(
      `| ${name} | ${time} | ${expected.test(plan) ? (index?.[1] ?? index?.[2] ?? 'yes') : `not used: ${plan.split('\n')[0]}`} |`,
    );
  }
  return lines;
}
