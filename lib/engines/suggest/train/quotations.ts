/**
 * Fits the regression that tells statements in quotation marks from titles, scare quotes and the like.
 *
 *   npx tsx lib/engines/suggest/train/quotations.ts TRAIN.jsonl FOLD0.json FOLD1.json --out FILE [--precision 0.97]
 *
 * FOLDn.json are taggers trained with `tagger.ts --fold n/2`, so that every document is read with odds from a tagger
 * that has not seen it. A quotation of three words or more counts as spoken if the gold data have it in a content.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { quotationFeatures } from '@/lib/engines/suggest/judge';
import { load, type WeightsFile } from '@/lib/engines/suggest/model';
import { markPatterns } from '@/lib/engines/suggest/patterns';
import { read } from '@/lib/engines/suggest/reading';
import { candidateQuotations } from '@/lib/engines/suggest/stretches';
import { type GoldDocument, readGold } from '@/lib/engines/suggest/train/gold';

interface Case {
  features: string[];
  spoken: boolean;
}

const [, , trainFile, ...rest] = process.argv;
const folds = rest.filter((a, i) => a.endsWith('.json') && rest[i - 1] !== '--out');
const out = rest[rest.indexOf('--out') + 1];
if (!trainFile || folds.length !== 2 || !rest.includes('--out'))
  throw new Error('usage: quotations.ts TRAIN.jsonl FOLD0.json FOLD1.json --out FILE');
const models = folds.map((f) => load(JSON.parse(readFileSync(f, 'utf8')) as WeightsFile));

function casesOf(d: GoldDocument, index: number): Case[] {
  const r = read(d.text, models[index % 2]);
  const candidates = candidateQuotations(r).filter((q) => q.words > 2);
  markPatterns(r, candidates);
  const gold = d.attributions.flatMap((a) => a.quoted);
  return candidates.map((q) => {
    const { innerStart, innerEnd } = q.quoted;
    const spoken = gold.some(([s, e]) => {
      const both = Math.min(e, innerEnd) - Math.max(s, innerStart);
      return both / (Math.max(e, innerEnd) - Math.min(s, innerStart)) >= 0.75;
    });
    return { features: quotationFeatures(r, q), spoken };
  });
}

const EPOCHS = 30;
const SHRINK = 1e-4;

/** Stochastic gradient descent with AdaGrad and a small pull towards nought. */
function learn(cases: Case[]): { bias: number; weights: Map<string, number> } {
  const seen = new Map<string, number>();
  for (const c of cases) for (const f of c.features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const c of cases) {
      const features = c.features.filter((f) => (seen.get(f) ?? 0) >= 6);
      const sum = features.reduce((n, f) => n + (weights.get(f) ?? 0), bias);
      const gradient = (c.spoken ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      bias += 0.01 * gradient;
      for (const f of features) {
        const w = weights.get(f) ?? 0;
        const g = gradient - SHRINK * 20 * w;
        const square = (squares.get(f) ?? 1) + g * g;
        squares.set(f, square);
        weights.set(f, w + (0.2 * g) / Math.sqrt(square));
      }
    }
  }
  return { bias, weights };
}

const odds = (c: Case, m: { bias: number; weights: Map<string, number> }) =>
  1 / (1 + Math.exp(-c.features.reduce((n, f) => n + (m.weights.get(f) ?? 0), m.bias)));

const documents = readGold(trainFile);
const byDocument = documents.map(casesOf);
// Thresholds are looked at on documents the regression has not seen either.
const held = learn(byDocument.filter((_, i) => i % 4 !== 0).flat());
const heldCases = byDocument.filter((_, i) => i % 4 === 0).flat();
for (const threshold of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  const kept = heldCases.filter((c) => odds(c, held) >= threshold);
  const right = kept.filter((c) => c.spoken).length;
  const all = heldCases.filter((c) => c.spoken).length;
  console.error(
    `at ${threshold}: kept ${kept.length} of ${heldCases.length}, precision ${(right / kept.length).toFixed(4)}, recall ${(right / all).toFixed(4)}`,
  );
}
const final = learn(byDocument.flat());
const rounded = [...final.weights]
  .map(([f, w]) => [f, Math.round(w * 100) / 100] as const)
  .filter(([, w]) => Math.abs(w) >= 0.05);
writeFileSync(
  out as string,
  `${JSON.stringify(
    {
      trainedOn:
        'PolNeAR 1.0, train part, quotations of three words or more; odds from taggers that had not seen the document',
      trainedBy: 'lib/engines/suggest/train/quotations.ts',
      bias: Math.round(final.bias * 100) / 100,
      threshold: Number(rest[rest.indexOf('--threshold') + 1] || 0.4) || 0.4,
      weights: Object.fromEntries(rounded.sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    null,
    1,
  )}\n`,
);
