import type { Column } from '@/lib/engines/suggest/columns';
import { topQuotationFeature } from '@/lib/engines/suggest/judge';
import type { Reading } from '@/lib/engines/suggest/reading';
import { isTelling, type Said } from '@/lib/engines/suggest/reasons';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, LABELS, OUTSIDE, rowOf } from '@/lib/engines/suggest/tagger';
import { featuresAt, TEMPLATES, WIDTH } from '@/lib/engines/suggest/templates';
import { wordAt } from '@/lib/engines/suggest/tokens';

/** Columns that point at another word of the sentence. */
type Pointing = Extract<Column, 'before' | 'after' | 'opening'>;
const POINTING: readonly [Pointing, readonly Column[]][] = [
  ['opening', ['opening']],
  ['before', ['before', 'beforeGap']],
  ['after', ['after', 'afterGap', 'closing']],
];

/** What of a template can be said: words before the stretch by their offsets, or the words it points at. */
interface Sayable {
  words: readonly number[];
  pointing: readonly Pointing[];
}

/** For each template what can be said of it; null for one of the stretch's own words, of classes and of shapes. */
const SAYABLE: readonly (Sayable | null)[] = TEMPLATES.map(({ parts }) => {
  const words = parts.filter(([column]) => column === 'word').map(([, offset]) => offset);
  const pointing = POINTING.filter(([, by]) => parts.some(([column]) => by.includes(column))).map(([column]) => column);
  if (words.some((offset) => offset >= 0)) return null;
  return words.length || pointing.length ? { words, pointing } : null;
});

/** What spoke most for a stretch: the heaviest feature of the regression or of the tagger. */
export function strongestEvidence(r: Reading, stretch: Stretch): Said | null {
  const quote = stretch.quotes[0];
  if (stretch.verbatim && quote) return topQuotationFeature(r, quote);
  return topTaggerFeature(r, stretch);
}

/** The feature that most favours content over nothing at a stretch's first word, among those that say something to a reader. */
function topTaggerFeature(r: Reading, stretch: Stretch): Said | null {
  const { weights } = r.trained;
  const features = new Int32Array(WIDTH);
  featuresAt(r.bound, stretch.from, features);
  let best: Said | null = null;
  let most = 0.2;
  for (let k = 0; k < WIDTH; k++) {
    const sayable = SAYABLE[k];
    const slot = sayable ? rowOf(weights, features[k] as number) : -1;
    if (!sayable || slot < 0) continue;
    const gain =
      (weights.values[slot * LABELS + CONTENT] as number) - (weights.values[slot * LABELS + OUTSIDE] as number);
    const said = gain > most ? say(r, stretch, sayable) : null;
    if (said) [best, most] = [said, gain];
  }
  return best ?? { code: 'weighs-place', words: [] };
}

/**
 * A feature as a reason: the words before the stretch that it is about, where one of them tells something. Null where it is
 * about a mark, a small word or the words of the stretch itself.
 */
function say(r: Reading, { from: i, to }: Stretch, { words, pointing }: Sayable): Said | null {
  if (words.length) {
    const said = words.map((offset) => (i + offset < 0 ? '' : wordAt(r.tokens, i + offset)));
    return said.some((w) => isTelling(w) && /^\p{Ll}/u.test(w))
      ? { code: 'weighs-word', words: [said.join(' ')] }
      : null;
  }
  for (const column of pointing) {
    const text = nearest(r, i, column, to);
    if (isTelling(text)) return { code: column === 'opening' ? 'weighs-opening' : 'weighs-attribution', words: [text] };
  }
  return null;
}

/** The word behind a column that points at another word of the sentence; empty where that is one of the stretch itself. */
function nearest(r: Reading, i: number, column: Pointing, to: number): string {
  const wanted = r.columns[column][i];
  if (!wanted) return '';
  for (let d = 1; d < 60; d++) {
    const j = column === 'after' ? i + d : i - d;
    if (j >= 0 && j < r.tokens.count && r.tokens.word[j] === wanted)
      return column === 'after' && j < to ? '' : wordAt(r.tokens, j);
  }
  return '';
}
