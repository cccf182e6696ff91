import { COLUMN_WORDS, type Column, WORD_COLUMNS } from '@/lib/engines/suggest/columns';
import { topQuotationFeature } from '@/lib/engines/suggest/judge';
import { model } from '@/lib/engines/suggest/model';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CONTENT, LABELS, OUTSIDE, rowOf } from '@/lib/engines/suggest/tagger';
import { bind, featuresAt, TEMPLATES, WIDTH } from '@/lib/engines/suggest/templates';
import { wordAt } from '@/lib/engines/suggest/tokens';

/** What spoke most for a stretch, in words: the heaviest feature of the regression or of the tagger. */
export function strongestEvidence(r: Reading, stretch: Stretch): string | null {
  const quote = stretch.quotes[0];
  if (stretch.verbatim && quote) return topQuotationFeature(r, quote);
  return topTaggerFeature(r, stretch.from);
}

/** The feature that most favours content over nothing at token i. */
function topTaggerFeature(r: Reading, i: number): string | null {
  const { weights } = model();
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

/** A feature in words: "the word “that” after the word “said”". */
function say(r: Reading, i: number, k: number): string {
  const parts = (TEMPLATES[k] as (typeof TEMPLATES)[number]).parts;
  const words = parts.flatMap(([column, offset]) =>
    column === 'word' ? [wordAt(r.tokens, Math.max(0, Math.min(r.tokens.count - 1, i + offset)))] : [],
  );
  const others = [...new Set(parts.flatMap(([column]): Column[] => (column === 'word' ? [] : [column])))].map((c) => {
    const text = WORD_COLUMNS.has(c) ? nearest(r, i, c) : '';
    return text ? `${COLUMN_WORDS[c]} (“${text}”)` : COLUMN_WORDS[c];
  });
  return [...(words.length ? [`“${words.join(' ')}”`] : []), ...others].join(', ');
}

/** The word behind a column that points at another word of the sentence. */
function nearest(r: Reading, i: number, column: Column): string {
  const wanted = r.columns[column][i];
  for (let d = 1; d < 60; d++) {
    const j = column === 'after' ? i + d : i - d;
    if (j >= 0 && j < r.tokens.count && r.tokens.word[j] === wanted) return wordAt(r.tokens, j);
  }
  return '';
}
