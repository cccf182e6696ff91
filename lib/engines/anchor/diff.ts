/** A stretch of words that stayed, went or came. Old = same + removed in order; new = same + added in order. */
export type Change = { op: 'same' | 'removed' | 'added'; text: string };

/** Differences looked for before giving up on the shortest script: a million steps, some 10 ms. */
const MOST_DIFFERENCES = 1000;

/**
 * Word-by-word difference of two texts, for people to read and for positions to be carried over.
 *
 * Paragraphs are compared first, then the words of those that differ; words are cut by Intl.Segmenter, so Chinese works
 * as English does. Time is bounded: where two stretches have little in common, words that occur once in both are taken
 * as fixed points, and what stays too different after that is given as removed and added whole.
 */
export function diffWords(before: string, after: string): Change[] {
  const changes = withoutEnd(changesBetween(before + END, after + END));
  const textOf = (left: Change['op']) => changes.map(({ op, text }) => (op === left ? '' : text)).join('');
  // Texts that begin or end with line breaks, which canonical ones never do, may lose one of theirs for the end's.
  const whole = textOf('added') === before && textOf('removed') === after;
  return whole ? changes : changesBetween(before, after);
}

function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  for (const block of blocks(compare(paragraphs(before), paragraphs(after)))) {
    if (block.same !== '') push(changes, 'same', block.same);
    for (const change of compare(words(block.removed), words(block.added))) push(changes, change.op, change.text);
  }
  return changes;
}

/** Put behind both texts, so that the last paragraph is equal to the same one in the middle of the other text. */
const END = '\n\n';

/** Takes the end away again: from what stayed last, and what went or came behind that has the gap before it instead. */
function withoutEnd(changes: Change[]): Change[] {
  const last = changes.findLastIndex(({ op }) => op === 'same');
  const shorter = (text: string) => text.slice(0, -END.length);
  return changes
    .map(({ op, text }, at) => {
      if (at < last) return { op, text };
      return { op, text: at === last ? shorter(text) : END + shorter(text) };
    })
    .filter(({ text }) => text !== '');
}

function push(changes: Change[], op: Change['op'], text: string): void {
  const last = changes.at(-1);
  if (text === '') return;
  if (last?.op === op) last.text += text;
  else changes.push({ op, text });
}

type Block = { same: string; removed: string; added: string };

/** Groups paragraph changes: what stayed, then everything removed and added up to the next that stayed. */
function blocks(changes: Change[]): Block[] {
  const result: Block[] = [{ same: '', removed: '', added: '' }];
  for (const { op, text } of changes) {
    let block = result.at(-1)!;
    if (op === 'same' && (block.removed !== '' || block.added !== '')) {
      block = { same: '', removed: '', added: '' };
      result.push(block);
    }
    block[op] += text;
  }
  return result;
}

const paragraphs = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];

// One segmenter for all languages: word boundaries follow Unicode's rules plus a dictionary for Chinese and Japanese.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Cut in pieces of some 1,000 units first: V8's segmenter takes time with the length of the whole text for every word
 * (80,000 words: 26 s in one piece, 0.1 s in pieces). A piece ends behind a space or, without any, between characters.
 */
function words(text: string): string[] {
  const pieces = text.match(/[\s\S]{1,1000}(?:\S{0,200}\s|[\udc00-\udfff]?)/g) ?? [];
  return pieces.flatMap((piece) => Array.from(segmenter.segment(piece), (s) => s.segment));
}

/** Compares two lists of tokens; equal ends are set aside first, because that is where most edits leave them. */
function compare(a: string[], b: string[]): Change[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const changes: Change[] = [];
  push(changes, 'same', a.slice(0, head).join(''));
  for (const c of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) push(changes, c.op, c.text);
  push(changes, 'same', a.slice(a.length - tail).join(''));
  return changes;
}

function middle(a: string[], b: string[]): Change[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b);
  const trace = shortestTrace(a, b);
  return trace ? readTrace(a, b, trace) : betweenFixedPoints(a, b);
}

function replaced(a: string[], b: string[]): Change[] {
  const changes: Change[] = [];
  push(changes, 'removed', a.join(''));
  push(changes, 'added', b.join(''));
  return changes;
}

/**
 * E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986: furthest point on each diagonal
 * for 0, 1, 2 … differences. Answers the states in turn, or null when the lists differ by more than the limit.
 */
function shortestTrace(a: string[], b: string[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  const limit = Math.min(a.length + b.length, MOST_DIFFERENCES);
  let furthest = new Int32Array([0]);
  for (let d = 0; d <= limit; d++) {
    const next = new Int32Array(2 * d + 1);
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : stepInto(furthest, d, k);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next[k + d] = x;
      if (x >= a.length && x - k >= b.length) {
        trace.push(next);
        return trace;
      }
    }
    trace.push(next);
    furthest = next;
  }
  return null;
}

/** Furthest x on diagonal k before its run of equals, coming from state d-1 (stored with offset d-1). */
function stepInto(previous: Int32Array, d: number, k: number): number {
  return comesFromAbove(previous, d, k) ? previous[k + 1 + d - 1]! : previous[k - 1 + d - 1]! + 1;
}

function comesFromAbove(previous: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && previous[k - 1 + d - 1]! < previous[k + 1 + d - 1]!);
}

/** Walks the states backwards, from both ends of the lists to their beginnings. */
function readTrace(a: string[], b: string[], trace: Int32Array[]): Change[] {
  const steps: Change[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const k = x - y;
    const above = d > 0 && comesFromAbove(trace[d - 1]!, d, k);
    const from = d === 0 ? 0 : stepInto(trace[d - 1]!, d, k);
    for (; x > from; x--) steps.push({ op: 'same', text: a[x - 1]! });
    y = x - k;
    if (d === 0) break;
    if (above) steps.push({ op: 'added', text: b[--y]! });
    else steps.push({ op: 'removed', text: a[--x]! });
  }
  const changes: Change[] = [];
  for (const step of steps.reverse()) push(changes, step.op, step.text);
  return changes;
}

/** Tokens that occur once in each list and in the same order (patience diff, B. Cohen) cut the lists into parts. */
function betweenFixedPoints(a: string[], b: string[]): Change[] {
  const points = longestIncreasing(commonOnce(a, b));
  if (points.length === 0) return replaced(a, b);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...points, [a.length, b.length] as const]) {
    const part = shortestOrReplaced(a.slice(i, x), b.slice(j, y));
    for (const change of part) push(changes, change.op, change.text);
    if (x < a.length) push(changes, 'same', a[x]!);
    [i, j] = [x + 1, y + 1];
  }
  return changes;
}

function shortestOrReplaced(a: string[], b: string[]): Change[] {
  const trace = a.length > 0 && b.length > 0 ? shortestTrace(a, b) : null;
  return trace ? readTrace(a, b, trace) : replaced(a, b);
}

function commonOnce(a: string[], b: string[]): Array<[number, number]> {
  const once = (list: string[]) => {
    const at = new Map<string, number>();
    list.forEach((token, i) => {
      at.set(token, at.has(token) ? -1 : i);
    });
    return at;
  };
  const inB = once(b);
  return [...once(a)]
    .filter(([token, i]) => i >= 0 && (inB.get(token) ?? -1) >= 0)
    .map(([token, i]) => [i, inB.get(token)!]);
}

/** The longest run of pairs increasing in both numbers (patience sorting with back links). */
function longestIncreasing(pairs: Array<[number, number]>): Array<[number, number]> {
  const tops: number[] = [];
  const back = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, y], i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (pairs[tops[mid]!]![1] < y) low = mid + 1;
      else high = mid;
    }
    if (low > 0) back[i] = tops[low - 1]!;
    tops[low] = i;
  });
  const chain: Array<[number, number]> = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = back[i]!) chain.push(pairs[i]!);
  return chain.reverse();
}

/** Letters of an equal stretch that does not interrupt a change longer than itself: "of the", "said". */
const SCRAP = 12;

/**
 * A difference as people read it: equal scraps between two changes, a space above all, go with them, so that words that
 * were replaced stand together. Old and new are the same as before; positions are to be carried over by `diffWords`.
 */
export function legible(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let edit = { removed: '', added: '' };
  const flush = () => {
    push(result, 'removed', edit.removed);
    push(result, 'added', edit.added);
    edit = { removed: '', added: '' };
  };
  changes.forEach(({ op, text }, at) => {
    if (op !== 'same') {
      edit[op] += text;
      return;
    }
    const before = Math.max(edit.removed.length, edit.added.length);
    const after = Math.max(
      0,
      ...changes.slice(at + 1, at + 3).map((next) => (next.op === 'same' ? 0 : next.text.length)),
    );
    const scrap = text.length <= Math.min(SCRAP, before, after) && !text.includes('\n');
    if (scrap) edit = { removed: edit.removed + text, added: edit.added + text };
    else {
      flush();
      push(result, 'same', text);
    }
  });
  flush();
  return result;
}
