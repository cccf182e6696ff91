import { askBack } from '@/lib/platform/apart-asking';
import { suggestPieces } from './suggest';

/*
 * The other end of apart.ts: reads a text and sends what it finds piece by piece. While one piece is kept the next is
 * made, and no further: what is read faster than it can be written would only lie about.
 */
process.on('message', async (message: { text: string } | { call: number }) => {
  if ('call' in message) return;
  let kept: Promise<unknown> = Promise.resolve();
  for (const piece of suggestPieces(message.text)) {
    await kept;
    kept = askBack('piece', piece);
  }
  await kept;
  process.send?.({ value: null, last: false });
});
process.on('disconnect', () => process.exit(0));
