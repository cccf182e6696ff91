import type { Client } from 'pg';
import { Ids } from './ids';
import { randomFrom, skewed } from './random';
import { ACTORS, DOINGS, PLACES, QUALIFIERS, SURNAMES, THINGS, TOPICS, VERBS, ZH } from './words';

/** Rows go in with one statement of this many. */
const BATCH = 5_000;

type Column = string | number | boolean | null;

/** Collects rows of a table and writes them in batches: one array parameter a column. */
class Rows {
  private readonly held: Column[][] = [];
  constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly columns: readonly [name: string, type: string][],
  ) {}

  async add(...row: Column[]): Promise<void> {
    this.held.push(row);
    if (this.held.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.held.length === 0) return;
    const names = this.columns.map(([name]) => `"${name}"`).join(', ');
    const arrays = this.columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
    const casts = this.columns.map(([, type], i) => `c${i}::${type}`).join(', ');
    const aliases = this.columns.map((_, i) => `c${i}`).join(', ');
    const values = this.columns.map((_, i) => this.held.map((row) => (row[i] === null ? null : String(row[i]))));
    await this.client.query(
      `INSERT INTO ${this.table} (${names}) SELECT ${casts} FROM unnest(${arrays}) AS rows(${aliases})`,
      values,
    );
    this.held.length = 0;
  }
}

const AUTHORED: [string, string][] = [
  ['created_by', 'uuid'],
  ['updated_by', 'uuid'],
];
const NOW = '2026-11-01T00:00:00Z';

/**
 * Fills an empty database with `count` claims of about 14 words, three statements each, speakers and sources skewed as
 * names in news are, then writes the index. The same seed gives the same rows. Triggers and history stay off: this
 * measures reading.
 */
export async function generateClaims(client: Client, count: number, seed = 7): Promise<void> {
  const random = randomFrom(seed);
  const id = new Ids();
  const author = id.next();
  const reviewer = id.next();
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO authors (id, key, name, role) VALUES ($1, 'generator', 'Generator', 'desk'), ($2, 'reviewer', 'Reviewer', 'desk')`,
    [author, reviewer],
  );
  const cases = await makeCases(client, id, author);
  const topics = await makeTopics(client, id);
  const speakers = await makeSpeakers(client, id, author, Math.max(60, Math.round(count / 20)), random);
  const sources = await makeSources(client, id, author, Math.max(30, Math.round(count / 10)), speakers, random);
  const table = tables(client);
  for (let n = 0; n < count; n++) {
    await makeClaim({ n, id, author, reviewer, cases, topics, speakers, sources, random, table });
  }
  for (const rows of Object.values(table)) await rows.flush();
  await client.query('SET session_replication_role = origin');
  await client.query('ANALYZE');
  await client.query('SELECT reindex_claims(NULL)');
  await client.query('VACUUM ANALYZE claim_index');
}

const tables = (client: Client) => ({
  claims: new Rows(client, 'claims', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['case_id', 'uuid'],
    ['proposition', 'jsonb'],
    ['short', 'jsonb'],
    ['state', 'claim_state'],
    ['created_at', 'timestamptz'],
    ...AUTHORED,
  ]),
  topics: new Rows(client, 'claim_topics', [
    ['id', 'uuid'],
    ['claim_id', 'uuid'],
    ['topic_id', 'uuid'],
    ['position', 'int'],
  ]),
  statements: new Rows(client, 'statements', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['speaker_id', 'uuid'],
    ['source_id', 'uuid'],
    ['said', 'text'],
    ['mode', 'mode'],
    ['language', 'text'],
    ['text', 'jsonb'],
    ['attribution', 'attribution'],
    ['terminus', 'terminus'],
    ['quotes', 'text[]'],
    ...AUTHORED,
  ]),
  links: new Rows(client, 'chain_links', [
    ['id', 'uuid'],
    ['statement_id', 'uuid'],
    ['position', 'int'],
    ['agent_id', 'uuid'],
    ['verb', 'text'],
    ['mode', 'mode'],
    ['source_id', 'uuid'],
    ['read_by_us', 'boolean'],
  ]),
  stances: new Rows(client, 'stances', [
    ['id', 'uuid'],
    ['statement_id', 'uuid'],
    ['claim_id', 'uuid'],
    ['stance', 'stance_kind'],
    ['coverage', 'coverage'],
    ...AUTHORED,
  ]),
  assessments: new Rows(client, 'assessments', [
    ['id', 'uuid'],
    ['claim_id', 'uuid'],
    ['status_key', 'text'],
    ['rationale', 'jsonb'],
    ['author_id', 'uuid'],
    ['reviewer_id', 'uuid'],
    ['state', 'assessment_state'],
    ['assessed_at', 'timestamptz'],
    ['published_at', 'timestamptz'],
    ...AUTHORED,
  ]),
  evidence: new Rows(client, 'evidence', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['claim_id', 'uuid'],
    ['polarity', 'polarity'],
    ['kind', 'evidence_kind'],
    ['text', 'jsonb'],
    ...AUTHORED,
  ]),
});

async function makeCases(client: Client, id: Ids, author: string): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= 40; n++) {
    ids.push(id.next());
    const title = JSON.stringify({ en: `Generated dispute ${n}`, zh: `生成的争议 ${n}` });
    await client.query(
      `INSERT INTO cases (id, slug, title, question, summary, created_by, updated_by) VALUES ($1, $2, $3, $3, $3, $4, $4)`,
      [ids.at(-1), `generated-${n}`, title, author],
    );
  }
  return ids;
}

async function makeTopics(client: Client, id: Ids): Promise<string[]> {
  const ids: string[] = [];
  for (const key of TOPICS) {
    ids.push(id.next());
    await client.query('INSERT INTO topics (id, key, label) VALUES ($1, $2, $3)', [
      ids.at(-1),
      key,
      JSON.stringify({ en: key, zh: `主题 ${key}` }),
    ]);
  }
  return ids;
}

async function makeSpeakers(
  client: Client,
  id: Ids,
  author: string,
  count: number,
  random: () => number,
): Promise<string[]> {
  const rows = new Rows(client, 'speakers', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['kind', 'speaker_kind'],
    ['name', 'jsonb'],
    ['speaks_for_id', 'uuid'],
    ...AUTHORED,
  ]);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const organisation = n % 5 === 0;
    const name = organisation
      ? `${skewed(PLACES, random, 1)} ${skewed(TOPICS, random, 1)} office ${n}`
      : `Speaker ${skewed(PLACES, random, 1)} ${n}`;
    const speaksFor = organisation || random() < 0.3 ? null : ids[Math.floor((random() * ids.length) / 5) * 5]!;
    ids.push(id.next());
    await rows.add(
      ids.at(-1)!,
      `speaker-${n}`,
      organisation ? 'organisation' : 'person',
      JSON.stringify({ en: name }),
      speaksFor,
      author,
      author,
    );
  }
  await rows.flush();
  return ids;
}

async function makeSources(
  client: Client,
  id: Ids,
  author: string,
  count: number,
  speakers: string[],
  random: () => number,
): Promise<string[]> {
  const rows = new Rows(client, 'sources', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['type', 'text'],
    ['title', 'text'],
    ['language', 'text'],
    ['publisher_id', 'uuid'],
    ['published', 'text'],
    ['held', 'boolean'],
    ...AUTHORED,
  ]);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    ids.push(id.next());
    const title = `${skewed(PLACES, random, 1)} and ${skewed(THINGS, random, 1)}, report ${n}`;
    await rows.add(
      ids.at(-1)!,
      `source-${n}`,
      'article-newspaper',
      title,
      random() < 0.2 ? 'zh' : 'en',
      skewed(speakers, random),
      day(random),
      true,
      author,
      author,
    );
  }
  await rows.flush();
  return ids;
}

const day = (random: () => number): string =>
  new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 14 * 365) * 86_400_000).toISOString().slice(0, 10);

const STATUSES = [
  'unsupported',
  'unsupported',
  'contested',
  'unverifiable',
  'partly-supported',
  'supported',
  'refuted',
];
const STANCES = ['asserts', 'asserts', 'asserts', 'denies', 'reports', 'hedges', 'questions'];

type Making = {
  n: number;
  id: Ids;
  author: string;
  reviewer: string;
  cases: string[];
  topics: string[];
  speakers: string[];
  sources: string[];
  random: () => number;
  table: ReturnType<typeof tables>;
};

async function makeClaim({
  n,
  id,
  author,
  reviewer,
  cases,
  topics,
  speakers,
  sources,
  random,
  table,
}: Making): Promise<void> {
  const claim = id.next();
  const words = [
    skewed(ACTORS, random, 1.4),
    skewed(DOINGS, random, 1.4),
    Math.floor(random() * 900),
    skewed(QUALIFIERS, random, 1.4),
    skewed(THINGS, random, 1.4),
    `of ${skewed(SURNAMES, random, 1.4)} and ${skewed(SURNAMES, random, 1.4)}`,
    `at ${skewed(PLACES, random, 1.4)} in ${2012 + Math.floor(random() * 14)}`,
  ].join(' ');
  const text = { en: words[0]!.toUpperCase() + words.slice(1), ...(random() < 0.15 ? { zh: skewed(ZH, random) } : {}) };
  const json = JSON.stringify(text);
  await table.claims.add(
    claim,
    `claim-${n}`,
    skewed(cases, random),
    json,
    json,
    random() < 0.98 ? 'published' : 'draft',
    NOW,
    author,
    author,
  );
  await table.topics.add(id.next(), claim, skewed(topics, random), 0);
  for (let k = 0; k < 3; k++) {
    const statement = id.next();
    const source = skewed(sources, random, 1.6);
    const speaker = skewed(speakers, random, 1.8);
    const stance = skewed(STANCES, random, 1);
    const said = JSON.stringify({ en: `${words}, ${skewed(VERBS, random)} ${skewed(PLACES, random)}` });
    await table.statements.add(
      statement,
      `statement-${n}-${k}`,
      speaker,
      source,
      day(random),
      'paraphrased',
      random() < 0.2 ? 'zh' : 'en',
      said,
      random() < 0.8 ? 'as-quoted' : 'unconfirmed',
      random() < 0.2 ? 'original-found' : 'original-not-found',
      '{}',
      author,
      author,
    );
    await table.links.add(id.next(), statement, 0, speaker, 'reports', 'paraphrased', source, true);
    await table.links.add(
      id.next(),
      statement,
      1,
      skewed(speakers, random),
      skewed(VERBS, random),
      'paraphrased',
      null,
      false,
    );
    await table.stances.add(
      id.next(),
      statement,
      claim,
      stance,
      stance === 'denies' ? skewed(['whole', 'part', 'another-point', 'no-real-denial'], random) : null,
      author,
      author,
    );
  }
  if (random() < 0.6)
    await table.evidence.add(id.next(), `evidence-${n}`, claim, 'supports', 'second-hand-report', json, author, author);
  if (random() < 0.8)
    await table.assessments.add(
      id.next(),
      claim,
      skewed(STATUSES, random, 1),
      json,
      author,
      reviewer,
      'published',
      NOW,
      NOW,
      author,
      author,
    );
}
