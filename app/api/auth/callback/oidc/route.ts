import { keepAuthorOfSession } from '@/lib/domain/users/arrival-data';
import { sessionTokenOf } from '@/lib/platform/auth/session-cookie';
import { askLibrary } from '@/lib/platform/auth/sign-in';

/** Where the identity provider sends a browser back to; state, nonce and PKCE are better-auth's to check. */
export async function GET(request: Request): Promise<Response> {
  const reply = await askLibrary(`/callback/oidc${new URL(request.url).search}`, request.headers, { method: 'GET' });
  const set = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const token = sessionTokenOf(new Headers({ cookie: set.join('; ') }));
  if (token) await keepAuthorOfSession(token);
  return reply;
}
