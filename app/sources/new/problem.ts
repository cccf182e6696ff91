import { ORPCError } from '@orpc/client';
import type en from '@/messages/en/capture';

export type Problem = Exclude<keyof (typeof en)['problem'], 'title'>;

/** The word of `capture.problem` for anything that went wrong: the engine's refusal where there is one. */
export function problemOf(error: unknown, known: (word: string) => boolean): Problem {
  if (!(error instanceof ORPCError)) return 'internal';
  const data = error.data as { field?: string; details?: { code?: string } } | undefined;
  const words = [data?.details?.code, data?.field === 'blocksSha256' ? 'stale' : undefined, error.code];
  return (words.find((word) => word !== undefined && known(word)) ?? 'internal') as Problem;
}
