import { describe, expect, it } from 'vitest';
import { type FeedOf, feedAddress, feedAt, feedLinks, homeOf } from './address';

const FEEDS: [FeedOf, string, string][] = [
  [{ of: 'claims', search: '' }, '/feeds/claims.atom', '/claims'],
  [
    { of: 'claims', search: 'status=contested&q=a+b' },
    '/feeds/claims.atom?status=contested&q=a+b',
    '/claims?status=contested&q=a+b',
  ],
  [{ of: 'claim', key: 'C-12' }, '/feeds/claims/C-12.atom', '/claims/C-12'],
  [{ of: 'case', key: 'mill-weir' }, '/feeds/cases/mill-weir.atom', '/cases/mill-weir'],
  [{ of: 'speaker', key: 'P-4' }, '/feeds/speakers/P-4.atom', '/speakers/P-4'],
  [{ of: 'corrections' }, '/feeds/corrections.atom', '/corrections'],
];

describe('the address of a feed', () => {
  it.each(FEEDS)('%j stands at %s and follows %s', (feed, address, home) => {
    expect(feedAddress(feed, 'atom')).toBe(address);
    expect(homeOf(feed)).toBe(home);
    const [path, search = ''] = address.slice('/feeds/'.length).split('?');
    expect(feedAt(path!.split('/'), search)).toEqual({ feed, format: 'atom' });
  });

  it('leaves out the order and the page, so that one filter is one feed', () => {
    expect(feedAddress({ of: 'claims', search: 'status=refuted&sort=contested&cursor=x&lang=zh' }, 'json')).toBe(
      '/feeds/claims.json?status=refuted',
    );
  });

  it.each([[['claims']], [['claims.rss']], [['users.atom']], [['claims', 'a', 'C-1.atom']], [['.atom']], [[]]])(
    'is none at %j',
    (path) => expect(feedAt(path, '')).toBeNull(),
  );

  it('is told in both formats to whoever reads the page', () => {
    expect(feedLinks({ of: 'corrections' })).toEqual({
      'application/atom+xml': '/feeds/corrections.atom',
      'application/feed+json': '/feeds/corrections.json',
    });
  });
});
