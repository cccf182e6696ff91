import { type Column, layColumns, WORD_COLUMNS } from '@/lib/engines/suggest/columns';
import { hashWord } from '@/lib/engines/suggest/hash';
import type { Quoted } from '@/lib/engines/suggest/marks';
import { LABELS } from '@/lib/engines/suggest/tagger';
import { bind, featuresAt, TEMPLATES, WIDTH } from '@/lib/engines/suggest/templates';
import { type Tokens, wordAt } from '@/lib/engines/suggest/tokens';
import type { Field } from '@/lib/engines/suggest/train/field';

/** Weights are kept as whole hundredths. */
const SCALE = 100;

/**
 * Writes the weights so that a person can read them: template → "value|value" → four whole numbers (hundredths, for
 * outside, source, cue, content). Only features whose words are found again in the training text are written.
 */
export function serialise(
  texts: readonly Tokens[],
  quoted: readonly (readonly Quoted[])[],
  cueWords: ReadonlyMap<string, number>,
  cues: ReadonlyMap<number, number>,
  field: Field,
): string {
  const words = new Map<number, string>([[0, '']]);
  for (const t of texts) {
    for (let i = 0; i < t.count; i++) {
      const lower = wordAt(t, i).toLowerCase().replace('’', "'");
      words.set(t.word[i] as number, lower);
      if (lower.length > 3) words.set(hashWord(lower.slice(-3)), lower.slice(-3));
    }
  }
  const written = new Map<number, [string, string]>();
  texts.forEach((t, n) => {
    const columns = layColumns(t, quoted[n] as readonly Quoted[], cues);
    const bound = bind(columns);
    const row = new Int32Array(WIDTH);
    for (let i = 0; i < t.count; i++) {
      featuresAt(bound, i, row);
      for (let k = 0; k < WIDTH; k++) {
        const hash = row[k] as number;
        if (written.has(hash) || !field.index.has(hash)) continue;
        const template = TEMPLATES[k] as (typeof TEMPLATES)[number];
        const value = template.parts
          .map(([column, offset]) => say(column, columns[column][i + offset] ?? 0, words))
          .join(' ');
        written.set(hash, [template.id, value]);
      }
    }
  });
  const templates: Record<string, Record<string, number[]>> = Object.fromEntries(TEMPLATES.map((t) => [t.id, {}]));
  for (const [hash, f] of field.index) {
    const name = written.get(hash);
    const values = Array.from(field.values.slice(f * LABELS, f * LABELS + LABELS), (v) => Math.round(v * SCALE));
    if (name && values.some((v) => Math.abs(v) >= 5))
      (templates[name[0]] as Record<string, number[]>)[name[1]] = values;
  }
  return pack(templates, cueWords, field);
}

const say = (column: Column, value: number, words: ReadonlyMap<number, string>) =>
  WORD_COLUMNS.has(column) ? (words.get(value) ?? '') : String(value);

function pack(
  templates: Record<string, Record<string, number[]>>,
  cueWords: ReadonlyMap<string, number>,
  field: Field,
): string {
  const lines = Object.entries(templates).map(
    ([id, values]) =>
      `${JSON.stringify(id)}: {${Object.entries(values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value, w]) => `${JSON.stringify(value)}:${JSON.stringify(w)}`)
        .join(',')}}`,
  );
  const head = {
    trainedOn:
      'PolNeAR 1.0 (Newell, Margolin & Ruths 2018), train part: 840 US news articles; labels source, cue, content. The texts are not kept here.',
    trainedBy: 'lib/engines/suggest/train/teach-tagger.ts',
    labels: ['outside', 'source', 'cue', 'content'],
    scale: SCALE,
    transition: Array.from(field.transition, (v) => Math.round(v * SCALE)),
    cues: Object.fromEntries([...cueWords].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(head).slice(0, -1)},\n"templates": {\n${lines.join(',\n')}\n}}\n`;
}
