import { OpenAPIHandler } from '@orpc/openapi/fetch';
import type { AnyRouter, ORPCError } from '@orpc/server';
import { callerError } from '@/lib/domain/guard';
import type { Context } from '@/lib/domain/server';
import { actorOf, bearerOf } from '@/lib/platform/auth/actor';
import { allowed } from '@/lib/platform/auth/permission';
import { addressOf, refuseForeign } from '@/lib/platform/auth/request-origin';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { hasSessionCookie } from '@/lib/platform/auth/session-cookie';
import { systemClock } from '@/lib/platform/clock';
import { errorReply, STATUS } from '@/lib/platform/errors';
import { chooseLocale, LOCALE_COOKIE } from '@/lib/platform/preferences';
import { limited } from './body-limit';
import { keptReply } from './kept-replies';
import { refuseUnknown } from './known-parameters';
import { finish, preflight } from './reply-headers';

/** Finds the procedure that a request is for and lets it answer. */
export type Routed = (request: Request, context: Context) => Promise<Response>;

/** An error of a procedure in the one JSON shape. */
const errorBody = (given: ORPCError<string, unknown>) => {
  const { code, message, data } = given.code in STATUS ? given : callerError(given);
  const { field, details } = (data ?? {}) as { field?: string; details?: unknown };
  return {
    error: { code, message, ...(details === undefined ? {} : { details }), ...(field === undefined ? {} : { field }) },
  };
};

/** What answers REST requests for the procedures of a router, and refuses parameters they do not have. */
export const restHandler = (router: AnyRouter) =>
  new OpenAPIHandler<Context>(router, {
    customErrorResponseBodyEncoder: errorBody,
    clientInterceptors: [
      ({ input, procedure, context, next }) => {
        // Who may not ask this at all hears that before anything of what it takes, from the guard.
        if (allowed(context.actor, procedure['~orpc'].meta.permission))
          refuseUnknown(input, procedure['~orpc'].inputSchema);
        return next();
      },
    ],
  });

/** Answers with what `routed` makes of a request: who asks and in which language is found out here, headers are added. */
export const answering =
  (routed: Routed) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflight(request);
    const head = request.method === 'HEAD';
    const asked = head ? new Request(request.url, { headers: request.headers, signal: request.signal }) : request;
    const language = languageOf(asked);
    const { actor, response: answered } = await identified(asked, (actor) => {
      const make = () =>
        respond(routed, asked, { actor, language, now: systemClock, address: addressOf(asked.headers) });
      return actor.role === 'visitor' ? keptReply(asked, language, make) : make();
    });
    const response = await finish(asked, actor, answered);
    return head ? new Response(null, response) : response;
  };

/**
 * Finds out who asks, and refuses a token that does not work and a change that another site's page had a browser send:
 * a cookie goes along with those, a token does not.
 */
async function identified(request: Request, next: (actor: Actor) => Promise<Response>) {
  try {
    const { headers, method } = request;
    if (method !== 'GET' && !bearerOf(headers))
      refuseForeign(headers, hasSessionCookie(headers) ? 'is refused' : 'passes');
    const actor = await actorOf(headers);
    return { actor, response: await next(actor) };
  } catch (error) {
    const { status, body } = errorReply(error);
    return { actor: VISITOR, response: Response.json(body, { status }) };
  }
}

/** As `routed`, for bodies of a size we take; a larger one is answered as soon as that is known. */
async function respond(routed: Routed, request: Request, context: Context): Promise<Response> {
  const body = limited(request);
  const response = body.exceeded() ? undefined : await routed(body.request, context);
  const refusal = body.exceeded();
  if (response && !refusal) return response;
  const reply = errorReply(refusal);
  // The rest of what is being sent is of no use to anybody.
  return Response.json(reply.body, { status: reply.status, headers: { connection: 'close' } });
}

function languageOf(request: Request) {
  const cookie = request.headers.get('cookie') ?? '';
  return chooseLocale({
    asked: new URL(request.url).searchParams.get('lang'),
    remembered: new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([^;]*)`).exec(cookie)?.[1] ?? null,
    accepted: request.headers.get('accept-language'),
  });
}
