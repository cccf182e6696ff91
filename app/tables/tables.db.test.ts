import { expect, it, vi } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { EXPORTS } from '@/lib/platform/auth/rate-limit';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { GET } from './[...path]/route';

const { db } = await testDatabase();
await loadSample();
setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_URL: 'https://desk.example' });
// Outside of Next nobody has a request at hand: a visitor's, who says nothing of languages.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en' }));

const take = (path: string, address: string) =>
  GET(new Request(`https://desk.example/tables/${path}`, { headers: { 'x-forwarded-for': address } }), {
    params: Promise.resolve({ path: path.split('?')[0]!.split('/') }),
  });

it('gives visitors what a page shows as a table, so many in a while, and then says when there will be more', async () => {
  const paths = ['claims.csv?topic=water', 'claims/C-1.csv', 'speakers/P-1.csv', 'cases/mill-weir.csv'];
  for (const path of paths) {
    const reply = await take(path, '192.0.2.9');
    expect([reply.status, (await reply.text()).split('\r\n').length > 2], path).toEqual([200, true]);
  }
  expect(await db.rateLimit.findMany({ select: { key: true, count: true } })).toEqual([
    { key: 'export for 192.0.2.9', count: paths.length },
  ]);
  await db.rateLimit.updateMany({ data: { count: EXPORTS.address } });
  for (const path of paths) {
    const refused = await take(path, '192.0.2.9');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0], path).toEqual([429, true]);
    expect((await refused.json()).error.code).toBe('rate_limited');
  }
  expect((await take(paths[0]!, '192.0.2.10')).status).toBe(200);
});
