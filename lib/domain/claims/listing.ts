import type { Context } from '@/lib/domain/server';
import type { ClaimPage, ClaimQuery } from './contract';
import { listClaims } from './list-data';

/** The procedure of the claim list, apart from the others: threads run it alone (cli/api-threads.mjs). */
export const listing = ({ input, context }: { input: ClaimQuery; context: Context }): Promise<ClaimPage> =>
  listClaims(context.actor, input, { language: input.lang ?? context.language });
