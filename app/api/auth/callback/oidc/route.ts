import { providerProblem } from '@/app/sign-in/provider-problem';
import { keepAuthorOfSession } from '@/lib/domain/users/arrival-data';
import { sessionTokenOf } from '@/lib/platform/auth/session-cookie';
import { askLibrary } from '@/lib/platform/auth/sign-in';
import { log } from '@/lib/platform/log';

/** Where the identity provider sends a browser back to; state, nonce and PKCE are better-auth's to check. */
export async function GET(request: Request): Promise<Response> {
  const reply = await askLibrary(`/callback/oidc${new URL(request.url).search}`, request.headers, { method: 'GET' });
  const set = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const token = sessionTokenOf(new Headers({ cookie: set.join('; ') }));
  if (token) await keepAuthorOfSession(token);
  return withReason(reply, request.url);
}

/** A refusal leads to the sign-in page with our word for its reason, in place of what the provider wrote. */
function withReason(reply: Response, address: string): Response {
  const location = reply.headers.get('location');
  const to = location === null ? null : new URL(location, address);
  if (to?.pathname !== '/sign-in') return reply;
  const code = to.searchParams.get('error');
  const problem = providerProblem(code);
  log.warn('The identity provider signed nobody in.', { problem, code });
  const back = to.searchParams.get('to');
  const headers = new Headers(reply.headers);
  headers.set('location', `/sign-in?problem=${problem}${back ? `&to=${encodeURIComponent(back)}` : ''}`);
  return new Response(null, { status: reply.status, headers });
}
