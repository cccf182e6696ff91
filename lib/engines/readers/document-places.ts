import { findSpans } from '@/lib/engines/casefile/spans';
import type { Document } from '@/lib/engines/document/document';
import type { Names } from './document-names';

type Place = { capture: string; start: number; end: number };

/** Anchors by their words; those in texts that were not passed on stay with the edition. */
export const anchorsOf = (document: Document, anchors: readonly Place[], names: Names) =>
  anchors.flatMap((anchor) => placeOf(document, anchor, names) ?? []);

/** The words at a place of a capture, and which of theirs it is; null where the text was not passed on. */
export function placeOf(document: Document, { capture, start, end }: Place, names: Names) {
  const text = textsOf(document).get(capture);
  if (!text) return null;
  const quote = text.slice(start, end);
  const places = findSpans(text, quote);
  const place = places.findIndex((span) => span.start === start);
  return { capture: names(capture), quote, ...(places.length > 1 ? { occurrence: place + 1 } : {}) };
}

const known = new WeakMap<Document, Map<string, string | null>>();

/** The texts of a document by the references of their captures. */
function textsOf(document: Document): Map<string, string | null> {
  const held = known.get(document);
  if (held) return held;
  const captures = document.sources.flatMap((source) => source.captures);
  const texts = new Map(captures.map(({ ref, text }) => [ref, text]));
  known.set(document, texts);
  return texts;
}
