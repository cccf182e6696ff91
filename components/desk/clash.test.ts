import { expect, it } from 'vitest';
import { agrees, merged, proposed, type Side } from './clash';

const base = { text: 'as it was', origin: 'log', name: '', url: '' };
const clash = {
  base,
  yours: { ...base, text: 'mine', origin: 'new', name: 'The tape' },
  theirs: { ...base, text: 'other', url: 'https://example.org/' },
  version: 3,
};
const always = (side: Side) => () => side;

it('first proposes the side that was changed, and yours where both were', () => {
  expect((['text', 'origin', 'url'] as const).map((key) => proposed(clash, key))).toEqual(['yours', 'yours', 'theirs']);
});

it('keeps what was typed in a field that has no line of its own', () => {
  const shown = ['text', 'origin', 'url'] as const;
  expect(merged(clash, shown, always('yours'))).toEqual({ text: 'mine', origin: 'new', name: 'The tape', url: '' });
  expect(merged(clash, shown, (key) => proposed(clash, key))).toMatchObject({
    url: 'https://example.org/',
    name: 'The tape',
  });
});

it('takes theirs where theirs is chosen', () => {
  expect(merged(clash, ['text', 'origin', 'name', 'url'], always('theirs'))).toEqual(clash.theirs);
});

it('takes a field for unchanged that came back from the server in another order', () => {
  const spans = [{ start: 1, end: 4, words: { en: 'a', zh: 'b' } }];
  const back = [{ end: 4, words: { zh: 'b', en: 'a' }, start: 1 }];
  const draft = { base: { spans }, yours: { spans: back }, version: 2 };
  expect(agrees({ ...draft, theirs: { spans } }, 'spans')).toBe(true);
  expect(proposed({ ...draft, theirs: { spans: [...spans, ...spans] } }, 'spans')).toBe('theirs');
});
