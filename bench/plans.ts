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
