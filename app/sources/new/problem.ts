import { ORPCError } from '@orpc/client';
import type en from '@/messages/en/capture';

export type Problem = Exclude<keyof (typeof en)['problem'], 'title'>;

/** What is wrong where the contract refuses a field before anything is read. */
const FIELDS: Record<string, string | undefined> = {
  blocksSha256: 'stale',
  url: 'bad_url',
  text: 'too_long',
  file: 'empty',
};

/** The word of `capture.problem` for anything that went wrong: the engine's refusal where there is one. */
export function problemOf(error: unknown, known: (word: string) => boolean): Problem {
  if (!(error instanceof ORPCError)) return 'internal';
  const data = error.data as { field?: string; details?: { code?: string } } | undefined;
  const words = [data?.details?.code, FIELDS[data?.field ?? ''], error.code];
  return (words.find((word) => word !== undefined && known(word)) ?? 'internal') as Problem;
}
