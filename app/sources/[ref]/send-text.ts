import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { CaptureDetail } from '@/lib/domain/sources/contract';
import { HELD_TEXT, type SentText } from './sent-text';

/**
 * The words of a capture for the browser. What the page shows and what the desk works on is the same object, which is
 * sent once. A page that is drawn anew after something was marked says that it holds them already; who loads a page has
 * nothing yet, also where the cookie of a moment ago is still there.
 */
export const sendText = cache(async ({ ref, text }: CaptureDetail): Promise<SentText> => {
  const [sent, asked] = [await cookies(), await headers()];
  const isHeld = asked.get('sec-fetch-dest') === 'empty' && sent.get(HELD_TEXT)?.value === ref;
  return { capture: ref, text: isHeld ? null : text };
});
