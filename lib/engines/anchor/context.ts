import { fold } from './fold';

/** What the selector remembers of the neighbourhood, folded once per search. */
export type Neighbourhood = { before: string; after: string; opensAtWord: boolean; closesAtWord: boolean };

/** How well a place agrees with the remembered neighbourhood: 0–1 each side, null where nothing was remembered. */
export type Agreement = { before: number | null; after: number | null };

/** The words remembered before and after a quotation, folded once for all places they are held against. */
export function neighbourhood(prefix = '', suffix = ''): Neighbourhood {
  return {
    before: fold(prefix).lower,
    after: fold(suffix).lower,
    opensAtWord: prefix !== '' && !WORD_END.test(prefix),
    closesAtWord: suffix !== '' && !WORD_START.test(suffix),
  };
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_START = /^[\p{L}\p{N}\p{M}]/u;

/** Compares the remembered neighbourhood with the folded, lower-case letters that stand before and after a place. */
export function agreement(before: string, after: string, near: Neighbourhood): Agreement {
  return {
    before: near.before === '' ? null : similarEnd(near.before, before.slice(-near.before.length)),
    after: near.after === '' ? null : similarStart(near.after, after.slice(0, near.after.length)),
  };
}

/**
 * Share of the remembered side that is there: the run of equal letters that touches the place, or, where something
 * small was put between, one minus the edit distance over the length. The better of the two.
 */
function similarStart(side: string, here: string): number {
  let run = 0;
  while (run < side.length && side[run] === here[run]) run++;
  return run === side.length ? 1 : Math.max(run / side.length, 1 - editDistance(side, here) / side.length);
}

function similarEnd(side: string, here: string): number {
  let run = 0;
  while (run < here.length && side.at(-1 - run) === here.at(-1 - run)) run++;
  return run === side.length ? 1 : Math.max(run / side.length, 1 - editDistance(side, here) / side.length);
}

/** Levenshtein distance, for strings of at most some 64 units: there the plain table is the quickest to run and read. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The two sides as one figure for ranking: a missing side counts as nothing either way. */
export function strength(a: Agreement): number {
  const sides = [a.before, a.after].filter((side) => side !== null);
  return sides.length === 0 ? 0 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

/**
 * True when at least one side is there by half, or when nothing was remembered that could contradict. Half of 32
 * letters by chance is out of the question: unrelated English neighbourhoods agree by 0.1–0.3.
 */
export function vouched(a: Agreement): boolean {
  if (a.before === null && a.after === null) return true;
  return (a.before ?? 0) >= 0.5 || (a.after ?? 0) >= 0.5;
}
