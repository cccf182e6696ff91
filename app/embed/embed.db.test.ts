import { describe, expect, it, vi } from 'vitest';
import { GET as feed } from '@/app/feeds/[...path]/route';
import { GET as oembed } from '@/app/oembed/route';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { GET } from './[...path]/route';

await testDatabase();
await loadSample();
setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_URL: 'https://desk.example' });
// Outside of Next nobody has a request at hand: a visitor's, who says nothing of languages.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en' }));

const embed = (path: string) => GET(new Request(`https://desk.example/embed/${path}`));

describe('an embed', () => {
  it.each([
    ['claims/C-999', 404, '<html lang="en">', 'is not at this address'],
    ['claims/C-999?lang=zh', 404, '<html lang="zh-Hans">', '该地址下没有所嵌入的内容'],
    ['claims/nonsense', 404, '<html lang="en">', 'is not at this address'],
    ['claims/C-1?asOf=nonsense', 400, '<html lang="en">', 'asks for something that does not exist'],
    ['claims/C-1', 200, '<html lang="en">', 'C-1'],
  ])('of %s is a page of its own, with %i', async (path, status, head, words) => {
    const reply = await embed(path);
    const page = await reply.text();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page).toContain(head);
    expect(page).toContain(words);
    expect(reply.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(reply.headers.get('cache-control')).toBe(status === 200 ? 'public, max-age=300' : 'no-store');
  });
});

describe('oEmbed', () => {
  const ask = (format: string) =>
    oembed(
      new Request(`https://desk.example/oembed?url=${encodeURIComponent('https://desk.example/claims/C-1')}${format}`),
    );

  it('says the same as JSON and as XML, and knows no other format', async () => {
    const said = (await (await ask('')).json()) as { title: string; html: string; width: number };
    const reply = await ask('&format=xml');
    const xml = await reply.text();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(xml).toContain(`<version>1.0</version><type>rich</type><title>${said.title}</title>`);
    expect(xml).toContain(`<width>${said.width}</width>`);
    expect(xml).toContain('<html>&lt;iframe src=&quot;https://desk.example/embed/claims/C-1&quot;');
    expect((await ask('&format=yaml')).status).toBe(501);
  });

  it.each([
    ['', 400, { code: 'invalid', field: 'url' }],
    ['?url=claims/C-1', 400, { code: 'invalid', field: 'url' }],
    ['?url=https://elsewhere.example/claims/C-1', 404, { code: 'not_found' }],
    ['?url=https://desk.example/sources/S-1', 404, { code: 'not_found' }],
    ['?url=https://desk.example/claims/C-999', 404, { code: 'not_found' }],
  ])('asked with “%s” answers %i and says why', async (search, status, error) => {
    const reply = await oembed(new Request(`https://desk.example/oembed${search}`));
    expect([reply.status, await reply.json()]).toMatchObject([status, { error }]);
  });
});

it('embeds, oEmbed and feeds bear the name of the desk', async () => {
  setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_URL: 'https://desk.example', COUNTERCLAIM_DESK: 'The Valley Desk' });
  const address = encodeURIComponent('https://desk.example/claims/C-1');
  const said = await (await oembed(new Request(`https://desk.example/oembed?url=${address}`))).json();
  expect(said).toMatchObject({ provider_name: 'The Valley Desk' });
  expect(await (await embed('claims/C-1')).text()).toContain('>The Valley Desk · desk.example</a>');
  const json = await feed(new Request('https://desk.example/feeds/claims.json'), {
    params: Promise.resolve({ path: ['claims.json'] }),
  });
  expect(await json.json()).toMatchObject({ authors: [{ name: 'The Valley Desk' }] });
});
