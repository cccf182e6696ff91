import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import { Changes } from './VersionHistory';

describe('what a version changed', () => {
  it.each([
    ['a text in the language that changed', { en: 'Nine', zh: '九' }, { en: 'Ten', zh: '九' }, ['Nine', 'Ten']],
    ['a text that came in another language', { en: 'Nine' }, { en: 'Nine', zh: '九' }, ['nothing', '九']],
    ['a list', ['C-1'], ['C-1', 'C-2'], ['C-1', 'C-1 · C-2']],
    ['a word where there was none', null, '2019', ['nothing', '2019']],
  ])('is %s', (_name, before, after, [then, since]) => {
    const words = wordsOf(markup(<Changes changes={[{ field: 'note', before, after }]} />));
    expect(words).toBe(`Note was ${then} now ${since}`);
  });
});
