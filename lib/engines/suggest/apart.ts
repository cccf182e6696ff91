import { type Answer, apart, type Bounds } from '@/lib/platform/apart';
import type { Piece } from './mixed';

/** 5 MB take 10 seconds and 700 MB on two cores with other work on them; the longest text that is taken in has room here. */
const BOUNDS: Bounds = { milliseconds: 300_000, heap: 2_048, memory: 3_072 };
/** Characters of a text that has a line of its own: an article is not to wait for a report of hours. */
const LONG = 300_000;

const line = () => apart<{ text: string }, null>('lib/engines/suggest/reader.ts', BOUNDS);
const [short, long] = [line(), line()];

/**
 * Suggests the statements of a text as `suggestPieces` does, in a process apart: a step of a long text takes seconds, in
 * which nothing else here would be answered. `keep` gets the pieces in their order, and the next is made when it has
 * done; where it fails, the reading ends and this throws the same. `signal` breaks it off.
 */
export async function suggestApart(
  text: string,
  keep: (piece: Piece) => Promise<void>,
  signal?: AbortSignal,
): Promise<Answer<null>> {
  const failed = new AbortController();
  const piece = (value: unknown) => keep(value as Piece).catch((error) => failed.abort(error));
  const either = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
  const answer = await (text.length > LONG ? long : short)({ text }, { signal: either, help: { piece } });
  failed.signal.throwIfAborted();
  return answer;
}
