import { apart, type Bounds } from '@/lib/platform/apart';
import type { CaptureResult } from './capture';
import type { Hints } from './draft';
import { LIMITS } from './limits';

/** The readers' own limits refuse sooner and say more; these hold whatever a file makes a reader do. */
const BOUNDS: Bounds = { milliseconds: LIMITS.milliseconds * 1.25, heap: 512, memory: 1_024 };

const ask = apart<{ bytes: Uint8Array; hints: Hints }, CaptureResult>('lib/engines/capture/reader.ts', BOUNDS);

const REFUSED = {
  'too-slow': { code: 'too_long', message: 'The file takes too long to read and was given up.' },
  'too-much-memory': { code: 'too_long', message: 'Reading the file takes too much memory and was given up.' },
  // Nobody breaks a reading off.
  'broken-off': { code: 'broken', message: 'The reading was broken off.' },
  ended: { code: 'broken', message: 'The file is damaged and cannot be read.' },
} as const;

/**
 * Reads a file or a fetched page as `captureBytes` does, in a process apart with bounds of time and memory: the readers
 * of PDF and Word have none of their own, and a file that finds a hole in one must not take the web server with it.
 */
export async function captureApart(bytes: Uint8Array, hints: Hints = {}): Promise<CaptureResult> {
  // A larger one is refused before it is copied.
  if (bytes.length > LIMITS.input)
    return { ok: false, code: 'too_large', message: `The file is larger than ${LIMITS.input / 2 ** 20} MB.` };
  const answer = await ask({ bytes, hints });
  return answer.ok ? answer.value : { ok: false, ...REFUSED[answer.why] };
}
