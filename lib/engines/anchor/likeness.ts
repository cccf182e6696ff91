import type { Span } from './places';

/** A text as words with their places, and where each pair of neighbours stands: made once, for many searches. */
export type Worded = { words: string[]; starts: number[]; ends: number[]; pairs: Map<string, number[]> };

/** A stretch of words that is like a quotation, in words; `share` is how many of the quotation's letters stand there. */
export type Like = { first: number; last: number; share: number; dense: number; skipped: number; left: number };

/** Words as people see them; a Han, kana or Thai letter is one by itself, since no space says where a word ends. */
const WORD =
  /\p{N}+(?:[.,:/]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Words that stand oftener than this begin no search: a text of a million words has its pairs in thousands of places. */
const MOST_HITS = 200;

/** Cuts a text into words with a list of its pairs. Linear; some 10 ms for 10,000 English words. */
export function worded(text: string): Worded {
  const made: Worded = { words: [], starts: [], ends: [], pairs: new Map() };
  for (const hit of text.matchAll(WORD)) {
    made.words.push(hit[0].normalize('NFKC').toLowerCase());
    made.starts.push(hit.index);
    made.ends.push(hit.index + hit[0].length);
  }
  for (let at = 1; at < made.words.length; at++) {
    const pair = `${made.words[at - 1]} ${made.words[at]}`;
    const places = made.pairs.get(pair);
    if (places) places.push(at - 1);
    else made.pairs.set(pair, [at - 1]);
  }
  return made;
}

/** The places of a text whose words are like those of a quotation, best first, one for each neighbourhood. */
export function likePlaces(text: Worded, quote: readonly string[]): Like[] {
  const found = windows(text, quote).map(({ start, end }) => aligned(text.words, start, end, quote));
  const kept: Like[] = [];
  for (const like of found.sort((a, b) => b.share - a.share))
    if (!kept.some((k) => like.first <= k.last && k.first <= like.last)) kept.push(like);
  return kept;
}

/** Of the quotation's pairs, how many a neighbourhood must have to be looked at: half of its letters need no fewer. */
const PAIRS = 0.15;

/** Stretches of words around places where neighbours of the quotation are neighbours. */
function windows(text: Worded, quote: readonly string[]): Span[] {
  const begins: number[] = [];
  for (let at = 1; at < quote.length; at++) {
    const places = text.pairs.get(`${quote[at - 1]} ${quote[at]}`) ?? [];
    if (places.length <= MOST_HITS) for (const place of places) begins.push(place - at + 1);
  }
  const room = Math.ceil(quote.length / 2) + 3;
  const joined: (Span & { pairs: number })[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const begin of begins.sort((a, b) => a - b)) {
    const [start, end] = [Math.max(0, begin - room), Math.min(text.words.length, begin + quote.length + room)];
    const last = joined.at(-1);
    if (last && begin - before <= room) Object.assign(last, { end, pairs: last.pairs + 1 });
    else joined.push({ start, end, pairs: 1 });
    before = begin;
  }
  return joined.filter(({ pairs }) => pairs >= quote.length * PAIRS);
}

/** A long word weighs no more letters than this: one of thirty must not outweigh a sentence. */
const LONGEST = 12;
const weigh = (word: string) => Math.min(word.length, LONGEST);
const sum = (list: readonly string[]) => list.reduce((all, word) => all + weigh(word), 0);

/**
 * The best local alignment of two runs of words (T. F. Smith and M. S. Waterman, "Identification of common molecular
 * subsequences", J. Mol. Biol. 147, 1981): a letter on both sides counts two, one on a single side takes one away.
 */
function aligned(words: readonly string[], from: number, to: number, quote: readonly string[]): Like {
  const weights = words.slice(from, to).map(weigh);
  let [above, row] = [cells(weights.length + 1), cells(weights.length + 1)];
  let best = { score: 0, same: 0, i: 0, j: 0, lastI: -1, lastJ: -1 };
  for (let i = 0; i < quote.length; i++) {
    const lost = weigh(quote[i]!);
    for (let j = 1; j <= weights.length; j++) {
      copyLess(above, j, lost, row, j);
      if (row.score[j - 1]! - weights[j - 1]! > row.score[j]!) copyLess(row, j - 1, weights[j - 1]!, row, j);
      if (words[from + j - 1] !== quote[i] || above.score[j - 1]! + 2 * lost <= row.score[j]!) continue;
      const fresh = above.score[j - 1] === 0;
      row.score[j] = above.score[j - 1]! + 2 * lost;
      row.same[j] = (fresh ? 0 : above.same[j - 1]!) + lost;
      row.i[j] = fresh ? i : above.i[j - 1]!;
      row.j[j] = fresh ? from + j - 1 : above.j[j - 1]!;
      if (row.score[j]! > best.score)
        best = { score: row.score[j]!, same: row.same[j]!, i: row.i[j]!, j: row.j[j]!, lastI: i, lastJ: from + j - 1 };
    }
    [above, row] = [row, above];
  }
  return {
    first: best.j,
    last: best.lastJ,
    share: best.same / Math.max(1, sum(quote)),
    dense: best.same / Math.max(1, sum(words.slice(best.j, best.lastJ + 1))),
    skipped: best.i,
    left: quote.length - 1 - best.lastI,
  };
}

/** One row of the table: the score, the letters on both sides, and where the alignment began in both. */
type Cells = Record<'score' | 'same' | 'i' | 'j', Int32Array>;
const cells = (length: number): Cells => ({
  score: new Int32Array(length),
  same: new Int32Array(length),
  i: new Int32Array(length),
  j: new Int32Array(length),
});

function copyLess(source: Cells, at: number, cost: number, target: Cells, to: number): void {
  target.score[to] = Math.max(0, source.score[at]! - cost);
  target.same[to] = source.same[at]!;
  target.i[to] = source.i[at]!;
  target.j[to] = source.j[at]!;
}
