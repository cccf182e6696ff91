import { hashWord } from '@/lib/engines/suggest/hash';
import { findQuoted } from '@/lib/engines/suggest/marks';
import { CONTENT, CUE } from '@/lib/engines/suggest/tagger';
import { PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';
import { prepare, type ReadDocument } from '@/lib/engines/suggest/train/documents';
import { type FieldOptions, learn } from '@/lib/engines/suggest/train/field';
import { serialise } from '@/lib/engines/suggest/train/serialise';

/** How the tagger is taught. */
export interface TaggerOptions extends FieldOptions {
  /** A word is one of attribution if it is in so many documents. */
  cueDocuments: number;
}

/** What the weights in the repository were taught with: chosen by cross-validation (docs/decisions/0012). */
export const TAGGER_OPTIONS: TaggerOptions = {
  epochs: 6,
  leastDocuments: 8,
  keep: 16_000,
  pull: 1.2e-3,
  cueDocuments: 5,
};

/** Words of attribution and their strength: the share of their uses that are cues. */
function learnCues(docs: readonly ReadDocument[], leastDocuments: number): Map<string, number> {
  const seen = new Map<string, { cue: number; all: number; documents: Set<ReadDocument> }>();
  for (const d of docs) {
    const { tokens, labels } = d;
    for (let i = 0; i < tokens.count; i++) {
      if ((tokens.flags[i] as number) & PUNCTUATION) continue;
      const word = wordAt(tokens, i).toLowerCase();
      const n = seen.get(word) ?? { cue: 0, all: 0, documents: new Set() };
      if (labels[i] !== CONTENT) n.all++;
      if (labels[i] === CUE) {
        n.cue++;
        n.documents.add(d);
      }
      seen.set(word, n);
    }
  }
  const cues = new Map<string, number>();
  for (const [word, { cue, all, documents }] of seen) {
    const share = cue / all;
    if (documents.size >= leastDocuments && share >= 0.15) cues.set(word, share >= 0.6 ? 3 : share >= 0.35 ? 2 : 1);
  }
  return cues;
}

/** Teaches a tagger and gives the text of its weights file. The same documents in the same order give the same text. */
export function teachTagger(docs: readonly ReadDocument[], options: TaggerOptions): string {
  const cueWords = learnCues(docs, options.cueDocuments);
  const cues = new Map([...cueWords].map(([word, strength]) => [hashWord(word), strength]));
  const field = learn(prepare(docs, cues), options);
  return serialise(
    docs.map((d) => d.tokens),
    docs.map((d) => findQuoted(d.document.text)),
    cueWords,
    cues,
    field,
  );
}
