import pg from 'pg';
import { startApp } from '@/e2e/app';
import { bringTermsUpToDate } from '@/lib/domain/writing/terms-data';
import { connect } from '@/lib/platform/db';
import { generateClaims } from './generate/claims';
import { randomFrom, skewed } from './generate/random';
import { generateWaiting } from './generate/waiting';
import { DOINGS, PLACES, QUALIFIERS, SURNAMES, THINGS } from './generate/words';
import { load, ROW_HEAD, row } from './load';
import { withOwnDatabase } from './own-database';
import { plans } from './plans';

/** Connections at once, as the budget says. */
const CONNECTIONS = 16;

/** Searches in the order they are asked, counted apart: a desk that has just started, and one that runs all day. */
const STAGES = [
  ['the first 600 after the start', 600, ''],
  ['the next 1,400', 1400, ''],
  ['1,400 more', 1400, ''],
  ['600 more, 50 claims to a page instead of 25', 600, '&limit=50'],
] as const;
/** Other lists asked before the cheap ones are counted. */
const WARMING = 1000;

type Facets = Record<string, { value: string; count: number }[]>;

/** The claim list over HTTP on the production build, with as many generated claims as asked for (100,000). */
export async function run(claims = 100_000): Promise<{ title: string; lines: string[] }> {
  const lines = await withOwnDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await generateClaims(client, claims);
    await generateWaiting(client);
    // What a start does once for claims it finds without terms, and the server by itself in quiet minutes.
    const db = connect(url);
    await bringTermsUpToDate(db);
    await db.$disconnect();
    await client.query('VACUUM ANALYZE');
    const planLines = await plans(client);
    await client.end();
    const app = await startApp(undefined, { DATABASE_URL: url, COUNTERCLAIM_BUNDLED_CASE: '0' });
    try {
      return [...(await measure(app.address, claims)), '', ...planLines];
    } finally {
      await app.stop();
    }
  });
  return { title: 'Claim list (GET /api/claims)', lines };
}

async function measure(address: string, claims: number): Promise<string[]> {
  const started = performance.now();
  const first = (await (await fetch(`${address}/api/claims`)).json()) as { facets: Facets };
  const warm = ((performance.now() - started) / 1000).toFixed(1);
  const random = randomFrom(11);
  const combined: string[] = [];
  for (const [name, count, more] of STAGES) {
    const searches = Array.from({ length: count }, () => combination(first.facets, random) + more);
    combined.push(row(`two filters and words, each asked once: ${name}`, await load(address, searches, CONNECTIONS)));
  }
  const unfiltered = Array.from({ length: 300 }, () => `/api/claims?q=${words(random)}`);
  const one = (path: string) =>
    load(
      address,
      Array.from({ length: 200 }, () => path),
      1,
    );
  const cheap = (query: string) => one(`/api/claims${query}`);
  const newest = (count: number) =>
    load(
      address,
      Array.from({ length: count }, () => '/api/claims'),
      CONNECTIONS,
    );
  const bySlug = first.facets.case![0]!.value;
  const alone = row('words alone, each asked once', await load(address, unfiltered, CONNECTIONS));
  await newest(WARMING);
  return [
    `${claims.toLocaleString('en')} claims with three statements each, 400 changes waiting, ${CONNECTIONS} connections unless it says one; total and facets in every answer. First answer after the start (the catalogue loads): ${warm} s. Before the cheap lists, ${WARMING.toLocaleString('en')} others of their kind.`,
    '',
    ...ROW_HEAD,
    ...combined,
    alone,
    row('newest, one connection', await cheap('')),
    row('one status, one connection', await cheap('?status=contested')),
    row('one case, one connection', await cheap(`?case=${bySlug}`)),
    row('newest', await newest(500)),
    row('sources, first page, one connection', await one('/api/sources')),
    row('speakers, first page, one connection', await one('/api/speakers')),
    row('one claim with its statements, one connection', await one('/api/claims/C-77')),
  ];
}

/** Any two filters with values that exist, and one or two words. */
function combination(facets: Facets, random: () => number): string {
  const parameters = Object.keys(facets).filter((parameter) => facets[parameter]!.length > 0);
  const chosen = new Set<string>();
  while (chosen.size < 2) chosen.add(skewed(parameters, random, 1));
  const filters = [...chosen].map(
    (parameter) => `${parameter}=${encodeURIComponent(skewed(facets[parameter]!, random, 1).value)}`,
  );
  return `/api/claims?${filters.join('&')}&q=${words(random)}`;
}

function words(random: () => number): string {
  const pick = () => skewed(skewed([SURNAMES, QUALIFIERS, THINGS, PLACES, DOINGS], random, 1), random, 1);
  return encodeURIComponent(random() < 0.5 ? pick() : `${pick()} ${pick()}`);
}
