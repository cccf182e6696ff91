/**
 * Trains the tagger of attributions (source, cue, content) and the judge of quotations, and writes their weights.
 *
 *   npx tsx lib/engines/suggest/train/train.ts TRAIN.jsonl [--out FOLDER]
 *
 * TRAIN is PolNeAR in the format of `readGold`; it is read here and never copied. The tagger is a linear-chain
 * conditional random field (AdaGrad), first over all features seen in enough documents, then again over those that weigh
 * most, so that the file stays small. The judge is a logistic regression; the odds it is told come from taggers that have
 * not seen the document. Everything follows the order of the file: the same input gives the same weights. Some minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '@/lib/engines/suggest/train/documents';
import { teachFolds } from '@/lib/engines/suggest/train/folds';
import { JUDGE_OPTIONS, teachJudge } from '@/lib/engines/suggest/train/teach-judge';
import { TAGGER_OPTIONS, teachTagger } from '@/lib/engines/suggest/train/teach-tagger';

const FOLDS = 5;

const [, , trainFile] = process.argv;
if (!trainFile) throw new Error('usage: train.ts TRAIN.jsonl [--out FOLDER]');
const at = process.argv.indexOf('--out');
const folder = at > 0 ? (process.argv[at + 1] as string) : join(import.meta.dirname, '../weights');
const docs = readDocuments(trainFile);
const { cases } = teachFolds(docs, FOLDS);
const judge = {
  trainedOn:
    'PolNeAR 1.0, train part, quotations of three words or more; odds from taggers that had not seen the document',
  trainedBy: 'lib/engines/suggest/train/train.ts',
  ...teachJudge(cases, JUDGE_OPTIONS),
};
writeFileSync(join(folder, 'quotations.json'), `${JSON.stringify(judge, null, 1)}\n`);
writeFileSync(join(folder, 'tagger.json'), teachTagger(docs, TAGGER_OPTIONS));
