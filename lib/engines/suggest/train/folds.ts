import { type Judge, load, type Model, type WeightsFile } from '@/lib/engines/suggest/model';
import type { ReadDocument } from '@/lib/engines/suggest/train/documents';
import {
  casesOf,
  JUDGE_OPTIONS,
  type JudgeOptions,
  type QuotationCase,
  teachJudge,
} from '@/lib/engines/suggest/train/teach-judge';
import { TAGGER_OPTIONS, type TaggerOptions, teachTagger } from '@/lib/engines/suggest/train/teach-tagger';

/** A judge that lets everything through: for readings whose judge is still to be taught. */
const NO_JUDGE: Judge = { bias: 0, threshold: 0, weights: {} };

/** What cross-validation gives: for each fold a model that has seen none of its documents, and the cases for a judge of all. */
export interface Folds {
  models: Model[];
  cases: QuotationCase[][];
}

/**
 * Teaches `folds` times, each time without every `folds`-th document. The model of a fold, tagger and judge, has seen
 * nothing of the documents in it (index % folds): read with it, they are unseen texts.
 */
export function teachFolds(
  docs: readonly ReadDocument[],
  folds: number,
  tagger: TaggerOptions = TAGGER_OPTIONS,
  judge: JudgeOptions = JUDGE_OPTIONS,
): Folds {
  const taggers = Array.from({ length: folds }, (_, fold) =>
    load(
      JSON.parse(
        teachTagger(
          docs.filter((_, i) => i % folds !== fold),
          tagger,
        ),
      ) as WeightsFile,
      NO_JUDGE,
    ),
  );
  const cases = docs.map(({ document }, i) => casesOf(document, taggers[i % folds] as Model));
  const models = taggers.map((model, fold) => ({
    ...model,
    judge: teachJudge(
      cases.filter((_, i) => i % folds !== fold),
      judge,
    ),
  }));
  return { models, cases };
}
