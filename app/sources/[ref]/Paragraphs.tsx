'use client';

import { type ReactNode, useMemo } from 'react';
import { paragraphsOf } from './edition';
import { useHeldText } from './held-text';
import type { SentText } from './sent-text';

/**
 * The paragraphs of a text. It comes as one string and is cut here: 26,000 paragraphs of 5 MB as elements are twice as
 * much to send and took five seconds to write. Only those with marks come made; the others stay the same elements.
 */
export function Paragraphs({
  sent,
  marked,
}: {
  sent: SentText;
  /** What stands in the paragraphs that begin at these offsets. */
  marked: readonly { readonly start: number; readonly inner: ReactNode }[];
}) {
  const text = useHeldText(sent);
  const plain = useMemo(
    () => paragraphsOf(text).map((each) => ({ ...each, element: <p key={each.start}>{each.text}</p> })),
    [text],
  );
  const made = new Map(marked.map(({ start, inner }) => [start, inner]));
  return plain.map(({ start, element }) => (made.has(start) ? <p key={start}>{made.get(start)}</p> : element));
}
