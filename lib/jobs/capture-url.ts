import { keepOriginal } from '@/lib/domain/sources/original-data';
import { fetchPage } from '@/lib/engines/capture/fetch';
import { env } from '@/lib/platform/env';
import type { Work } from './work';

/** Until the server says how much it sends, the bar moves with what came: half a megabyte is half the way. */
const USUAL = 500_000;

/**
 * Fetches a page for a capture and keeps it as an original. Only public addresses are asked, each hop checked (the
 * engine's fetch); 25 MB and 30 seconds at most. Brings `{sha256, size, url, contentType, first}`,
 * `first` where the house did not hold these bytes before.
 */
export const captureUrl: Work = async ({ input, signal, progress }) => {
  const allow = env()
    .COUNTERCLAIM_FETCH_ALLOW?.split(',')
    .map((host) => host.trim());
  const page = await fetchPage(input.url ?? '', {
    signal,
    ...(allow ? { allow } : {}),
    onProgress: (bytes, total) => progress(0.9 * (total ? bytes / total : bytes / (bytes + USUAL))),
  });
  signal.throwIfAborted();
  if (!page.ok) return { state: 'failed', error: { code: page.code, message: page.message } };
  progress(0.95);
  const { bytes, url, contentType } = page.value;
  const { sha256, size, first } = await keepOriginal([bytes], contentType || 'application/octet-stream');
  return { state: 'done', result: { sha256, size, url, contentType, first } };
};
