import { askLibrary } from '@/lib/platform/auth/sign-in';

/** Where the identity provider sends a browser back to; state, nonce and PKCE are better-auth's to check. */
export async function GET(request: Request): Promise<Response> {
  return askLibrary(`/callback/oidc${new URL(request.url).search}`, request.headers, { method: 'GET' });
}
