import type { Column } from '@/lib/engines/suggest/columns';
import { topQuotationFeature } from '@/lib/engines/suggest/judge';
import type { Reading } from '@/lib/engines/suggest/reading';
import { isTelling, type Said } from '@/lib/engines/suggest/reasons';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, LABELS, OUTSIDE, rowOf } from '@/lib/engines/suggest/tagger';
import { bind, featuresAt, TEMPLATES, WIDTH } from '@/lib/engines/suggest/templates';
import { wordAt } from '@/lib/engines/suggest/tokens';

/** What spoke most for a stretch: the heaviest feature of the regression or of the tagger. */
export function strongestEvidence(r: Reading, stretch: Stretch): Said | null {
  const quote = stretch.quotes[0];
  if (stretch.verbatim && quote) return topQuotationFeature(r, quote);
  return topTaggerFeature(r, stretch);
}

/** The feature that most favours content over nothing at a stretch's first word, among those that say something to a reader. */
function topTaggerFeature(r: Reading, stretch: Stretch): Said | null {
  const { weights } = r.trained;
  r.bound ??= bind(r.columns);
  const features = new Int32Array(WIDTH);
  featuresAt(r.bound, stretch.from, features);
  let best: Said | null = null;
  let most = 0.2;
  for (let k = 0; k < WIDTH; k++) {
    const slot = rowOf(weights, features[k] as number);
    if (slot < 0) continue;
    const gain =
      (weights.values[slot * LABELS + CONTENT] as number) - (weights.values[slot * LABELS + OUTSIDE] as number);
    const said = gain > most ? say(r, stretch, k) : null;
    if (said) [best, most] = [said, gain];
  }
  return best ?? { code: 'weighs-place', words: [] };
}

/**
 * A feature as a reason: the words before the stretch that it is about, where one of them tells something. Null where it is
 * about a mark, a small word or the words of the stretch itself.
 */
function say(r: Reading, { from: i, to }: Stretch, k: number): Said | null {
  const parts = (TEMPLATES[k] as (typeof TEMPLATES)[number]).parts;
  const places = parts.flatMap(([column, offset]) => (column === 'word' ? [i + offset] : []));
  if (places.length) {
    const words = places.filter((at) => at >= 0 && at < r.tokens.count && at < i).map((at) => wordAt(r.tokens, at));
    if (words.length !== places.length || !words.some((w) => isTelling(w) && /^\p{Ll}/u.test(w))) return null;
    return { code: 'weighs-word', words: [words.join(' ')] };
  }
  const columns = new Set(parts.map(([column]) => column));
  const opening = columns.has('opening') ? nearest(r, i, 'opening', to) : '';
  if (isTelling(opening)) return { code: 'weighs-opening', words: [opening] };
  for (const [telling, column] of [
    [['before', 'beforeGap'], 'before'],
    [['after', 'afterGap', 'closing'], 'after'],
  ] as const) {
    const text = telling.some((c) => columns.has(c)) ? nearest(r, i, column, to) : '';
    if (isTelling(text)) return { code: 'weighs-attribution', words: [text] };
  }
  return null;
}

/** The word behind a column that points at another word of the sentence; empty where that is one of the stretch itself. */
function nearest(r: Reading, i: number, column: Extract<Column, 'before' | 'after' | 'opening'>, to: number): string {
  const wanted = r.columns[column][i];
  if (!wanted) return '';
  for (let d = 1; d < 60; d++) {
    const j = column === 'after' ? i + d : i - d;
    if (j >= 0 && j < r.tokens.count && r.tokens.word[j] === wanted)
      return column === 'after' && j < to ? '' : wordAt(r.tokens, j);
  }
  return '';
}
