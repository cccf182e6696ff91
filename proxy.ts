import { type NextRequest, NextResponse } from 'next/server';
import { env, isProduction } from '@/lib/platform/env';
import { LOCALE_COOKIE, LOCALE_HEADER, localeOf, PREFERENCE_MAX_AGE } from '@/lib/platform/preferences';
import { contentSecurityPolicy } from '@/lib/platform/security';

/** Before every page: a policy with a fresh nonce for its scripts, and the language asked for by `?lang=`. */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(request);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, secure, development: !isProduction() });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);
  const locale = localeOf(request.nextUrl.searchParams.get('lang'));
  headers.delete(LOCALE_HEADER);
  if (locale) headers.set(LOCALE_HEADER, locale);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000');
  if (locale) response.cookies.set(LOCALE_COOKIE, locale, { path: '/', maxAge: PREFERENCE_MAX_AGE, sameSite: 'lax' });
  return response;
}

/** Is the reader's own connection encrypted? A proxy in front says so, or the public address does. */
function isSecure(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (
    (forwarded ?? request.nextUrl.protocol.replace(':', '')) === 'https' ||
    (env().COUNTERCLAIM_URL ?? '').startsWith('https:')
  );
}

export const config = {
  // Pages and the API's reference page; files and JSON carry no scripts and get their fixed headers from next.config.js.
  matcher: ['/((?!_next/|api/|.*\\.[a-z0-9]+$).*)', '/api/docs'],
};
