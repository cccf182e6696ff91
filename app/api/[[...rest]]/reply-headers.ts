import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/platform/auth/roles';
import { env } from '@/lib/platform/env';

/** Facts on a public instance may be read by scripts of any page, without anybody's cookies. Calls at /api/rpc are our own pages'. */
const shared = (request: Request) =>
  env().COUNTERCLAIM_PUBLIC === 'public' && !new URL(request.url).pathname.startsWith('/api/rpc');

const ANYWHERE = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, retry-after' };

/** What a browser asks before it lets a page of another site read. */
export function preflight(request: Request): Response {
  const headers = new Headers({ allow: 'GET, HEAD, OPTIONS' });
  if (shared(request)) {
    for (const [name, value] of Object.entries(ANYWHERE)) headers.set(name, value);
    headers.set('access-control-allow-methods', 'GET, HEAD, OPTIONS');
    headers.set('access-control-allow-headers', 'accept, accept-language, if-none-match');
    headers.set('access-control-max-age', '86400');
  }
  return new Response(null, { status: 204, headers });
}

/** What replies were made of, so that who sends one need not read the stream it has become. */
const bytes = new WeakMap<Response, Buffer<ArrayBuffer>>();

/** A reply that says this as JSON. */
export function jsonResponse(value: unknown): Response {
  const body = Buffer.from(JSON.stringify(value));
  const reply = new Response(body, { headers: { 'content-type': 'application/json' } });
  bytes.set(reply, body);
  return reply;
}

/** The body of a reply. */
export const bytesOf = async (reply: Response): Promise<Buffer<ArrayBuffer>> =>
  bytes.get(reply) ?? Buffer.from(await reply.arrayBuffer());

/** The tag of a body: another one whenever it says anything else. */
export const tagOf = (body: string | Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** The headers every reply carries: who may keep it, who may read it, and a tag by which it is asked for again. */
export async function finish(request: Request, actor: Actor, response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const open = shared(request) && request.method === 'GET' && actor.role === 'visitor';
  headers.set('vary', 'accept-language, cookie, authorization');
  headers.set('cache-control', open && response.ok ? 'private, max-age=0, must-revalidate' : 'no-store');
  if (shared(request) && request.method === 'GET')
    for (const [name, value] of Object.entries(ANYWHERE)) headers.set(name, value);
  if (response.status === 429) await setRetryAfter(headers, response);
  // The reference page carries a nonce, which is never the same twice.
  if (!open || response.status !== 200 || !headers.get('content-type')?.includes('json'))
    return new Response(response.body, { status: response.status, headers });
  const body = await bytesOf(response);
  const tag = tagOf(body);
  headers.set('etag', tag);
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((given) => given.trim().replace(/^W\//, '') === tag);
  if (!known) {
    const reply = new Response(body, { status: 200, headers });
    bytes.set(reply, body);
    return reply;
  }
  headers.delete('content-type');
  return new Response(null, { status: 304, headers });
}

async function setRetryAfter(headers: Headers, response: Response): Promise<void> {
  const body = (await response.clone().json()) as { error?: { details?: { retryAfter?: number } } };
  const seconds = body.error?.details?.retryAfter;
  if (seconds !== undefined) headers.set('retry-after', String(seconds));
}
