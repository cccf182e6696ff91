import { implement } from '@orpc/server';
import { contract } from '@/lib/domain/contract';
import { guarded } from '@/lib/domain/guarded';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import type { Locale } from '@/lib/platform/preferences';

/** What every procedure is told besides its input. */
export type Context = {
  readonly actor: Actor;
  /** The language of sentences we write; facts come in all their languages. */
  readonly language: Locale;
  readonly now: Clock;
  /** The visitor's address, for counting what may be done without an account; null or absent where it is not known. */
  readonly address?: string | null;
};

/** Every procedure begins here: `server.claims.get.handler(…)`. Permission and errors are seen to by the guard. */
export const server = implement(contract).$context<Context>().use(guarded);
