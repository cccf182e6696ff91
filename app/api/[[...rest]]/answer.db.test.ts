import { createHmac } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { Client as PgClient } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDossier } from '@/lib/domain/dossiers/data';
import { freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { growSample, loadSample } from '@/lib/domain/reading/sample-data';
import { router } from '@/lib/domain/router';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { EXPORTS } from '@/lib/platform/auth/rate-limit';
import { VISITOR } from '@/lib/platform/auth/roles';
import { SESSION_COOKIE } from '@/lib/platform/auth/session-cookie';
import { setSettings } from '@/lib/platform/env';
import { secret } from '@/lib/platform/secret';
import { testDatabase } from '@/prisma/testing/database';
import { answer } from './answer';
import { openApiDocument, operationsOf } from './openapi';
import { recordsOf } from './reads.fixture';
import { tagOf } from './reply-headers';

const { db } = await testDatabase();
const { author } = await loadSample();
setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_SECRET: 'a secret of the tests, long enough to be one' });
afterEach(() => setSettings({ COUNTERCLAIM_PUBLIC: 'public' }));

const editor = { role: 'editor', userId: 'u', authorId: author, scopes: null } as const;
await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-1'] });
const { sha256: EDITION } = await freezeDossier(editor, { ref: 'D-1', version: 1 });

const ask = (path: string, init: RequestInit = {}) => answer(new Request(`http://desk.example${path}`, init));
const body = async (path: string, init?: RequestInit) => (await ask(path, init)).json();
const operations = operationsOf(await openApiDocument());
const RECORDS = recordsOf(EDITION);
/** What a job has to leave first: lib/jobs/export.db.test.ts asks for it. */
const LATER = ['dossiers.kept'];
/** What answers with something else than JSON. */
const TYPES: Record<string, string> = { 'compare.table': 'text/csv;charset=utf-8', 'compare.picture': 'image/svg+xml' };
/** An address at which each operation anybody may read with answers with something. */
const reads = operations
  .filter(({ method, operation }) => method === 'get' && operation['x-permission'] === 'facts.read')
  .filter(({ operation }) => !LATER.includes(operation.operationId!))
  .map(({ path, operation }) => ({
    id: operation.operationId!,
    address: RECORDS[operation.operationId!] ?? `/api${path}`,
    past: (operation.parameters ?? []).some((parameter) => 'name' in parameter && parameter.name === 'asOf'),
  }));

describe('a reply', () => {
  it.each(reads)('of $id is a success with a known address', async ({ id, address }) => {
    const response = await ask(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, TYPES[id] ?? 'application/json']);
  });

  it('says in one shape what is wrong', async () => {
    const shape = (code: string, field?: string) => ({
      error: { code, message: expect.stringMatching(/^\S.*\.$/s), ...(field ? { field } : {}) },
    });
    expect(await body('/api/claims/C-99')).toEqual(shape('not_found'));
    expect(await body('/api/claims/X-1')).toEqual(shape('invalid', 'ref'));
    expect(await body('/api/claims?limit=500')).toEqual(shape('invalid', 'limit'));
    expect(await body('/api/claims?limit=ten')).toEqual(shape('invalid', 'limit'));
    expect(await body('/api/speakers?kind=martian')).toEqual(shape('invalid', 'kind'));
    expect(await body('/api/claims/C-1?asOf=soon')).toEqual(shape('invalid', 'asOf'));
    expect(await body('/api/sources?cursor=abc')).toEqual(shape('invalid', 'cursor'));
    expect(await body('/api/sources?q=a%00b')).toEqual(shape('invalid', 'q'));
    for (const filter of ['status', 'topic', 'case', 'speaker', 'deniedBy', 'source', 'statuss'])
      expect(await body(`/api/claims?${filter}=P-999`)).toEqual(shape('invalid', filter));
    expect(await body('/api/nothing/here')).toEqual(shape('not_found'));
    expect((await ask('/api/claims', { method: 'DELETE' })).status).toBe(404);
  });

  it('names every input at fault where there are several', async () => {
    const { error } = await body('/api/claims?limit=0&unread=perhaps');
    expect(error.details.map((problem: { field: string }) => problem.field).sort()).toEqual(['limit', 'unread']);
  });

  it('takes a filter given several times as any of its values', async () => {
    expect((await body('/api/claims?status=contested&status=unassessed')).total).toBe(2);
    expect((await body('/api/claims?status=contested')).total).toBe(1);
  });

  it('without a body answers HEAD, and OPTIONS says what may be asked', async () => {
    const head = await ask('/api/claims/C-1', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', expect.stringMatching(/^"/)]);
    const options = await ask('/api/claims', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('is not sent again to who has it', async () => {
    const tag = (await ask('/api/claims/C-1')).headers.get('etag')!;
    const again = await ask('/api/claims/C-1', { headers: { 'if-none-match': `"x", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/api/claims/C-2', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('has the tag by which an open page of the same record knows whether it still is what stands there', async () => {
    const api = createRouterClient(router, { context: { actor: VISITOR, language: 'en', now: () => new Date() } });
    const tag = async (path: string) => (await ask(path)).headers.get('etag');
    expect(await tag('/api/claims/C-1')).toBe(tagOf(JSON.stringify(await api.claims.get({ ref: 'C-1' }))));
    expect(await tag('/api/sources/S-1')).toBe(tagOf(JSON.stringify(await api.sources.get({ ref: 'S-1' }))));
    expect(await tag('/api/statements/T-1')).toBe(tagOf(JSON.stringify(await api.statements.get({ ref: 'T-1' }))));
    expect(await tag('/api/speakers/P-1')).toBe(tagOf(JSON.stringify(await api.speakers.get({ ref: 'P-1' }))));
    const { slug } = (await api.cases.list({})).items[0]!;
    expect(await tag(`/api/cases/${slug}`)).toBe(tagOf(JSON.stringify(await api.cases.get({ slug }))));
  });

  it('may be read from any site on a public instance, and from none on a private one', async () => {
    const open = await ask('/api/claims');
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-credentials')).toBeNull();
    setSettings({ COUNTERCLAIM_PUBLIC: 'private' });
    const closed = await ask('/api/claims');
    expect([
      closed.status,
      closed.headers.get('access-control-allow-origin'),
      closed.headers.get('cache-control'),
    ]).toEqual([401, null, 'no-store']);
    expect((await closed.json()).error).toMatchObject({ code: 'unauthorised' });
    for (const path of ['/api/openapi.json', '/api/docs']) expect((await ask(path)).status, path).toBe(401);
  });
});

describe("the browser's way", () => {
  const call = (path: string, data: string) =>
    ask(`/api/rpc/${path}`, { method: 'POST', body: data, headers: { 'content-type': 'application/json' } });

  it('answers the same as the other', async () => {
    const response = await call('claims/get', JSON.stringify({ json: { ref: 'C-1' } }));
    expect((await response.json()).json).toEqual(await body('/api/claims/C-1'));
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['not JSON', '{', 400],
    ['no input', '', 400],
    ['another shape', '{"json":{"ref":7}}', 400],
    ['a list', '{"json":[1]}', 400],
    ['a reference to nothing', '{"json":{"ref":"C-404"}}', 404],
    ['a prototype', '{"json":{"__proto__":{"ref":"C-1"}},"meta":[[1,"__proto__"]]}', 400],
  ])('refuses %s', async (_, data, status) => expect((await call('claims/get', data)).status).toBe(status));

  it('knows no other procedures', async () => expect((await call('claims/drop', '{}')).status).toBe(404));
});

/** The headers of an administrator's browser, to whom everything answers. */
const signedIn = await (async () => {
  const { userId } = await sampleActor('administrator');
  await db.session.create({ data: { id: 's', token: 's', userId, expiresAt: new Date(Date.now() + 3_600_000) } });
  const signature = createHmac('sha256', secret()).update('s').digest('base64');
  return { cookie: `${SESSION_COOKIE}=${encodeURIComponent(`s.${signature}`)}` };
})();

it('makes so many files for a visitor in a while and says when there will be more; who has an account is not counted', async () => {
  const from = (headers: Record<string, string>) =>
    ask('/api/exports/json?claims=C-1', { headers: { 'x-forwarded-for': '192.0.2.9', ...headers } });
  expect((await from({})).status).toBe(200);
  await db.rateLimit.updateMany({ where: { key: 'export for 192.0.2.9' }, data: { count: EXPORTS.address } });
  const refused = await from({});
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await refused.json()).error).toMatchObject({
    code: 'rate_limited',
    message: expect.stringMatching(/Try again in \d+ seconds/),
  });
  // Every file to take along is one of them.
  for (const path of ['/api/compare/table?case=mill-weir', '/api/compare/picture?case=mill-weir&of=map'])
    expect((await ask(path, { headers: { 'x-forwarded-for': '192.0.2.9' } })).status, path).toBe(429);
  expect((await from({ 'x-forwarded-for': '192.0.2.10' })).status).toBe(200);
  expect((await from(signedIn)).status).toBe(200);
});

const HOSTILE = [
  "'; DROP TABLE claims; --",
  "1' OR '1'='1",
  '%00',
  '\u0000',
  '%',
  '_',
  '\\',
  '"',
  '-',
  '--',
  '()',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  '0x10',

  '\u202e',
  '🧪'.repeat(90),
  'C-1',
  'a'.repeat(20_000),
  '2026-02-31',
  '[]',
  '{"a":1}',
  ' ',
];

describe('hostile parameters', () => {
  const cases = operations.flatMap(({ path, operation }) =>
    (operation.parameters ?? []).map((given) => ({
      path,
      place: (given as { in: string }).in,
      name: (given as { name: string }).name,
    })),
  );

  it.each(cases)('$path ($place $name) never meet a mistake of ours', async ({ path, place, name }) => {
    const filled = (ref: string) => path.replace(/\{\w+\}/, encodeURIComponent(ref));
    for (const value of HOSTILE) {
      const encoded = encodeURIComponent(value);
      const addresses =
        place === 'path'
          ? [filled(value)]
          : [
              `${filled('C-1')}?${name}=${encoded}`,
              `${filled('S-1')}?${name}=a&${name}=${encoded}`,
              `${filled('P-1')}?${name}[x]=${encoded}`,
            ];
      for (const address of addresses) {
        const response = await ask(`/api${address}`, { headers: signedIn });
        const json = response.headers.get('content-type')?.startsWith('application/json') ?? false;
        const answered = json ? await response.json() : { words: await response.text() };
        expect([200, 400, 404], `${address}: ${JSON.stringify(answered).slice(0, 200)}`).toContain(response.status);
        if (response.status !== 200) expect(Object.keys(answered)).toEqual(['error']);
      }
    }
  });

  it('in names of parameters are refused, and so is a misspelt filter', async () => {
    for (const odd of [
      '__proto__[polluted]=1',
      'constructor[prototype][polluted]=1',
      '%00=1',
      'a[b][c][]=2',
      '=3',
      'statuss=refuted',
    ]) {
      const response = await ask(`/api/claims?${odd}&limit=1`);
      expect([400, 200], odd).toContain(response.status);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await ask('/api/cases?lang=zh')).status).toBe(200);
  });
});

describe('the number of queries', () => {
  const count = async (path: string) => {
    const spy = vi.spyOn(PgClient.prototype, 'query');
    await (await ask(path)).text();
    const made = spy.mock.calls.length;
    spy.mockRestore();
    return made;
  };
  const pages = reads.flatMap(({ address, past }) =>
    past ? [address, `${address}${address.includes('?') ? '&' : '?'}asOf=2026-11`] : [address],
  );
  /** What a page takes at the most, whatever it sets beside each other. */
  const MOST = 60;
  const before = new Map<string, number>();

  beforeAll(async () => {
    for (const path of pages) await ask(path);
    for (const path of pages) before.set(path, await count(path));
    await growSample(db, author);
  });

  it.each(pages)('of %s does not grow with what there is', async (path) => {
    await ask(path);
    const made = await count(path);
    expect(made).toBeLessThanOrEqual(before.get(path)! + 1);
    expect(made).toBeLessThanOrEqual(MOST);
  });
});
