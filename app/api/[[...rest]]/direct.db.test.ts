import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPublic, loadSample } from '@/lib/domain/reading/sample-data';
import { testDatabase } from '@/prisma/testing/database';
import { answer } from './answer';
import { replyTo } from './claim-lists';
import { answeredDirectly } from './direct';
import type { Asked } from './reply';

const { db } = await testDatabase();
await loadSample();

const lent = {
  always: { 'X-Content-Type-Options': 'nosniff' },
  takesBrotli: (accepted = '') => accepted.includes('br'),
};
let server: Server;
let address: string;

/** A listener that answers what is answered directly; the rest is for Next. */
async function listening(given: Parameters<typeof answeredDirectly>[2]): Promise<[Server, string]> {
  const listener = createServer((request, response) => {
    if (!answeredDirectly(request, response, given)) response.writeHead(418).end('for Next');
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  return [listener, `http://127.0.0.1:${(listener.address() as AddressInfo).port}`];
}
const closed = (listener: Server) => new Promise((done) => listener.close(done));

beforeAll(async () => {
  [server, address] = await listening(lent);
});
afterAll(() => closed(server));

const ask = (path: string, init?: RequestInit) => fetch(address + path, init);

describe('a reading request for what is read most', () => {
  it('is answered as the API answers, with the headers of every answer', async () => {
    const reply = await ask('/api/claims/C-1');
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ ref: 'C-1' });
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"/),
      vary: expect.stringContaining('accept-encoding'),
    });
  });

  it('is packed for who takes it packed', async () => {
    const request = { headers: { 'accept-encoding': 'br' } };
    const packed = await ask('/api/claims', request);
    expect(packed.headers.get('content-encoding')).toBe('br');
    // fetch unpacks by itself; what it shows must be the same facts.
    expect(await packed.json()).toEqual(await (await ask('/api/claims')).json());
  });

  it('has no body when only the head is asked for, and none when it is known', async () => {
    const head = await ask('/api/claims/C-1', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const again = await ask('/api/claims/C-1', { headers: { 'if-none-match': head.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('with a mistake is told so in the one shape of errors', async () => {
    const reply = await ask('/api/claims?limit=0');
    expect([reply.status, (await reply.json()).error.field]).toEqual([400, 'limit']);
    expect((await ask('/api/claims/C-999')).status).toBe(404);
  });

  it.each([
    ['POST', '/api/claims'],
    ['GET', '/api/auth/session'],
    ['GET', '/api/docs'],
    ['GET', '/claims'],
    ['GET', '/api/claimsandmore'],
  ])('alone: %s %s is left to Next', async (method, path) => {
    expect((await ask(path, { method })).status).toBe(418);
  });
});

describe('a thread for claim lists', () => {
  it.each([
    ['/api/claims?q=weir', true],
    ['/api/claims?stance=denies&q=weir', true],
    ['/api/claims?stance=denies', false],
    ['/api/claims/C-1?q=weir', false],
    ['/api/speakers?q=weir', false],
  ])('is handed %s: %s', async (path, handed) => {
    const asked: string[] = [];
    const elsewhere = async (one: Asked) => {
      asked.push(one.address);
      return { status: 200, headers: {}, body: null };
    };
    const [listener, at] = await listening({ ...lent, elsewhere });
    await (await fetch(at + path)).arrayBuffer();
    expect(asked).toEqual(handed ? [at + path] : []);
    await closed(listener);
  });

  it('that fails is stood in for', async () => {
    const elsewhere = () => Promise.reject(new Error('The thread that was to answer has ended.'));
    const [listener, at] = await listening({ ...lent, elsewhere });
    const reply = await fetch(`${at}/api/claims?q=weir`);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ sentence: expect.any(String) });
    await closed(listener);
  });

  it.each([
    '',
    '?q=weir',
    '?q=weir%20-shut&sort=newest&limit=1',
    '?stance=denies&language=en&hasEvidence=no&values=3',
    '?q=%E5%A0%B0&lang=zh',
    '?from=2020&to=2020-12&sort=contested',
    '?limit=0',
    '?nothing=such',
    '?q=weir&nothing=such',
    '?q=weir&stance=denies&stance=asserts',
    '?q=weir&stance[]=denies',
    '?q=weir&stance=shouts',
    '?q=weir&limit=many',
    '?q=we%00ir',
  ])('answers %s as the whole API does', async (search) => {
    const asked = { method: 'GET', address: `${address}/api/claims${search}`, headers: [] };
    const reply = await replyTo(asked, lent);
    const whole = await answer(new Request(asked.address));
    expect(reply.status).toBe(whole.status);
    expect(JSON.parse(String(reply.body))).toEqual(await whole.json());
  });
});

describe('a page made once for all visitors', () => {
  it('is made anew as soon as a claim changes', async () => {
    const propositions = async () => {
      const { items } = (await (await ask('/api/claims?sort=reference')).json()) as {
        items: { ref: string; proposition: { en: string } }[];
      };
      return items.map(({ proposition }) => proposition.en);
    };
    const before = await propositions();
    expect(await propositions()).toEqual(before);
    const claim = await db.claim.findFirstOrThrow({ where: { number: 1 } });
    await inPublic(async (tx) => {
      await tx.claim.update({ where: { id: claim.id }, data: { proposition: { en: 'The weir was shut.' } } });
      await tx.$queryRaw`SELECT reindex_claims(ARRAY[${claim.id}]::uuid[])::text`;
    });
    expect(await propositions()).toEqual(['The weir was shut.', ...before.slice(1)]);
  });

  it.each(['', '&q=weir'])('is made anew as soon as a name changes that its filters show%s', async (search) => {
    const label = async () => {
      const page = (await (await ask(`/api/claims?sort=reference${search}`)).json()) as {
        facets: { case: { label: { en: string } }[] };
      };
      return page.facets.case[0]!.label.en;
    };
    const before = await label();
    await inPublic((tx) => tx.case.updateMany({ data: { title: { en: `${before} anew` } } }));
    expect(await label()).toBe(`${before} anew`);
  });
});
