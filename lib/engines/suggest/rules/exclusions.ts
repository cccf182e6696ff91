import type { Reading } from '@/lib/engines/suggest/reading';
import type { QuotedStretch } from '@/lib/engines/suggest/stretches';
import { CAPITAL, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** A reason why words in quotation marks are nobody's statement. */
export interface Exclusion {
  id: string;
  /** What it leaves out, in words. */
  what: string;
  excludes(r: Reading, q: QuotedStretch): boolean;
}

const SMALL = new Set('a an the of in on at for to and or but from with by as is vs into de la le'.split(' '));

/** Every word a capital but the small ones: a title of a book, a show, a chapter. */
function titleCase(r: Reading, q: QuotedStretch): boolean {
  let capitals = 0;
  for (let i = q.from; i < q.to; i++) {
    const f = r.tokens.flags[i] as number;
    if (f & PUNCTUATION) {
      if ('.!?'.includes(wordAt(r.tokens, i)) && i < q.to - 1) return false;
      continue;
    }
    if (f & CAPITAL) capitals++;
    else if (!SMALL.has(wordAt(r.tokens, i).toLowerCase()) && !/^['’\d]/.test(wordAt(r.tokens, i))) return false;
  }
  return capitals >= 2;
}

/** Odds below which a quotation of n words is left out. Set on PolNeAR's train part: short quotations are often names. */
function leastOdds(words: number): number {
  if (words < 3) return 0.55;
  return words < 6 ? 0.45 : words < 15 ? 0.25 : 0.12;
}

/** Tried in order; the first that holds leaves the quotation out. Add one by adding an entry. */
export const exclusions: readonly Exclusion[] = [
  {
    id: 'title',
    what: 'a title: every word begins with a capital',
    excludes: (r, q) => q.words >= 2 && q.words <= 14 && titleCase(r, q) && q.odds < 0.97,
  },
  {
    id: 'scare-quote',
    what: 'a scare quote, a name or a phrase that is nobody’s statement: the words around it attribute nothing',
    excludes: (_, q) => q.odds < leastOdds(q.words),
  },
];
