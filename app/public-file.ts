import { createHash } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { requestContext } from '@/app/data/server';
import { env } from '@/lib/platform/env';
import { type ErrorBody, type ErrorCode, errorReply, Failure } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { type Locale, localeOf } from '@/lib/platform/preferences';

/** Seconds for which a feed, a map or an embed may be kept: a correction must not wait long. */
const KEPT = 300;

export const isPublic = (): boolean => env().COUNTERCLAIM_PUBLIC === 'public';

/** The language a file is asked for in: `?lang=` first, which no page's proxy has seen to here, else the reader's own. */
export async function languageAsked(search: URLSearchParams): Promise<Locale> {
  return localeOf(search.get('lang')) ?? (await requestContext()).language;
}

/** `refusal` words what cannot be made, in the file's own type; without it that is the one JSON shape. */
type Sent = {
  type: string;
  headers?: Record<string, string>;
  refusal?: (code: ErrorCode) => string | Promise<string>;
};

/**
 * A text made for programs and other sites, with a tag by which it is asked for again. It may be kept for five minutes
 * where anybody may read it, and is never kept where it was made for somebody signed in. `make` runs the procedures, and
 * their refusals become answers of the API's shape, or of the file's own.
 */
export async function publicFile(request: Request, { type, headers = {}, refusal }: Sent, make: () => Promise<string>) {
  try {
    const { actor } = await requestContext();
    const body = await make();
    const open = isPublic() && actor.role === 'visitor';
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const shared = {
      etag,
      vary: 'accept-language, cookie',
      'cache-control': open ? `public, max-age=${KEPT}` : 'no-store',
      ...(isPublic() ? { 'access-control-allow-origin': '*' } : {}),
      ...headers,
    };
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (open && known.includes(etag)) return new Response(null, { status: 304, headers: shared });
    return new Response(body, { headers: { 'content-type': type, ...shared } });
  } catch (error) {
    const reply = refused(error);
    if (!refusal) return reply;
    const { error: told } = (await reply.json()) as ErrorBody;
    const kept = Object.fromEntries([...reply.headers].filter(([name]) => name !== 'content-type'));
    return new Response(await refusal(told.code), {
      status: reply.status,
      headers: { ...kept, ...headers, 'content-type': type },
    });
  }
}

/** A refusal in the one JSON shape; a mistake of ours shows nothing of itself. */
export function refused(error: unknown): Response {
  const { field } = (error instanceof ORPCError && (error.data as { field?: string })) || {};
  const failure =
    error instanceof ORPCError && error.status < 500
      ? new Failure(error.code as Failure['code'], error.message, field ? { field } : {})
      : error;
  if (!(failure instanceof Failure)) log.error('A file could not be made.', { error });
  const { status, body, headers } = errorReply(failure);
  return Response.json(body, { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
