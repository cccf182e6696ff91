import { type MemoryIndex, memoryIndex } from '@/lib/engines/match/memory';
import { ALREADY_RECORDED, alreadyRecorded, type Match } from '@/lib/engines/match/rank';
import { goldLines } from './match-gold';
import { type JudgedQuery, judge, matchSet } from './match-set';

interface Outcome {
  map: number;
  recall: number;
  times: number[];
  /** First answers the desk would call "already recorded", and how many of them are right. */
  said: number;
  right: number;
}

const isSaid = (match: Match | undefined): match is Match => match !== undefined && alreadyRecorded(match);

/** Asks every query twice: as it is, and as if its answers were not on record (the best other claim comes first). */
function ask(index: MemoryIndex, queries: readonly JudgedQuery[]): Outcome & { saidOfUnrecorded: number } {
  const outcome = { map: 0, recall: 0, times: [] as number[], said: 0, right: 0, saidOfUnrecorded: 0 };
  for (const query of queries) {
    const start = performance.now();
    const matches = index.search(query, 20);
    outcome.times.push(performance.now() - start);
    const ids = matches.map(({ id }) => id);
    outcome.map += judge(ids, query.relevant, 5).ap / queries.length;
    outcome.recall += judge(ids, query.relevant, 20).recall / queries.length;
    if (isSaid(matches[0])) {
      outcome.said++;
      if (query.relevant.includes(matches[0].id)) outcome.right++;
    }
    if (isSaid(matches.find(({ id }) => !query.relevant.includes(id)))) outcome.saidOfUnrecorded++;
  }
  return outcome;
}

const share = (part: number, whole: number) => (whole ? (part / whole).toFixed(3) : 'none');

function linesOf(name: string, outcome: ReturnType<typeof ask>, queries: number): string[] {
  const { map, recall, said, right, saidOfUnrecorded } = outcome;
  const both = said + saidOfUnrecorded;
  return [
    `${name}: MAP@5 ${map.toFixed(3)}, recall@20 ${recall.toFixed(3)}`,
    `${name}: "already recorded" (score ≥ ${ALREADY_RECORDED}) said of ${said} of ${queries} queries, precision ` +
      `${share(right, said)}; with every query asked again without its answers on record ${share(right, both)}`,
  ];
}

/** Quality and speed of matching on the development set, as lines for RESULTS.md; says so when the set is absent. */
export async function run(): Promise<{ title: string; lines: string[] }> {
  const title = 'Claims on record (engines/match)';
  const set = matchSet();
  if (!set) return { title, lines: ['The development set is not beside the repository.', '', ...goldLines()] };
  const start = performance.now();
  const index = memoryIndex(set.claims);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const dated = ask(index, set.queries);
  const undated = ask(memoryIndex(set.claims.map((claim) => ({ ...claim, date: null }))), set.queries);
  const times = dated.times.sort((a, b) => a - b);
  const at = (quantile: number) => (times[Math.floor(times.length * quantile)] ?? 0).toFixed(1);
  return {
    title,
    lines: [
      ...linesOf('Claims with their dates', dated, set.queries.length),
      ...linesOf('Dates withheld', undated, set.queries.length),
      `${set.claims.length} claims indexed in ${seconds} s; a query takes ${at(0.5)} ms (median), ${at(0.95)} ms (p95)`,
      '',
      ...goldLines(),
    ],
  };
}
