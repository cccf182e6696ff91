import { z } from 'zod';
import { type FormAct, formRoute } from '@/app/account/form-route';
import { pathBack } from '@/app/theme/back';
import { email, password, personName } from '@/lib/domain/users/contract';
import { userByEmail } from '@/lib/domain/users/data';
import { setPassword, setUp } from '@/lib/domain/users/links-data';
import { providerLabel, signIn, signOut, startAtProvider } from '@/lib/platform/auth/sign-in';
import { systemClock } from '@/lib/platform/clock';
import { LOCALE_COOKIE, PREFERENCE_MAX_AGE } from '@/lib/platform/preferences';

const backTo = (to: string) => (pathBack(to) === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathBack(to))}`);

/** Signs in and remembers the language the person has chosen, on this browser too. */
async function cookiesFor(address: string, secret: string, headers: Headers): Promise<string[]> {
  const cookies = await signIn(address, secret, headers);
  const { language } = await userByEmail(address);
  if (!language) return cookies;
  return [...cookies, `${LOCALE_COOKIE}=${language}; Path=/; Max-Age=${PREFERENCE_MAX_AGE}; SameSite=Lax`];
}

/** The door: what somebody may do who is nobody yet. Everything else goes through the contract. */
const ACTS: Record<string, FormAct> = {
  'sign-in': {
    back: (sent) => backTo(sent.text('to')),
    run: async (sent, request) => ({
      cookies: await cookiesFor(sent.text('email'), sent.text('password'), request.headers),
      to: pathBack(sent.text('to')),
    }),
  },
  'sign-out': {
    back: () => '/',
    run: async (_, request) => ({ cookies: await signOut(request.headers), to: '/' }),
  },
  'set-up': {
    back: (sent) => `/set-up?token=${encodeURIComponent(sent.text('token'))}`,
    run: async (sent, request) => {
      const given = z.object({ token: z.string(), name: personName, email, password }).parse({
        token: sent.text('token'),
        name: sent.text('name'),
        email: sent.text('email'),
        password: sent.text('password'),
      });
      await setUp(given, systemClock);
      return { cookies: await signIn(given.email, given.password, request.headers), to: '/account' };
    },
  },
  'set-password': {
    back: (sent) => `/set-password?token=${encodeURIComponent(sent.text('token'))}`,
    run: async (sent, request) => {
      const given = {
        token: sent.text('token'),
        password: z.object({ password }).parse({ password: sent.text('password') }).password,
      };
      const address = await setPassword(given, systemClock);
      return { cookies: await cookiesFor(address, given.password, request.headers), to: '/account' };
    },
  },
};

export const POST = formRoute(ACTS);

/** `/api/auth/oidc?to=…`: to the identity provider. A link, because a page may not send forms to other sites. */
export async function GET(request: Request, { params }: { params: Promise<{ act: string }> }): Promise<Response> {
  if ((await params).act !== 'oidc' || providerLabel() === null) return new Response(null, { status: 404 });
  const to = pathBack(new URL(request.url).searchParams.get('to'));
  const headers = new Headers({ 'cache-control': 'no-store' });
  try {
    const { url, cookies } = await startAtProvider(to, request.headers);
    for (const cookie of cookies) headers.append('set-cookie', cookie);
    headers.set('location', url);
  } catch {
    headers.set('location', `/sign-in?problem=providerSilent&to=${encodeURIComponent(to)}`);
  }
  return new Response(null, { status: 303, headers });
}
