import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '@/app/api/[[...rest]]/answer';
import { setDisabled } from '@/lib/domain/users/data';
import { BY_COMMAND } from '@/lib/domain/users/desk-data';
import { givePassword } from '@/lib/domain/users/links-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { TRIES } from '@/lib/platform/auth/rate-limit';
import { systemClock } from '@/lib/platform/clock';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { POST } from './route';

setSettings({ COUNTERCLAIM_SECRET: 'a secret of the tests, long enough to be one' });
const { db } = await testDatabase();
const HOST = 'desk.example';
const PASSWORD = 'a long enough password';
const own = { origin: `http://${HOST}`, host: HOST, 'x-forwarded-for': '203.0.113.9' };

const send = (act: string, form: Record<string, string>, headers: Record<string, string> = own) =>
  POST(new Request(`http://${HOST}/api/auth/${act}`, { method: 'POST', headers, body: new URLSearchParams(form) }), {
    params: Promise.resolve({ act }),
  });
const cookieOf = (reply: Response) =>
  reply.headers.getSetCookie().find((cookie) => cookie.includes('session_token')) ?? '';
const pairOf = (cookie: string) => cookie.split(';')[0]!;
const me = (cookie: string, init: RequestInit = {}) =>
  answer(new Request(`http://${HOST}/api/me`, { ...init, headers: { host: HOST, cookie, ...init.headers } }));

const person = await sampleActor('editor');
const { email } = await db.user.findUniqueOrThrow({ where: { id: person.userId } });
await givePassword(person.userId, PASSWORD);
const enter = (headers?: Record<string, string>, password = PASSWORD) =>
  send('sign-in', { email, password }, { ...own, ...headers });

beforeEach(() => setSettings({ LOG_LEVEL: 'silent' }));
afterEach(async () => {
  setSettings({ COUNTERCLAIM_PUBLIC: 'public', COUNTERCLAIM_URL: '' });
  await db.rateLimit.deleteMany();
});

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const cookie = cookieOf(await enter());
    expect(cookie).toMatch(/^counterclaim\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Secure|Domain/);
    expect(await (await me(pairOf(cookie))).json()).toMatchObject({ email, role: 'editor' });
  });

  it.each([
    ['a proxy says so', { 'x-forwarded-proto': 'https', origin: `https://${HOST}` }, ''],
    ['the public address says so', { origin: 'https://claims.example' }, 'https://claims.example'],
  ])('keeps the cookie to encrypted connections where %s', async (_, headers, url) => {
    setSettings({ COUNTERCLAIM_URL: url });
    expect(cookieOf(await enter(headers))).toMatch(/^__Secure-counterclaim\.session_token=.*; Secure/);
  });

  it('is noted in the audit log with who it was, and so is going out', async () => {
    const cookie = pairOf(cookieOf(await enter()));
    await send('sign-out', {}, { ...own, cookie });
    const rows = await db.$queryRaw`SELECT action, actor_id::text AS actor FROM audit ORDER BY id DESC LIMIT 2`;
    expect(rows).toEqual([
      { action: 'user.sign-out', actor: person.authorId },
      { action: 'user.sign-in', actor: person.authorId },
    ]);
  });

  it('makes a new session each time and ends the one the browser had', async () => {
    const before = pairOf(cookieOf(await enter()));
    const after = pairOf(cookieOf(await enter({ cookie: before })));
    expect(after).not.toBe(before);
    expect((await me(before)).status).toBe(401);
    expect((await me(after)).status).toBe(200);
  });

  it('takes no session from a cookie that somebody planted', async () => {
    const planted = 'counterclaim.session_token=planted.c2lnbmF0dXJl';
    const cookie = pairOf(cookieOf(await enter({ cookie: planted })));
    expect(cookie).not.toContain('planted');
    expect(await db.session.count({ where: { token: 'planted' } })).toBe(0);
    const { token } = await db.session.findFirstOrThrow();
    for (const forged of [token, `${token}.`, `${token}.AAAA`])
      expect((await me(`counterclaim.session_token=${forged}`)).status).toBe(401);
  });

  it('says the same of a wrong password, an unknown account and a disabled one', async () => {
    const shut = await sampleActor('editor');
    await givePassword(shut.userId, PASSWORD);
    const address = (await db.user.findUniqueOrThrow({ where: { id: shut.userId } })).email;
    const before = pairOf(cookieOf(await send('sign-in', { email: address, password: PASSWORD })));
    expect((await me(before)).status).toBe(200);
    await setDisabled(BY_COMMAND, { id: shut.userId, disabled: true }, systemClock);
    expect((await me(before)).status).toBe(401);
    const replies = [
      await enter({}, 'not the password'),
      await send('sign-in', { email: 'nobody@example.org', password: PASSWORD }),
      await send('sign-in', { email: address, password: PASSWORD }),
      await send('sign-in', { email: 'not an address', password: '' }),
    ];
    const bodies = await Promise.all(replies.map(async (reply) => [reply.status, await reply.text()]));
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies[0]![0]).toBe(401);
  });

  it('is stopped after too many wrong passwords, for that account and address, and not before', async () => {
    const wrong = (from: string) => enter({ 'x-forwarded-for': from }, 'not the password').then(({ status }) => status);
    const all = await Promise.all(Array.from({ length: TRIES.pair + 4 }, () => wrong('198.51.100.7')));
    expect(all.filter((status) => status === 401)).toHaveLength(TRIES.pair);
    expect(all.filter((status) => status === 429)).toHaveLength(4);
    const right = await enter({ 'x-forwarded-for': '198.51.100.7' });
    expect([right.status, Number(right.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await enter({ 'x-forwarded-for': '198.51.100.8' })).status).toBe(200);
  });

  it('counts wrong passwords only', async () => {
    for (let visit = 0; visit < TRIES.pair + 2; visit += 1) expect((await enter()).status).toBe(200);
  }, 60_000);

  it('leads back to a page of ours and to no other', async () => {
    for (const [to, where] of [
      ['/claims?q=a', '/claims?q=a'],
      ['//evil.example', '/'],
      ['https://evil.example/', '/'],
      ['/\\evil.example', '/'],
    ])
      expect(
        (await send('sign-in', { email, password: PASSWORD, to: to! }, { ...own, accept: 'text/html' })).headers.get(
          'location',
        ),
      ).toBe(where);
  });
});

describe('a page of another site', () => {
  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ])('signs nobody in with %j', async (headers) => expect((await enter(headers)).status).toBe(403));

  it('changes nothing through the API with somebody’s cookie', async () => {
    const cookie = pairOf(cookieOf(await enter()));
    const body = JSON.stringify({ name: 'Changed' });
    const patch = (headers: Record<string, string>) =>
      me(cookie, { method: 'PATCH', body, headers: { 'content-type': 'application/json', ...headers } });
    const others: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const headers of others) {
      expect((await patch(headers)).status).toBe(403);
      const call = new Request(`http://${HOST}/api/rpc/users/update`, {
        method: 'POST',
        body: JSON.stringify({ json: { name: 'Changed' } }),
        headers: { host: HOST, cookie, 'content-type': 'application/json', ...headers },
      });
      expect((await answer(call)).status).toBe(403);
    }
    expect((await db.user.findUniqueOrThrow({ where: { id: person.userId } })).name).not.toBe('Changed');
    expect((await patch({ origin: `http://${HOST}` })).status).toBe(200);
  });
});

it('nobody makes an account for themselves', async () => {
  const count = await db.user.count();
  for (const act of ['sign-up', 'sign-up/email', 'set-up', 'set-password'])
    expect((await send(act, { email: 'me@example.org', password: PASSWORD, name: 'Me', token: 'guess' })).ok).toBe(
      false,
    );
  expect(await db.user.count()).toBe(count);
});

it('signing out ends the session', async () => {
  const cookie = pairOf(cookieOf(await enter()));
  expect((await send('sign-out', {}, { ...own, cookie })).status).toBe(200);
  expect((await me(cookie)).status).toBe(401);
});

it('on a private instance the API answers visitors with 401 and the signed-in with what they asked', async () => {
  setSettings({ COUNTERCLAIM_PUBLIC: 'private' });
  const cookie = pairOf(cookieOf(await enter()));
  const ask = (headers: Record<string, string>) =>
    answer(new Request(`http://${HOST}/api/cases`, { headers: { host: HOST, ...headers } }));
  expect([(await ask({})).status, (await ask({ cookie })).status]).toEqual([401, 200]);
  expect((await ask({ authorization: 'Bearer cc_wrong' })).status).toBe(401);
});

it('who may not ask at all hears that first, whatever they sent', async () => {
  const cookie = pairOf(cookieOf(await enter()));
  const add = (headers: Record<string, string>) =>
    answer(
      new Request(`http://${HOST}/api/users`, {
        method: 'POST',
        body: JSON.stringify({ colour: 'green' }),
        headers: { host: HOST, 'content-type': 'application/json', ...headers },
      }),
    );
  expect((await add({})).status).toBe(401);
  expect((await add({ cookie, origin: `http://${HOST}` })).status).toBe(403);
});
