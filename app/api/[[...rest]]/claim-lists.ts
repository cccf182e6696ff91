import { implement } from '@orpc/server';
import { claimQuery, claims } from '@/lib/domain/claims/contract';
import { prepareIndex } from '@/lib/domain/claims/index-data';
import { listing } from '@/lib/domain/claims/listing';
import { guarded } from '@/lib/domain/guarded';
import type { Context } from '@/lib/domain/server';
import { allowed } from '@/lib/platform/auth/permission';
import { database } from '@/lib/platform/db';
import { errorReply, NotFound } from '@/lib/platform/errors';
import { answering, restHandler } from './answering';
import { type Asked, type Lent, type Reply, replyOf } from './reply';
import { jsonResponse } from './reply-headers';

// What is answered is not held against its shape a second time: the API at large does so in every test, and a test
// holds these answers against the API's.
const served = implement({ list: claims.list }, { initialOutputValidationIndex: Number.NaN })
  .$context<Context>()
  .use(guarded);
const list = restHandler({ list: served.list.handler(listing) });

/**
 * The answer to a search with nothing wrong or unusual in it, without the way through the API's machinery, which takes
 * a sixth of the time of the whole. Undefined for anything else: a parameter that is unknown, refused, given twice or
 * in brackets, who may not ask, what failed. That way is taken then, and finds the words for it.
 */
async function plainly(request: Request, context: Context): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || pathname !== '/api/claims') return undefined;
  const input: Record<string, string> = {};
  for (const [name, value] of searchParams) {
    if (!Object.hasOwn(claimQuery.shape, name) || Object.hasOwn(input, name) || value.includes('\0')) return undefined;
    input[name] = value;
  }
  const query = claimQuery.safeParse(input);
  if (!query.success || !allowed(context.actor, claims.list['~orpc'].meta.permission)) return undefined;
  return listing({ input: query.data, context }).then(jsonResponse, () => undefined);
}

const answer = answering(async (request, context) => {
  const plain = await plainly(request, context);
  if (plain) return plain;
  const { matched, response } = await list.handle(request, { prefix: '/api', context });
  if (matched) return response;
  const { status, body } = errorReply(new NotFound(new URL(request.url).pathname));
  return Response.json(body, { status });
});

/**
 * What a thread that answers claim lists runs (cli/api-thread.mjs): the same answer as the whole API gives, without
 * the rest of it in memory.
 */
export const replyTo = (asked: Asked, lent: Lent): Promise<Reply> => replyOf(answer, asked, lent);

/** Reads what answers stand on, before the first is asked for. */
export const prepare = (): Promise<void> => prepareIndex(database());
