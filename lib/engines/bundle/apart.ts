import type { Document } from '@/lib/engines/document/document';
import type { Choices, FormatName } from '@/lib/engines/formats/formats';
import { type Answer, apart, type Beside, type Bounds } from '@/lib/platform/apart';
import type { Making } from './make';

/** What is to be made, and for a bundle by whom it is signed. */
export type Order = {
  readonly document: Document;
  readonly format: FormatName | 'bundle';
  readonly choices: Choices;
  readonly signed: { readonly publicKey: string; readonly fingerprint: string; readonly version: string };
};

/**
 * A bundle of 1,000 claims takes 25 seconds and 700 MB on two cores, the typesetter's beside it; the largest export, of
 * 5,000, has room here. A process stops short of what would trouble the machine.
 */
const BOUNDS: Bounds = { milliseconds: 1_200_000, heap: 3_072, memory: 4_096 };

const maker = () => apart<Order, string | Uint8Array>('lib/engines/bundle/maker.ts', BOUNDS);
/** Two queues: who wants one file does not wait for somebody's bundle. */
const [askBundle, askFile] = [maker(), maker()];

/**
 * Makes a document in a format, or its bundle, in a process apart: the writers work without a pause, and 1,000 claims in
 * all formats would hold up every reader for half a minute. One bundle and one file at a time, the next waits. `signal` breaks it off.
 */
export const makeApart = (
  order: Order,
  { signer, original, progress }: Pick<Making, 'signer' | 'original' | 'progress'>,
  signal?: AbortSignal,
): Promise<Answer<string | Uint8Array>> => {
  const help: Beside['help'] = {
    sign: (bytes) => signer.sign(bytes as Uint8Array),
    original: (sha256) => original(sha256 as string),
    progress: (share) => progress?.(share as number),
  };
  return (order.format === 'bundle' ? askBundle : askFile)(order, { signal, help });
};
