'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { HELD_TEXT, type SentText } from './sent-text';

/** The text shown last. In the browser only: a server renders for everybody. */
let last: { capture: string; text: string } | undefined;

/** Seconds in which the page that is drawn anew asks for itself; whoever loads it otherwise gets all of it. */
const SOON = 5;

/** Tells the server with the next request that the text of a capture is here: 5 MB take seconds to send and read again. */
export function sayTextIsHeld(capture: string): void {
  if (last?.capture === capture) setCookie(capture, SOON);
}

function setCookie(held: string, age: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing from browsers readers still use
  document.cookie = `${HELD_TEXT}=${held}; path=/sources; max-age=${age}; samesite=strict`;
}

/** The words of a text as it came, or as they are held where it came without them; asks for them where they are not. */
export function useHeldText(sent: SentText): string {
  const { capture, text } = sent;
  const router = useRouter();
  const held = text ?? (last?.capture === capture ? last.text : null);
  // With each answer, also one that brought nothing new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    setCookie('', 0);
    if (held === null) router.refresh();
    else last = { capture, text: held };
  }, [sent, capture, held, router]);
  return held ?? '';
}
