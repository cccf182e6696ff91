import { captureBytes } from './capture';
import type { Hints } from './draft';

/*
 * The other end of apart.ts: reads what it is sent, and says what came of it. It ends when nobody can ask any more,
 * also where who asked was killed.
 */
let outOfTurn = false;
process.on('message', async ({ bytes, hints }: { bytes: Uint8Array; hints: Hints }) => {
  const value = await captureBytes(bytes, hints);
  process.send?.({ value, last: outOfTurn });
});
// What a reader throws after it was given up (the reader of PDF does) is no answer; the question's own still comes. But
// such a process should not be asked again.
for (const thrown of ['uncaughtException', 'unhandledRejection'])
  process.on(thrown, () => {
    outOfTurn = true;
  });
process.on('disconnect', () => process.exit(0));
