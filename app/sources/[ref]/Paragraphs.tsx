'use client';

import { type ReactNode, useMemo } from 'react';
import { paragraphsOf } from './edition';
import { useHeldText } from './held-text';
import type { SentText } from './sent-text';
import styles from './source.module.css';

/** Characters from which a text is drawn by parts. A report of 100,000 words has half as many, and is quick as a whole. */
const LONG = 1_200_000;
/** Characters of a part: some twenty windows of words, whose height source.module.css gives by guess. */
const PART = 20_000;

interface Plain {
  readonly start: number;
  readonly text: string;
  readonly element: ReactNode;
}

/**
 * The paragraphs of a text. It comes as one string and is cut here: 26,000 paragraphs of 5 MB as elements are twice as
 * much to send and took five seconds to write. Only those with marks come made; the others stay the same elements.
 * Of a very long text the browser lays out only the parts near the window.
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
  const parts = useMemo(() => partsOf(text), [text]);
  const made = new Map(marked.map(({ start, inner }) => [start, inner]));
  const drawn = (part: readonly Plain[]) =>
    part.map(({ start, element }) => (made.has(start) ? <p key={start}>{made.get(start)}</p> : element));
  if (text.length <= LONG) return parts.map(({ paragraphs }) => drawn(paragraphs));
  return parts.map(({ start, paragraphs, element }) =>
    paragraphs.some((each) => made.has(each.start)) ? (
      <div key={start} className={styles.part}>
        {drawn(paragraphs)}
      </div>
    ) : (
      element
    ),
  );
}

/** The paragraphs of a text in parts of so many characters, each with what it is drawn as while nothing is marked in it. */
function partsOf(text: string) {
  const parts: Plain[][] = [];
  let room = 0;
  for (const { start, text: words } of paragraphsOf(text)) {
    if (room <= 0) {
      parts.push([]);
      room = text.length > LONG ? PART : Number.POSITIVE_INFINITY;
    }
    parts.at(-1)!.push({ start, text: words, element: <p key={start}>{words}</p> });
    room -= words.length;
  }
  return parts.map((paragraphs) => {
    const start = paragraphs[0]!.start;
    const element = (
      <div key={start} className={styles.part}>
        {paragraphs.map((each) => each.element)}
      </div>
    );
    return { start, paragraphs, element };
  });
}
