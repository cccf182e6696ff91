import type { Column } from '@/lib/engines/suggest/columns';
import { topQuotationFeature } from '@/lib/engines/suggest/judge';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { Said } from '@/lib/engines/suggest/reasons';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, LABELS, OUTSIDE, rowOf } from '@/lib/engines/suggest/tagger';
import { bind, featuresAt, TEMPLATES, WIDTH } from '@/lib/engines/suggest/templates';
import { wordAt } from '@/lib/engines/suggest/tokens';

/** What spoke most for a stretch: the heaviest feature of the regression or of the tagger. */
export function strongestEvidence(r: Reading, stretch: Stretch): Said | null {
  const quote = stretch.quotes[0];
  if (stretch.verbatim && quote) return topQuotationFeature(r, quote);
  return topTaggerFeature(r, stretch.from);
}

/** The feature that most favours content over nothing at token i. */
function topTaggerFeature(r: Reading, i: number): Said | null {
  const { weights } = r.trained;
  r.bound ??= bind(r.columns);
  const features = new Int32Array(WIDTH);
  featuresAt(r.bound, i, features);
  let best = -1;
  let most = 0.2;
  for (let k = 0; k < WIDTH; k++) {
    const slot = rowOf(weights, features[k] as number);
    if (slot < 0) continue;
    const gain =
      (weights.values[slot * LABELS + CONTENT] as number) - (weights.values[slot * LABELS + OUTSIDE] as number);
    if (gain > most) {
      most = gain;
      best = k;
    }
  }
  return best < 0 ? null : say(r, i, best);
}

/** A feature as a reason: the words of the text it is about, if it is about any. */
function say(r: Reading, i: number, k: number): Said {
  const parts = (TEMPLATES[k] as (typeof TEMPLATES)[number]).parts;
  const words = parts.flatMap(([column, offset]) => {
    const at = i + offset;
    return column === 'word' && at >= 0 && at < r.tokens.count ? [wordAt(r.tokens, at)] : [];
  });
  if (words.length) return { code: 'weighs-word', words: [words.join(' ')] };
  const columns = new Set(parts.map(([column]) => column));
  if (columns.has('opening')) return { code: 'weighs-opening', words: [nearest(r, i, 'opening')] };
  for (const [telling, column] of [
    [['before', 'beforeGap'], 'before'],
    [['after', 'afterGap', 'closing'], 'after'],
  ] as const) {
    const text = telling.some((c) => columns.has(c)) ? nearest(r, i, column) : '';
    if (text) return { code: 'weighs-attribution', words: [text] };
  }
  return { code: 'weighs-place', words: [] };
}

/** The word behind a column that points at another word of the sentence. */
function nearest(r: Reading, i: number, column: Extract<Column, 'before' | 'after' | 'opening'>): string {
  const wanted = r.columns[column][i];
  if (!wanted) return '';
  for (let d = 1; d < 60; d++) {
    const j = column === 'after' ? i + d : i - d;
    if (j >= 0 && j < r.tokens.count && r.tokens.word[j] === wanted) return wordAt(r.tokens, j);
  }
  return '';
}
