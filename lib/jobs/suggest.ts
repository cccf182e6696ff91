import { clearSuggestions, finishReading, keepSuggestions, textToRead } from '@/lib/domain/suggestions/run-data';
import { suggestApart } from '@/lib/engines/suggest/apart';
import { systemClock } from '@/lib/platform/clock';
import { TooLarge } from '@/lib/platform/errors';
import type { Work } from './work';

/**
 * Reads a capture and keeps what it suggests, piece by piece, so that the desk can show the first while the rest is
 * read. The language is told by the text: what the record says is that of the work, of which this may be a translation.
 */
export const suggestStatements: Work = async ({ input, signal, progress }) => {
  const captureId = input.capture ?? '';
  const text = await textToRead(captureId);
  await clearSuggestions(captureId);
  let kept = 0;
  const answer = await suggestApart(
    text,
    async ({ found, share }) => {
      if (found.length > 0) await keepSuggestions(captureId, kept, found);
      kept += found.length;
      progress(share);
    },
    signal,
  );
  signal.throwIfAborted();
  if (!answer.ok) {
    if (answer.why === 'ended') throw new Error('The process that reads texts ended.');
    throw new TooLarge('This text is too long to be read for statements.', text.length);
  }
  await finishReading(captureId, systemClock());
  return { state: 'done', result: { suggestions: kept } };
};
