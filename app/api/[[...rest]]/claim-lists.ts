import { implement } from '@orpc/server';
import { claims } from '@/lib/domain/claims/contract';
import { listing } from '@/lib/domain/claims/listing';
import { guarded } from '@/lib/domain/guarded';
import type { Context } from '@/lib/domain/server';
import { errorReply, NotFound } from '@/lib/platform/errors';
import { answering, restHandler } from './answering';
import { type Asked, type Lent, type Reply, replyOf } from './reply';

// What is answered is not held against its shape a second time: the API at large does so in every test, and a test
// holds these answers against the API's.
const served = implement({ list: claims.list }, { initialOutputValidationIndex: Number.NaN })
  .$context<Context>()
  .use(guarded);
const list = restHandler({ list: served.list.handler(listing) });

const answer = answering(async (request, context) => {
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
