import { quotationFeatures } from '@/lib/engines/suggest/judge';
import type { Judge, Model } from '@/lib/engines/suggest/model';
import { markPatterns } from '@/lib/engines/suggest/patterns';
import { read } from '@/lib/engines/suggest/reading';
import { candidateQuotations } from '@/lib/engines/suggest/stretches';
import type { GoldDocument } from '@/lib/engines/suggest/train/gold';

/** A quotation of the training text: what the judge is told of it, and whether it is in the gold data. */
export interface QuotationCase {
  features: string[];
  spoken: boolean;
}

/** How the judge is taught. */
export interface JudgeOptions {
  /** A feature counts from so many documents on. */
  leastDocuments: number;
  /** Pull of each weight towards nought, each time its feature is met. */
  pull: number;
  /** Odds from which a quotation is let through. */
  threshold: number;
}

/** What the weights in the repository were taught with: chosen by cross-validation (docs/decisions/0012). */
export const JUDGE_OPTIONS: JudgeOptions = { leastDocuments: 6, pull: 2e-3, threshold: 0.6 };

const EPOCHS = 30;

/** The quotations of three words or more of one document, read with a tagger that has not seen it. */
export function casesOf(d: GoldDocument, trained: Model): QuotationCase[] {
  const r = read(d.text, trained);
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

/** The features that stand in enough documents. */
function counted(documents: readonly (readonly QuotationCase[])[], least: number): Set<string> {
  const seen = new Map<string, number>();
  for (const cases of documents)
    for (const f of new Set(cases.flatMap((c) => c.features))) seen.set(f, (seen.get(f) ?? 0) + 1);
  return new Set([...seen].filter(([, n]) => n >= least).map(([f]) => f));
}

/** Logistic regression by stochastic gradient descent (AdaGrad) with a small pull towards nought. */
export function teachJudge(documents: readonly (readonly QuotationCase[])[], options: JudgeOptions): Judge {
  const known = counted(documents, options.leastDocuments);
  const cases = documents.flat().map((c) => ({ ...c, features: c.features.filter((f) => known.has(f)) }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, spoken } of cases) {
      const sum = features.reduce((n, f) => n + (weights.get(f) ?? 0), bias);
      const gradient = (spoken ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      bias += 0.01 * gradient;
      for (const f of features) {
        const w = weights.get(f) ?? 0;
        const g = gradient - options.pull * w;
        const square = (squares.get(f) ?? 1) + g * g;
        squares.set(f, square);
        weights.set(f, w + (0.2 * g) / Math.sqrt(square));
      }
    }
  }
  const rounded = [...weights]
    .map(([f, w]) => [f, Math.round(w * 100) / 100] as const)
    .filter(([, w]) => Math.abs(w) >= 0.05)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { bias: Math.round(bias * 100) / 100, threshold: options.threshold, weights: Object.fromEntries(rounded) };
}
