import { type NextRequest, NextResponse } from 'next/server';
import { actorOf } from '@/lib/platform/auth/actor';
import { originOf } from '@/lib/platform/auth/request-origin';
import { hasSessionCookie } from '@/lib/platform/auth/session-cookie';
import { env, isProduction } from '@/lib/platform/env';
import { FLASH_COOKIE, FLASH_HEADER } from '@/lib/platform/flash';
import { LOCALE_COOKIE, LOCALE_HEADER, localeOf, PREFERENCE_MAX_AGE } from '@/lib/platform/preferences';
import { contentSecurityPolicy } from '@/lib/platform/security';

/** What a private instance shows to people who are not signed in: the way in, and nothing else. */
const DOOR = /^\/(sign-in|set-up|set-password|theme)$/;

/**
 * Before every page: the door of a private instance, a policy with a fresh nonce for the page's scripts, and the
 * language asked for by `?lang=`.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const away = await toDoor(request);
  if (away) return away;
  const secure = isSecure(request);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, secure, development: !isProduction() });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);
  const locale = localeOf(request.nextUrl.searchParams.get('lang'));
  headers.delete(LOCALE_HEADER);
  // Told once. As a header: Next shows a page the cookies as they are after the proxy, so without this one.
  const told = request.method === 'GET' ? request.cookies.get(FLASH_COOKIE)?.value : undefined;
  headers.delete(FLASH_HEADER);
  if (told) headers.set(FLASH_HEADER, told);
  if (locale) headers.set(LOCALE_HEADER, locale);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000');
  if (told) response.cookies.delete(FLASH_COOKIE);
  if (locale) response.cookies.set(LOCALE_COOKIE, locale, { path: '/', maxAge: PREFERENCE_MAX_AGE, sameSite: 'lax' });
  return response;
}

/** On a private instance, where to send somebody who is not signed in. */
async function toDoor(request: NextRequest): Promise<NextResponse | undefined> {
  const { pathname, search } = request.nextUrl;
  if (env().COUNTERCLAIM_PUBLIC === 'public' || DOOR.test(pathname)) return undefined;
  if (hasSessionCookie(request.headers) && (await actorOf(request.headers)).role !== 'visitor') return undefined;
  if (pathname.startsWith('/api/')) return undefined;
  // Next wants a whole address here; its own idea of it is where the server listens, not what the reader sees.
  const to = new URL(`/sign-in?to=${encodeURIComponent(pathname + search)}`, originOf(request.headers));
  return NextResponse.redirect(to, { status: 303, headers: { 'cache-control': 'no-store' } });
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
  // Everything but what is no page, named one by one: an address with a dot in it that nobody knows is a page that was
  // not found, and wants the door and the policy as any other. Files and JSON carry no scripts and get their fixed
  // headers from next.config.js. Embeds have a policy of their own (app/embed/document.ts): other sites may frame them.
  matcher: [
    '/((?!_next/|api/|embed/|feeds/|fonts/|sitemaps/|tables/|\\.well-known/|(?:oembed|robots\\.txt|sitemap\\.xml|icon\\.svg)$).*)',
    '/api/docs',
  ],
};
