import { layColumns } from '@/lib/engines/suggest/columns';
import { findQuoted } from '@/lib/engines/suggest/marks';
import { bind, featuresAt, WIDTH } from '@/lib/engines/suggest/templates';
import { PARAGRAPH_START, type Tokens, tokenize } from '@/lib/engines/suggest/tokens';
import type { Prepared } from '@/lib/engines/suggest/train/field';
import { type GoldDocument, goldLabels, readGold } from '@/lib/engines/suggest/train/gold';

/** A document of the gold data with its words and what each of them is. */
export interface ReadDocument {
  document: GoldDocument;
  tokens: Tokens;
  labels: Uint8Array;
}

/** Reads the gold data (format of `readGold`), in their order. */
export const readDocuments = (file: string): ReadDocument[] =>
  readGold(file).map((document) => {
    const tokens = tokenize(document.text);
    return { document, tokens, labels: goldLabels(tokens, document) };
  });

/** Every feature of every word, with the words of attribution `cues` (hash → strength). */
export function prepare(docs: readonly ReadDocument[], cues: ReadonlyMap<number, number>): Prepared {
  const total = docs.reduce((n, d) => n + d.tokens.count, 0);
  const features = new Int32Array(total * WIDTH);
  const labels = new Uint8Array(total);
  const starts: number[] = [];
  const documents: number[] = [];
  let base = 0;
  for (const d of docs) {
    documents.push(base);
    const bound = bind(layColumns(d.tokens, findQuoted(d.document.text), cues));
    const row = new Int32Array(WIDTH);
    for (let i = 0; i < d.tokens.count; i++) {
      featuresAt(bound, i, row);
      features.set(row, (base + i) * WIDTH);
      labels[base + i] = d.labels[i] as number;
      if ((d.tokens.flags[i] as number) & PARAGRAPH_START || i === 0) starts.push(base + i);
    }
    base += d.tokens.count;
  }
  starts.push(total);
  documents.push(total);
  return { features, labels, starts, documents, total };
}
