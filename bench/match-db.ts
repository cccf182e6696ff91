import pg from 'pg';
import { retrieve } from '@/lib/domain/matches/retrieve-data';
import { keepTerms } from '@/lib/domain/writing/terms-data';
import { connect, type Database, write } from '@/lib/platform/db';
import { generatePropositions, proposition } from './generate/propositions';
import { randomFrom, skewed } from './generate/random';
import { ACTORS, DOINGS, PLACES, THINGS } from './generate/words';
import { quantile } from './load';
import { withOwnDatabase } from './own-database';

/** Queries of each kind. */
const QUERIES = 300;

const TITLE = 'Claims on record (retrieval in PostgreSQL)';

/** Retrieval in PostgreSQL and ranking, with as many generated claims as asked for (a million), or on those of a database. */
export async function run(claims = 1_000_000, on?: string): Promise<{ title: string; lines: string[] }> {
  const lines = on ? await measured(on) : await withOwnDatabase((url) => measured(url, claims));
  return { title: TITLE, lines };
}

/** Fills the database first where a number of claims is given. */
async function measured(url: string, fill?: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (fill) await generatePropositions(client, fill);
  const { rows } = await client.query<{ claims: string }>('SELECT count(*) AS claims FROM claims');
  const db = connect(url);
  const lines = [...(await measure(db, client, Number(rows[0]!.claims))), '', ...(await writing(db))];
  await db.$disconnect();
  await client.end();
  return lines;
}

async function measure(db: Database, client: pg.Client, claims: number): Promise<string[]> {
  const random = randomFrom(29);
  const held = await client.query<{ number: number; text: string }>(
    `SELECT number, proposition ->> 'en' AS text FROM claims WHERE number % $1 = 7 LIMIT ${QUERIES}`,
    [Math.max(1, Math.floor(claims / QUERIES) - 1)],
  );
  const reworded = held.rows.map(({ number, text }) => ({ number, text: reword(text, random) }));
  const kinds: [string, { number?: number; text: string }[]][] = [
    ['a claim on record in other words (half of its words left out)', reworded],
    ['a new claim', Array.from({ length: QUERIES }, () => ({ text: proposition(random) }))],
    ['everyday words only', Array.from({ length: QUERIES }, () => ({ text: everyday(random) }))],
    [
      'a long statement (eight claims in a row)',
      Array.from({ length: QUERIES / 3 }, () => ({
        text: Array.from({ length: 8 }, () => proposition(random)).join('. '),
      })),
    ],
  ];
  for (const { text } of reworded.slice(0, 20)) await retrieve(db, { text }, { drafts: true });
  const rows = [];
  for (const [name, queries] of kinds) rows.push(await row(db, name, queries));
  const size = await client.query<{ table: string; index: string }>(
    `SELECT pg_size_pretty(pg_table_size('claim_terms')) AS table, pg_size_pretty(pg_relation_size('claim_terms_keys_idx')) AS index`,
  );
  return [
    `${claims.toLocaleString('en')} claims of some 18 words, one connection, candidates from the database and the ranking together. Table ${size.rows[0]!.table}, index ${size.rows[0]!.index}.`,
    '',
    '| queries | count | median ms | p95 ms | max ms | the claim meant comes first |',
    '|---|---|---|---|---|---|',
    ...rows,
  ];
}

async function row(db: Database, name: string, queries: readonly { number?: number; text: string }[]): Promise<string> {
  const times: number[] = [];
  let first = 0;
  for (const { number, text } of queries) {
    const start = performance.now();
    const found = await retrieve(db, { text, language: 'en' }, { drafts: true });
    times.push(performance.now() - start);
    if (number !== undefined && found[0]?.number === number) first += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => quantile(times, share).toFixed(1);
  const meant = queries[0]?.number === undefined ? '' : `${first} of ${queries.length}`;
  return `| ${name} | ${queries.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${meant} |`;
}

/** How long it takes to bring the index up to date after one claim was changed. */
async function writing(db: Database): Promise<string[]> {
  const random = randomFrom(5);
  const times: number[] = [];
  for (let n = 0; n < 100; n++) {
    const number = 100 + n * 7;
    await write(
      { id: null },
      null,
      async (tx) => {
        const claim = await tx.claim.update({
          where: { number },
          data: { proposition: { en: proposition(random) } },
          select: { id: true },
        });
        const start = performance.now();
        await keepTerms(tx, [claim.id]);
        times.push(performance.now() - start);
      },
      { db },
    );
  }
  times.sort((a, b) => a - b);
  return [
    `Bringing the terms up to date in the transaction that changed a claim: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms (100 changes).`,
  ];
}

/** Every other word, in the order of the claim. */
const reword = (text: string, random: () => number): string =>
  text
    .split(' ')
    .filter(() => random() < 0.5)
    .join(' ');

const everyday = (random: () => number): string =>
  [ACTORS, DOINGS, THINGS, PLACES].map((list) => skewed(list, random, 1.4)).join(' ');
