import { expect, it } from 'vitest';
import { MOST_ADDRESSES, sitemap, sitemapIndex } from './sitemap';

it('names each page with the day it changed, escaped', () => {
  expect(sitemap([{ url: 'https://desk.example/claims?a=1&b=2', changed: '2026-03-04T10:00:00.000Z' }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://desk.example/claims?a=1&amp;b=2</loc><lastmod>2026-03-04T10:00:00.000Z</lastmod></url>\n</urlset>\n',
  );
});

it('leaves out a day nobody knows and refuses what no map may hold', () => {
  expect(sitemapIndex([{ url: 'https://desk.example/sitemaps/1.xml' }])).toContain(
    '<sitemap><loc>https://desk.example/sitemaps/1.xml</loc></sitemap>',
  );
  expect(() => sitemap(Array.from({ length: MOST_ADDRESSES + 1 }, () => ({ url: 'x' })))).toThrow(RangeError);
});
