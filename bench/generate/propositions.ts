import type { Client } from 'pg';
import { termRows } from '@/lib/domain/writing/terms-data';
import { Ids } from './ids';
import { randomFrom, skewed } from './random';
import { Rows } from './rows';
import { ACTORS, DOINGS, PLACES, QUALIFIERS, SURNAMES, THINGS, ZH } from './words';
import { makeCases } from './world';

const NOW = '2026-11-01T00:00:00Z';
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cli dra fle gri'.split(' ');

/** An invented word by its rank: the first are in every tenth claim, the last in one of a million, as words in news are. */
function invented(rank: number): string {
  let word = '';
  for (let left = rank + 27; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

/** Different invented words: as many as the stems of some hundred thousand claims. */
const WORDS = 300_000;

/** A claim of some 18 words: everyday ones that tens of thousands share, and four drawn by Zipf's law. */
export function proposition(random: () => number): string {
  const zipf = () => invented(Math.floor(WORDS ** random()) - 1);
  return [
    skewed(ACTORS, random, 1.4),
    skewed(DOINGS, random, 1.4),
    Math.floor(random() * 900),
    zipf(),
    skewed(QUALIFIERS, random, 1.4),
    skewed(THINGS, random, 1.4),
    `of ${skewed(SURNAMES, random, 1.4)} and ${skewed(SURNAMES, random, 1.4)}`,
    `at ${skewed(PLACES, random, 1.4)} in ${2012 + Math.floor(random() * 14)},`,
    `${zipf()} ${zipf()} ${zipf()}`,
  ].join(' ');
}

/**
 * Fills an empty database with claims and their terms alone. The counts are what the triggers would have written: with
 * these off and the index made at the end, a million claims take minutes and not hours.
 */
export async function generatePropositions(client: Client, count: number, seed = 7): Promise<void> {
  const random = randomFrom(seed);
  const id = new Ids();
  const author = id.next();
  await client.query('SET session_replication_role = replica');
  await client.query('DROP INDEX claim_terms_keys_idx');
  await client.query(`INSERT INTO authors (id, key, name, role) VALUES ($1, 'generator', 'Generator', 'desk')`, [
    author,
  ]);
  const cases = await makeCases(client, id, author);
  const claims = new Rows(client, 'claims', [
    ['id', 'uuid'],
    ['number', 'int'],
    ['key', 'text'],
    ['case_id', 'uuid'],
    ['proposition', 'jsonb'],
    ['short', 'jsonb'],
    ['state', 'claim_state'],
    ['created_at', 'timestamptz'],
    ['created_by', 'uuid'],
    ['updated_by', 'uuid'],
  ]);
  let held: ReturnType<typeof termRows> = [];
  const flush = async () => {
    await claims.flush();
    await client.query('INSERT INTO claim_terms SELECT * FROM jsonb_populate_recordset(NULL::claim_terms, $1::jsonb)', [
      JSON.stringify(held),
    ]);
    held = [];
  };
  for (let number = 1; number <= count; number++) {
    const claim = id.next();
    const words = { en: proposition(random), ...(random() < 0.1 ? { zh: `${skewed(ZH, random)}${number}份` } : {}) };
    const [text, short] = [JSON.stringify(words), JSON.stringify({ en: words.en.slice(0, 70) })];
    await claims.add(
      claim,
      number,
      `claim-${number}`,
      skewed(cases, random),
      text,
      short,
      'published',
      NOW,
      author,
      author,
    );
    held.push(
      ...termRows({ id: claim, number, version: 1, published: true, proposition: words, short: JSON.parse(short) }),
    );
    if (held.length >= 5_000) await flush();
  }
  await flush();
  await client.query(
    'INSERT INTO term_counts SELECT term, count(*) FROM claim_terms, unnest(keys) AS term GROUP BY term',
  );
  await client.query('UPDATE term_totals SET (documents, length) = (SELECT count(*), sum(length) FROM claim_terms)');
  await client.query('CREATE INDEX claim_terms_keys_idx ON claim_terms USING gin (keys) WITH (fastupdate = off)');
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE claim_terms, term_counts');
}
