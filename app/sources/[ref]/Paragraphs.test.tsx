import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { expect, test } from 'vitest';
import { markup } from '@/components/ui/testing';
import { Paragraphs } from './Paragraphs';

const set = (text: string | null, marked: Parameters<typeof Paragraphs>[0]['marked']) =>
  markup(
    <AppRouterContext value={{} as never}>
      <Paragraphs sent={{ capture: 'S-1.1', text }} marked={marked} />
    </AppRouterContext>,
    'en',
  );

test('a text is cut at its lines, and the paragraphs with marks stand as they were made', () => {
  const mark = <mark>Two</mark>;
  expect(set('One.\n\nTwo <b>.\nThree.', [{ start: 6, inner: mark }])).toBe(
    '<p>One.</p><p><mark>Two</mark></p><p>Three.</p>',
  );
  expect(set('Two <b>.', [])).toBe('<p>Two &lt;b&gt;.</p>');
});

test('a text that is said to be held and is not leaves room for it, and nothing fails', () => {
  expect(set(null, [{ start: 0, inner: 'One.' }])).toBe('');
});

test('a very long text is drawn by parts, which together are all of it', () => {
  const paragraphs = Array.from({ length: 300 }, (_, at) => `${at} ${'word '.repeat(900)}end.`);
  const html = set(paragraphs.join('\n'), [{ start: 0, inner: <mark>first</mark> }]);
  const parts = html.split('<div').slice(1);
  expect(parts.length).toBeGreaterThan(50);
  expect(parts[0]).toContain('<p><mark>first</mark></p><p>1 word');
  expect([...html.matchAll(/<p>(\d+) /g)].map(([, at]) => Number(at))).toEqual(
    paragraphs.slice(1).map((_, at) => at + 1),
  );
});
