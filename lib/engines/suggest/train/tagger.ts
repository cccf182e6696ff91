/**
 * Trains the tagger of attributions (source, cue, content) and writes its weights.
 *
 *   npx tsx lib/engines/suggest/train/tagger.ts TRAIN.jsonl [--check DEV.jsonl] [--out FILE] [--keep N] [--epochs N]
 *     [--fold I/N]  trains on all documents but every N-th, beginning with I: for choices that need held-out odds
 *
 * TRAIN is PolNeAR in the format of `readGold`; it is read here and never copied. A linear-chain conditional random
 * field, AdaGrad; first over all features seen often enough, then again over the `keep` that weigh most, so that the
 * file stays small. Everything is seeded by the order of the file: the same input gives the same weights.
 */
import { writeFileSync } from 'node:fs';
import { layColumns } from '@/lib/engines/suggest/columns';
import { findQuoted } from '@/lib/engines/suggest/marks';
import { CONTENT, CUE, LABELS } from '@/lib/engines/suggest/tagger';
import { bind, featuresAt, WIDTH } from '@/lib/engines/suggest/templates';
import { PARAGRAPH_START, PUNCTUATION, type Tokens, tokenize, wordAt } from '@/lib/engines/suggest/tokens';
import { learn, type Prepared } from '@/lib/engines/suggest/train/field';
import { type GoldDocument, goldLabels, readGold } from '@/lib/engines/suggest/train/gold';
import { serialise } from '@/lib/engines/suggest/train/serialise';

const LEAST_SEEN = 4;

const option = (name: string, otherwise: string) => {
  const i = process.argv.indexOf(name);
  return i > 0 ? (process.argv[i + 1] as string) : otherwise;
};

interface Read {
  document: GoldDocument;
  tokens: Tokens;
  labels: Uint8Array;
}

const read = (file: string): Read[] =>
  readGold(file).map((document) => {
    const tokens = tokenize(document.text);
    return { document, tokens, labels: goldLabels(tokens, document) };
  });

/** Words of attribution and their strength: the share of their uses that are cues. */
function learnCues(docs: Read[]): Map<string, number> {
  const seen = new Map<string, [number, number]>();
  for (const { tokens, labels } of docs) {
    for (let i = 0; i < tokens.count; i++) {
      if ((tokens.flags[i] as number) & PUNCTUATION) continue;
      const word = wordAt(tokens, i).toLowerCase();
      const n = seen.get(word) ?? [0, 0];
      if (labels[i] !== CONTENT) n[1]++;
      if (labels[i] === CUE) n[0]++;
      seen.set(word, n);
    }
  }
  const cues = new Map<string, number>();
  for (const [word, [cue, all]] of seen) {
    const share = cue / all;
    if (cue >= 3 && share >= 0.15) cues.set(word, share >= 0.6 ? 3 : share >= 0.35 ? 2 : 1);
  }
  return cues;
}

function prepare(docs: Read[], cues: ReadonlyMap<number, number>): Prepared {
  const total = docs.reduce((n, d) => n + d.tokens.count, 0);
  const features = new Int32Array(total * WIDTH);
  const labels = new Uint8Array(total);
  const weight = new Float32Array(total).fill(1);
  const starts: number[] = [];
  let base = 0;
  for (const d of docs) {
    const bound = bind(layColumns(d.tokens, findQuoted(d.document.text), cues));
    const row = new Int32Array(WIDTH);
    for (let i = 0; i < d.tokens.count; i++) {
      featuresAt(bound, i, row);
      features.set(row, (base + i) * WIDTH);
      labels[base + i] = d.labels[i] as number;
      if ((d.tokens.flags[i] as number) & PARAGRAPH_START || i === 0) starts.push(base + i);
    }
    base += d.tokens.count;
  }
  starts.push(total);
  return { features, labels, weight, starts, total };
}

/** Share of the characters of content found, and of those marked that are right. */
function check(docs: Read[], prepared: Prepared, tagged: Float32Array, threshold: number): string {
  let both = 0;
  let gold = 0;
  let out = 0;
  let base = 0;
  for (const d of docs) {
    for (let i = 0; i < d.tokens.count; i++) {
      const n = (d.tokens.end[i] as number) - (d.tokens.start[i] as number) + 1;
      const g = prepared.labels[base + i] === CONTENT;
      const p = (tagged[(base + i) * LABELS + CONTENT] as number) >= threshold;
      if (g) gold += n;
      if (p) out += n;
      if (g && p) both += n;
    }
    base += d.tokens.count;
  }
  const p = both / out;
  const r = both / gold;
  return `at ${threshold}: precision ${p.toFixed(4)} recall ${r.toFixed(4)} F1 ${((2 * p * r) / (p + r)).toFixed(4)}`;
}

const [, , trainFile] = process.argv;
if (!trainFile)
  throw new Error('usage: tagger.ts TRAIN.jsonl [--check DEV.jsonl] [--out FILE] [--keep N] [--epochs N]');
const { hashWord } = await import('@/lib/engines/suggest/hash');
const [fold, folds] = option('--fold', '-1/1').split('/').map(Number) as [number, number];
const docs = read(trainFile).filter((_, i) => i % folds !== fold);
const cueWords = learnCues(docs);
const cues = new Map([...cueWords].map(([word, strength]) => [hashWord(word), strength]));
const prepared = prepare(docs, cues);
console.error(`${docs.length} documents, ${prepared.total} words, ${cueWords.size} words of attribution`);
const field = learn(prepared, {
  epochs: Number(option('--epochs', '6')),
  leastSeen: LEAST_SEEN,
  keep: Number(option('--keep', '20000')),
});
const checkFile = option('--check', '');
if (checkFile) {
  const dev = read(checkFile);
  const devPrepared = prepare(dev, cues);
  const tagged = field.tag(devPrepared);
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5]) console.error(check(dev, devPrepared, tagged, threshold));
}
const out = option('--out', '');
if (out)
  writeFileSync(
    out,
    serialise(
      docs.map((d) => d.tokens),
      docs.map((d) => findQuoted(d.document.text)),
      cueWords,
      cues,
      field,
    ),
  );
