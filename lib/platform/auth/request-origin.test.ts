import { afterEach, describe, expect, it } from 'vitest';
import { setSettings } from '@/lib/platform/env';
import { addressOf, isSecure, originOf, refuseForeign } from './request-origin';

afterEach(() => setSettings({ COUNTERCLAIM_URL: '', COUNTERCLAIM_PROXIES: '1' }));

describe('a change', () => {
  const own = { host: 'desk.example' };
  it.each([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'https://desk.example' }, true],
    ['from a page of ours that hides its address', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    ['from a page of ours on a plain connection', { origin: 'http://desk.example' }, true],
    [
      'from a page of ours behind a proxy',
      { origin: 'https://news.example', 'x-forwarded-host': 'news.example' },
      true,
    ],
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['from another site, by its origin alone', { origin: 'https://evil.example' }, false],
    ['from a site of the same owner', { 'sec-fetch-site': 'same-site', origin: 'https://blog.desk.example' }, false],
    ['from another port', { origin: 'http://desk.example:8080' }, false],
    ['from a page that hides its address', { origin: 'null' }, false],
    ['with an origin that is none', { origin: 'desk.example' }, false],
    ['from a site whose name begins like ours', { origin: 'https://desk.example.evil.example' }, false],
  ])('%s', (_, headers, passes) => {
    for (const without of ['passes', 'is refused'] as const) {
      const attempt = () => refuseForeign(new Headers({ ...own, ...headers } as Record<string, string>), without);
      if (passes) expect(attempt).not.toThrow();
      else expect(attempt).toThrow('another site');
    }
  });

  it('that no browser sent passes only where nobody’s cookie acts', () => {
    expect(() => refuseForeign(new Headers(own), 'passes')).not.toThrow();
    expect(() => refuseForeign(new Headers(own), 'is refused')).toThrow('another site');
  });

  it('may come from the public address of the settings', () => {
    setSettings({ COUNTERCLAIM_URL: 'https://claims.example' });
    expect(() => refuseForeign(new Headers({ ...own, origin: 'https://claims.example' }), 'is refused')).not.toThrow();
  });
});

describe('where a visitor is', () => {
  it.each([
    [{ host: 'localhost:3000' }, 'http://localhost:3000', false],
    [{ host: 'desk.example', 'x-forwarded-proto': 'https' }, 'https://desk.example', true],
    [
      { host: 'inner:3000', 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' },
      'https://desk.example',
      true,
    ],
    [{ host: 'not a host' }, 'http://localhost', false],
  ])('%j is %s', (headers, origin, secure) => {
    const given = new Headers(headers as unknown as Record<string, string>);
    expect([originOf(given), isSecure(given)]).toEqual([origin, secure]);
  });

  it('is what the settings say, whatever a request says', () => {
    setSettings({ COUNTERCLAIM_URL: 'https://claims.example/desk' });
    expect(originOf(new Headers({ host: 'evil.example' }))).toBe('https://claims.example');
  });

  it.each([
    ['203.0.113.9', '1', '203.0.113.9'],
    ['spoofed, 203.0.113.9', '1', '203.0.113.9'],
    ['198.51.100.1, 203.0.113.9, 10.0.0.2', '2', '203.0.113.9'],
    ['::ffff:203.0.113.9', '1', '203.0.113.9'],
    ['2001:db8::1', '1', '2001:db8::1'],
    ['203.0.113.9', '2', null],
    ['203.0.113.9', '0', null],
    ['nonsense', '1', null],
    ['', '1', null],
  ])('“%s” behind %s proxies is %s', (header, proxies, address) => {
    setSettings({ COUNTERCLAIM_PROXIES: proxies });
    expect(addressOf(new Headers({ 'x-forwarded-for': header }))).toBe(address);
  });
});
