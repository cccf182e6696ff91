import type { Reading } from '@/lib/engines/suggest/reading';
import { isTelling, type Said } from '@/lib/engines/suggest/reasons';
import type { QuotedStretch } from '@/lib/engines/suggest/stretches';
import { CUE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSpeechVerb, PARAGRAPH_START, PUNCTUATION, sentenceEnd, wordAt } from '@/lib/engines/suggest/tokens';

const LABEL = ['other', 'source', 'cue', 'content'];

/** How likely the words in these marks are someone's statement (0 to 1), by the regression that `train/quotations.ts` fits. */
function spokenOdds(r: Reading, q: QuotedStretch): number {
  const { judge } = r.trained;
  let sum = judge.bias;
  for (const f of quotationFeatures(r, q)) sum += judge.weights[f] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Whether the regression lets a quotation through. */
export function isSpoken(r: Reading, q: QuotedStretch): boolean {
  return spokenOdds(r, q) >= r.trained.judge.threshold;
}

/** The feature that speaks most for a quotation among those that say something to a reader, its length where none does. */
export function topQuotationFeature(r: Reading, q: QuotedStretch): Said {
  let said: Said | null = null;
  let most = 0;
  for (const f of quotationFeatures(r, q)) {
    const weight = r.trained.judge.weights[f] ?? 0;
    const reason = weight > most ? sayFeature(f) : null;
    if (reason) [said, most] = [reason, weight];
  }
  return said ?? { code: 'weighs-length', words: [] };
}

/** A feature of a quotation as a reason; null for a mark or a small word beside it, which tell a reader nothing. */
function sayFeature(name: string): Said | null {
  const beside = /^(?:before|after) (.+)$/.exec(name)?.[1];
  if (beside === 'speech') return { code: 'weighs-odds', words: [] };
  if (beside) return isTelling(beside) && !/^(name|word|paragraph)$/.test(beside) ? near(beside) : null;
  if (/^(ends|capitals|next)/.test(name)) return { code: 'weighs-shape', words: [] };
  if (name.startsWith('sentence cue source')) return { code: 'weighs-sentence', words: [] };
  return /^odds|^label.*(cue|source)/.test(name) ? { code: 'weighs-odds', words: [] } : null;
}

const near = (word: string): Said => ({ code: 'weighs-near', words: [word] });

const bin = (n: number, edges: number[]) => edges.filter((e) => n >= e).length;

/** The features of a quotation, each a readable name. */
export function quotationFeatures(r: Reading, q: QuotedStretch): string[] {
  const odds = bin(q.odds, [0.02, 0.06, 0.12, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97]);
  const length = bin(q.words, [3, 4, 6, 10, 20, 45]);
  const features = [`odds ${odds}`, `length ${length}`, `odds ${odds} length ${Math.min(length, 4)}`];
  const last = r.text[q.quoted.innerEnd - 1] as string;
  const ending = /[.?!…]/.test(last) ? 'stop' : last === ',' ? 'comma' : 'none';
  const opening = (r.tokens.flags[q.from] as number) & CAPITAL ? 'capital' : 'small';
  features.push(`ends ${ending} starts ${opening}`, `capitals ${capitals(r, q)}`);
  features.push(...neighbours(r, q, ending));
  if (q.quoted.unclosed) features.push('never closed');
  if (q.quoted.continues) features.push('runs on');
  if (/^[A-Z. ]{3,20}:/.test(r.text.slice(q.quoted.innerStart, q.quoted.innerStart + 24))) features.push('transcript');
  return features;
}

function capitals(r: Reading, q: QuotedStretch): string {
  let words = 0;
  let big = 0;
  for (let i = q.from; i < q.to; i++) {
    if ((r.tokens.flags[i] as number) & PUNCTUATION) continue;
    words++;
    if ((r.tokens.flags[i] as number) & CAPITAL || r.tokens.end[i]! - r.tokens.start[i]! < 4) big++;
  }
  return big === words ? `all of ${Math.min(words, 8)}` : 'some';
}

/** Words that say by themselves how a quotation stands in its sentence; every other word is only of a kind. */
const TELLING = new Set(
  `a an the his her its their this that these of for in on at to by with as is was be are were and but or if when because
  not he she they it i we who which than about from under called dubbed titled entitled says said`.split(/\s+/),
);

/** The word beside a quotation, where it is one that tells; else its kind, so that nothing is learnt about names or subjects. */
function kindOf(r: Reading, i: number): string {
  const word = wordAt(r.tokens, i).toLowerCase();
  const flags = r.tokens.flags[i] as number;
  if (flags & PUNCTUATION || TELLING.has(word)) return word;
  if (isSpeechVerb(r.tokens, i)) return 'speech';
  return flags & CAPITAL ? 'name' : 'word';
}

/** What stands before and after the marks, and whether its sentence attributes anything. */
function neighbours(r: Reading, q: QuotedStretch, ending: string): string[] {
  const t = r.tokens;
  const mark = Math.max(0, q.from - 1);
  const starts = ((t.flags[mark] as number) & PARAGRAPH_START) !== 0;
  const before = starts || mark === 0 ? 'paragraph' : kindOf(r, mark - 1);
  let after = q.to;
  while (
    after < t.count &&
    (t.flags[after] as number) & PUNCTUATION &&
    !((t.flags[after] as number) & PARAGRAPH_START) &&
    after - q.to < 2
  )
    after++;
  const ends = after >= t.count || ((t.flags[after] as number) & PARAGRAPH_START) !== 0;
  const [cue, source] = attributes(r, q);
  const next = ends ? 'paragraph' : LABEL[r.labels[after] as number];
  const previous = starts ? 'paragraph' : LABEL[r.labels[mark - 1] as number];
  return [
    `before ${before}`,
    `after ${ends ? 'paragraph' : kindOf(r, after)}`,
    `label before ${previous}`,
    `label after ${next}`,
    `label before ${previous} after ${next} ends ${ending}`,
    `sentence ${cue ? 'cue' : ''} ${source ? 'source' : ''}`,
    `sentence ${cue ? 'cue' : ''} ${source ? 'source' : ''} odds ${bin(q.odds, [0.35, 0.8])}`,
    `next ${ends ? 'paragraph' : (t.flags[after] as number) & CAPITAL ? 'capital' : 'small'} ends ${ending}`,
  ];
}

function attributes(r: Reading, q: QuotedStretch): [boolean, boolean] {
  const t = r.tokens;
  let cue = false;
  let source = false;
  const first = t.sentence[Math.max(0, q.from - 1)] as number;
  const last = t.sentence[q.to - 1] as number;
  for (const s of first === last ? [first] : [first, last]) {
    const from = t.sentenceStarts[s] as number;
    const to = sentenceEnd(t, s);
    for (let i = Math.max(from, q.from - 80); i < Math.min(to, q.to + 80); i++) {
      cue ||= r.labels[i] === CUE;
      source ||= r.labels[i] === SOURCE;
    }
  }
  return [cue, source];
}
