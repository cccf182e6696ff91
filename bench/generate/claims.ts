import type { Client } from 'pg';
import { Ids } from './ids';
import { randomFrom, skewed } from './random';
import { tables } from './tables';
import { ACTORS, DOINGS, PLACES, QUALIFIERS, SURNAMES, THINGS, VERBS, ZH } from './words';
import { day, makeCases, makeSources, makeSpeakers, makeTopics } from './world';

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
  await client.query(`SET counterclaim.public = 'on'`);
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
