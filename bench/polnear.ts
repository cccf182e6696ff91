import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asLines } from '@/cli/suggest';
import type { Model } from '@/lib/engines/suggest/model';
import { suggestEnglish } from '@/lib/engines/suggest/suggest';
import { readDocuments } from '@/lib/engines/suggest/train/documents';
import { teachFolds } from '@/lib/engines/suggest/train/folds';
import { model } from '@/lib/engines/suggest/trained';

/** Where the gold data lie that may not be shipped: beside the project, where one has them. */
const FOLDER = resolve(import.meta.dirname, '../../shared/eval');
const FOLDS = 5;

interface Score {
  direct: { precision: number; recall: number };
  content: { precision: number; recall: number; f1: number };
  speaker: { accuracy: number; pronouns: number; pronounsGivenAName: number };
}
/** With how fast it went: megabytes of text a second of processor time. */
type Run = Score & { speed: number };

const gold = (part: string) => join(FOLDER, `quotes/polnear.${part}.jsonl`);

/** Whether the gold data are there to measure with. */
export const hasPolnear = (): boolean => existsSync(gold('train')) && existsSync(join(FOLDER, 'score.mjs'));

/** The texts of both parts. */
export const polnearTexts = (): string[] =>
  ['dev', 'train'].flatMap((part) =>
    readFileSync(gold(part), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );

/** What is suggested on the documents of a part, each read with the model that `of` gives for it, by the shared scorer. */
function scored(part: string, of: (index: number) => Model): Run {
  const folder = mkdtempSync(join(tmpdir(), 'polnear-'));
  try {
    const lines = readFileSync(gold(part), 'utf8').split('\n').filter(Boolean);
    let bytes = 0;
    const began = process.cpuUsage();
    const out = lines.map((line, i) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      bytes += Buffer.byteLength(text);
      return JSON.stringify({
        id,
        statements: asLines([...suggestEnglish(text, of(i))].flatMap(({ found }) => found)),
      });
    });
    const used = process.cpuUsage(began);
    const file = join(folder, 'out.jsonl');
    writeFileSync(file, out.join('\n'));
    const told = execFileSync(process.execPath, [join(FOLDER, 'score.mjs'), 'quotes', gold(part), file]);
    return { ...(JSON.parse(told.toString()) as Score), speed: bytes / (used.user + used.system) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const row = (name: string, { direct, content, speaker, speed }: Run) =>
  `| ${name} | ${direct.precision.toFixed(3)} | ${direct.recall.toFixed(3)} | ${content.f1.toFixed(3)} | ${content.precision.toFixed(3)} | ${content.recall.toFixed(3)} | ${speaker.accuracy.toFixed(3)} | ${speaker.pronounsGivenAName} of ${speaker.pronouns} | ${speed.toFixed(2)} MB/s |`;

/**
 * PolNeAR, English news: its development part and its training part with the weights in the repository, and the training
 * part again as unseen text, each document read with a tagger and a judge taught on the others. Some minutes.
 */
export function polnearLines(): string[] {
  const docs = readDocuments(gold('train'));
  const { models } = teachFolds(docs, FOLDS);
  return [
    'PolNeAR (US news), by the scorer that came with it. Unseen: five-fold cross-validation by document over the training part, tagger and judge taught on the other four fifths. Development: never trained on, looked at for errors early on. Seen: the same weights on the documents they were taught on.',
    '',
    '| documents | direct precision | direct recall | content F1 | content precision | content recall | named speaker | pronouns given a name | speed |',
    '|---|---|---|---|---|---|---|---|---|',
    row(
      'development (84)',
      scored('dev', () => model()),
    ),
    row(
      `unseen (${docs.length})`,
      scored('train', (i) => models[i % FOLDS] as Model),
    ),
    row(
      `seen (${docs.length})`,
      scored('train', () => model()),
    ),
  ];
}
