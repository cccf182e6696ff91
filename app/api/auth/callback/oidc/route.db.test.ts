import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '@/app/api/[[...rest]]/answer';
import { GET as begin } from '@/app/api/auth/[act]/route';
import type { ProviderProblem } from '@/app/sign-in/provider-problem';
import { setDisabled } from '@/lib/domain/users/data';
import { BY_COMMAND } from '@/lib/domain/users/desk-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { systemClock } from '@/lib/platform/clock';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { type Forge, signed, startProvider } from './identity-provider.fixture';
import { GET as callback } from './route';

const HOST = 'desk.example';
const client = { id: 'counterclaim', secret: 'known to both', redirect: `http://${HOST}/api/auth/callback/oidc` };
const provider = await startProvider(client);
setSettings({
  COUNTERCLAIM_SECRET: 'a secret of the tests, long enough to be one',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
});
const { db } = await testDatabase();
const honest: Forge = (claims, key) => signed(claims, key);
beforeAll(() => setSettings({ LOG_LEVEL: 'silent' }));
afterEach(() => {
  provider.state.forge = honest;
});
afterAll(() => provider.stop());

const ask = (path: string, cookie = '') =>
  new Request(`http://${HOST}${path}`, { headers: { host: HOST, cookie, 'x-forwarded-for': '203.0.113.9' } });
const pairs = (reply: Response) =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
const place = (reply: Response) => (reply.headers.get('location') ?? '').replace(`http://${HOST}`, '');

/** To the provider, as a browser follows: where it sends back to, and the cookies set on the way. */
async function toProvider(to = '/claims'): Promise<{ back: URL; cookie: string }> {
  const away = await begin(ask(`/api/auth/oidc?to=${encodeURIComponent(to)}`), {
    params: Promise.resolve({ act: 'oidc' }),
  });
  const reply = await fetch(away.headers.get('location')!, { redirect: 'manual' });
  return { back: new URL(reply.headers.get('location')!), cookie: pairs(away) };
}
const comeBack = ({ back, cookie }: { back: URL; cookie: string }) =>
  callback(ask(`${back.pathname}${back.search}`, cookie));
const me = async (cookie: string) => {
  const reply = await answer(ask('/api/me', cookie));
  return {
    status: reply.status,
    ...((await reply.json()) as { email?: string; role?: string; name?: string; author?: string | null }),
  };
};

describe('signing in at the identity provider', () => {
  it('makes a reader of somebody new and leads back to where they were', async () => {
    provider.state.person = { sub: 'u-1', email: 'New@Example.org', email_verified: true, name: 'Nora New' };
    const reply = await comeBack(await toProvider('/claims?status=contested'));
    expect(place(reply)).toBe('/claims?status=contested');
    expect(await me(pairs(reply))).toMatchObject({
      status: 200,
      email: 'new@example.org',
      role: 'reader',
      name: 'Nora New',
    });
    const session = reply.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))!;
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/i);
    expect(provider.seen.at(-1)!.get('code_challenge_method')).toBe('S256');
    expect(provider.seen.at(-1)!.get('state')!.length).toBeGreaterThan(20);
    const actions = await db.$queryRaw`SELECT action FROM audit ORDER BY id DESC LIMIT 2`;
    expect(actions).toEqual([{ action: 'user.sign-in' }, { action: 'user.arrive' }]);
  });

  it('finds the same person again, whatever their address is by then', async () => {
    const count = await db.user.count();
    provider.state.person = { sub: 'u-1', email: 'moved@example.org', email_verified: true, name: 'Nora New' };
    const reply = await comeBack(await toProvider());
    expect((await me(pairs(reply))).email).toBe('new@example.org');
    expect(await db.user.count()).toBe(count);
  });

  it('joins the account of a verified address, with its role', async () => {
    const known = await sampleActor('reviewer');
    const { email } = await db.user.findUniqueOrThrow({ where: { id: known.userId } });
    provider.state.person = { sub: 'u-2', email, email_verified: true, name: 'Known' };
    const reply = await comeBack(await toProvider());
    expect(await me(pairs(reply))).toMatchObject({ email, role: 'reviewer' });
  });

  it('gives somebody new the role of the setting, and leaves those who have one', async () => {
    setSettings({ OIDC_ROLE: 'editor' });
    provider.state.person = { sub: 'u-9', email: 'desk@example.org', email_verified: true, name: 'Dana Desk' };
    // Who may write has the record under which they do.
    const arrived = await me(pairs(await comeBack(await toProvider())));
    expect(arrived).toMatchObject({ role: 'editor', author: 'dana-desk' });
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    expect(await me(pairs(await comeBack(await toProvider())))).toMatchObject({ role: 'reader', author: null });
    setSettings({ OIDC_ROLE: 'reader' });
  });

  it('leads to no page of another site', async () => {
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    for (const to of ['//evil.example', 'https://evil.example/'])
      expect(place(await comeBack(await toProvider(to)))).toBe('/');
  });
});

describe('nobody is signed in', () => {
  const refused = async (reply: Response, problem: ProviderProblem) => {
    // The reason in a word of ours, and nothing the provider wrote.
    const { pathname, searchParams } = new URL(place(reply), 'http://desk.example');
    expect([pathname, searchParams.get('problem'), searchParams.get('error')]).toEqual(['/sign-in', problem, null]);
    expect([null, '/claims']).toContain(searchParams.get('to'));
    expect(reply.headers.getSetCookie().filter((cookie) => /session_token=[^;]/.test(cookie))).toEqual([]);
  };

  it.each<[string, ProviderProblem, (asked: { back: URL; cookie: string }) => void]>([
    ['with another state', 'providerStale', ({ back }) => back.searchParams.set('state', 'guessed')],
    ['without a state', 'providerStale', ({ back }) => back.searchParams.delete('state')],
    ['with a code of somebody’s own', 'providerUnproven', ({ back }) => back.searchParams.set('code', 'guessed')],
    [
      'where the provider refused',
      'providerRefused',
      ({ back }) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', 'access_denied');
        back.searchParams.set('error_description', 'Call this number');
      },
    ],
    [
      'from the link of somebody else’s browser',
      'providerStale',
      (asked) => {
        asked.cookie = '';
      },
    ],
  ])('%s', async (_, problem, change) => {
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    const asked = await toProvider();
    change(asked);
    await refused(await comeBack(asked), problem);
  });

  it('twice with one link', async () => {
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    const asked = await toProvider();
    expect(place(await comeBack(asked))).toBe('/claims');
    await refused(await comeBack(asked), 'providerStale');
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each<[string, Forge]>([
    ['signed by somebody else', (claims) => signed(claims, other)],
    ['for another app', (claims, key) => signed({ ...claims, aud: 'another' }, key)],
    ['of another provider', (claims, key) => signed({ ...claims, iss: 'https://evil.example' }, key)],
    ['that has expired', (claims, key) => signed({ ...claims, exp: 1 }, key)],
    ['for another sign-in', (claims, key) => signed({ ...claims, nonce: 'another' }, key)],
    ['for no sign-in', ({ nonce: _, ...claims }, key) => signed(claims, key)],
    [
      'without a signature',
      (claims, key) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${signed(claims, key).split('.')[1]}.`,
    ],
  ])('by an ID token %s', async (_, forge) => {
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    provider.state.forge = forge;
    await refused(await comeBack(await toProvider()), 'providerUnproven');
  });

  it('into an account made here by an address that the provider has not verified', async () => {
    const known = await sampleActor('administrator');
    const { email } = await db.user.findUniqueOrThrow({ where: { id: known.userId } });
    provider.state.person = { sub: 'u-3', email, email_verified: false };
    await refused(await comeBack(await toProvider()), 'providerUnverified');
  });

  it('who is disabled', async () => {
    const { id } = await db.user.findUniqueOrThrow({ where: { email: 'new@example.org' } });
    await setDisabled(BY_COMMAND, { id, disabled: true }, systemClock);
    provider.state.person = { sub: 'u-1', email: 'new@example.org', email_verified: true };
    await refused(await comeBack(await toProvider()), 'providerClosed');
  });
});
