/**
 * Fits the weights of `lib/engines/match/features.ts` and the calibration of `rank.ts` on the development queries and
 * prints them; run it after adding or changing a feature (`npx tsx bench/match-tune.ts`) and copy the figures, rounded.
 *
 * Weights: listwise softmax over the best 50 candidates of each query (ListNet's top-one loss, Cao et al. 2007), Adam,
 * a little L2. What is printed as "held out" comes from five-fold cross-validation by query. Calibration: Platt's
 * logistic fit on first answers, each query asked twice: as it is, and with its answers taken out of the record, so
 * that the probability knows of statements nobody has recorded.
 */
import { FEATURES } from '@/lib/engines/match/features';
import { memoryIndex } from '@/lib/engines/match/memory';
import { readPost } from '@/lib/engines/match/tokens';
import { prepare } from '@/lib/engines/match/weigh';
import { judge, matchSet } from './match-set';

interface Row {
  id: string;
  x: number[];
  relevant: boolean;
}
interface Case {
  rows: Row[];
  relevant: string[];
  /** The year it was said in; empty where it does not say. */
  year: string;
}

const CANDIDATES = 60;
const FOLDS = 5;
const STEPS = 200;
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function gradient(cases: readonly Case[], weights: readonly number[], l2: number): number[] {
  const g = weights.map((weight) => (l2 * weight) / cases.length);
  for (const { rows } of cases) {
    const right = rows.filter((row) => row.relevant).length;
    const chances = softmax(rows.map((row) => dot(row.x, weights)));
    rows.forEach((row, r) => {
      const pull = ((chances[r] ?? 0) - (row.relevant ? 1 / right : 0)) / cases.length;
      for (let i = 0; i < g.length; i++) g[i] = (g[i] ?? 0) + pull * (row.x[i] ?? 0);
    });
  }
  return g;
}

function fitWeights(all: readonly Case[], used: readonly boolean[]): number[] {
  const cases = all.filter(({ rows }) => rows.some((row) => row.relevant));
  const weights = used.map(() => 0);
  const mean = used.map(() => 0);
  const square = used.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const g = gradient(cases, weights, 0.5);
    const rate = step < STEPS * 0.7 ? 0.3 : 0.1;
    for (let i = 0; i < g.length; i++) {
      const slope = used[i] ? (g[i] ?? 0) : 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      const by = (mean[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - rate * by;
    }
  }
  return weights;
}

function ordered({ rows }: Case, weights: readonly number[]): Row[] {
  return [...rows].sort((a, b) => dot(b.x, weights) - dot(a.x, weights));
}

function quality(cases: readonly Case[], weights: readonly number[]): string {
  let map = 0;
  let recall = 0;
  for (const one of cases) {
    const ids = ordered(one, weights).map(({ id }) => id);
    map += judge(ids, one.relevant, 5).ap / cases.length;
    recall += judge(ids, one.relevant, 20).recall / cases.length;
  }
  return `MAP@5 ${map.toFixed(4)} recall@20 ${recall.toFixed(4)}`;
}

/** Every query counted once, by weights fitted without its fold. */
function heldOut(cases: readonly Case[], used: readonly boolean[]): string {
  const scored = cases.map((one) => ({ ...one }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(
      cases.filter((_, i) => i % FOLDS !== fold),
      used,
    );
    for (let i = fold; i < cases.length; i += FOLDS) {
      const one = scored[i];
      if (one) one.rows = ordered(one, weights).map((row, rank, all) => ({ ...row, x: [all.length - rank] }));
    }
  }
  return quality(scored, [1]);
}

/** Years with fewer queries are taken together: too few to say anything by themselves. */
const LEAST_OF_A_YEAR = 100;

/** The queries of each year, by the weights in the code and by weights fitted on all the other years. */
function byYear(cases: readonly Case[], used: readonly boolean[], current: readonly number[]): string[] {
  const counts = new Map<string, number>();
  for (const { year } of cases) counts.set(year, (counts.get(year) ?? 0) + 1);
  const nameOf = ({ year }: Case) => ((counts.get(year) ?? 0) < LEAST_OF_A_YEAR ? 'other years' : year);
  return [...new Set(cases.map(nameOf))].sort().map((name) => {
    const these = cases.filter((one) => nameOf(one) === name);
    const others = fitWeights(
      cases.filter((one) => nameOf(one) !== name),
      used,
    );
    return `${name} (${these.length}): in the code ${quality(these, current)}; fitted on the other years ${quality(these, others)}`;
  });
}

/** Platt's fit, by plain gradient descent: two numbers, a few thousand examples. */
function calibrate(examples: readonly { sum: number; right: boolean }[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  const middle = examples.reduce((sum, example) => sum + example.sum, 0) / examples.length;
  for (let step = 0; step < 5000; step++) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { sum, right } of examples) {
      const error = 1 / (1 + Math.exp(-(slope * (sum - middle) + offset))) - (right ? 1 : 0);
      bySlope += (error * (sum - middle)) / examples.length;
      byOffset += error / examples.length;
    }
    slope -= 0.1 * bySlope;
    offset -= 0.1 * byOffset;
  }
  return { slope, offset: offset - slope * middle };
}

function thresholds(examples: readonly { sum: number; right: boolean }[], slope: number, offset: number): string[] {
  const scored = examples.map(({ sum, right }) => ({ right, score: 1 / (1 + Math.exp(-(slope * sum + offset))) }));
  return [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((at) => {
    const said = scored.filter(({ score }) => score >= at);
    const right = said.filter((example) => example.right).length;
    return `from ${at}: precision ${(right / said.length).toFixed(4)}, said of ${said.length} of ${examples.length}`;
  });
}

function main(): void {
  const set = matchSet();
  if (!set) {
    console.log('The development set is not beside the repository; nothing to fit.');
    return;
  }
  const index = memoryIndex(set.claims);
  const cases: Case[] = set.queries.map((query) => ({
    relevant: query.relevant,
    year: readPost(query.text).date?.slice(0, 4) ?? '',
    rows: index.pairs(prepare(query), CANDIDATES).map((pair) => ({
      id: pair.candidate.id,
      x: FEATURES.map((feature) => feature.measure(pair)),
      relevant: query.relevant.includes(pair.candidate.id),
    })),
  }));
  const fixed = FEATURES.map((feature) => feature.fitted !== false);
  const current = FEATURES.map(({ weight }) => weight);
  console.log(`weights in the code: ${quality(cases, current)}`);
  console.log(`all features, held out: ${heldOut(cases, fixed)}`);
  for (const line of byYear(cases, fixed, current)) console.log(`  ${line}`);
  const weights = fitWeights(cases, fixed);
  console.log(`all features, fitted on everything: ${quality(cases, weights)}`);
  FEATURES.forEach(({ name }, i) => void console.log(`  ${(weights[i] ?? 0).toFixed(2).padStart(7)}  ${name}`));
  if (process.argv.includes('--ablate')) {
    FEATURES.forEach(({ name }, left) => {
      if (fixed[left])
        console.log(
          `without ${name}: ${heldOut(
            cases,
            fixed.map((use, i) => use && i !== left),
          )}`,
        );
    });
  }
  const examples = cases.flatMap((one) => {
    const rows = ordered(one, current);
    const others = rows.filter((row) => !row.relevant);
    return [rows[0], others[0]].flatMap((row) => (row ? [{ sum: dot(row.x, current), right: row.relevant }] : []));
  });
  const { slope, offset } = calibrate(examples);
  console.log(`calibration for the weights in the code: slope ${slope.toFixed(3)}, offset ${offset.toFixed(2)}`);
  for (const line of thresholds(examples, slope, offset)) console.log(`  ${line}`);
}

main();
