import { describe, expect, it } from 'vitest';
import { html } from './document';
import { dated } from './pieces';

describe('an embed of a past state', () => {
  const told = (path: string, query: string, language: 'en' | 'zh' = 'en') =>
    html`${dated(path, new URLSearchParams(query), language)}`.source;

  it.each([
    ['/claims/C-1', 'asOf=2026-11-20', 'en', 'As it stood on <time datetime="2026-11-20">2026-11-20</time>.'],
    [
      '/compare',
      'asOf=2026-11-20T09:00Z&case=weir',
      'zh',
      '截至 <time datetime="2026-11-20T09:00Z">2026-11-20</time> 的状况。',
    ],
  ] as const)('says of which day it is: %s?%s', (path, query, language, words) => {
    expect(told(path, query, language)).toBe(`<p class="kicker">${words}</p>`);
  });

  it.each([
    ['/claims/C-1', ''],
    ['/claims', 'asOf=2026-11-20'],
  ])('says nothing where it is of now: %s?%s', (path, query) => {
    expect(told(path, query)).toBe('');
  });
});
