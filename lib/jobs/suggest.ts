import { setImmediate as rest } from 'node:timers/promises';
import { clearSuggestions, finishReading, keepSuggestions, textToRead } from '@/lib/domain/suggestions/run-data';
import { suggestPieces } from '@/lib/engines/suggest/suggest';
import { systemClock } from '@/lib/platform/clock';
import type { Work } from './work';

/**
 * Reads a capture and keeps what it suggests, piece by piece, so that the desk can show the first while the rest is
 * read. Between pieces others have their turn: this process answers requests too. The language is told by the text: what
 * the record says is that of the work, of which this may be a translation.
 */
export const suggestStatements: Work = async ({ input, signal, progress }) => {
  const captureId = input.capture ?? '';
  const text = await textToRead(captureId);
  await clearSuggestions(captureId);
  let kept = 0;
  for (const { found, share } of suggestPieces(text)) {
    signal.throwIfAborted();
    if (found.length > 0) await keepSuggestions(captureId, kept, found);
    kept += found.length;
    progress(share);
    await rest();
  }
  await finishReading(captureId, systemClock());
  return { state: 'done', result: { suggestions: kept } };
};
