import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import { importReason } from '@/lib/domain/cases/rules';
import { Changes, Reason } from './VersionHistory';

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

it.each([
  ['a word of the desk', 'state', 'draft', 'in-review', '草稿', '复核中'],
  ['a kind of evidence', 'kind', 'record', 'witness', '记录', '证人'],
  ['a kind of speaker', 'kind', 'person', 'outlet', '个人', '媒体'],
  ['a bearing', 'bearings', ['asserts C-1'], ['denies C-1 no-real-denial'], '断言 C-1', '否认 C-1 并未真正否认'],
  [
    'topics',
    'topics',
    [],
    [
      { en: 'Water', zh: '水' },
      { en: 'Air', zh: '空气' },
    ],
    '空',
    '水 · 空气',
  ],
  ['a moment', 'publishedAt', null, '2026-11-23T13:31:45.05+00:00', '空', '2026年11月23日 13:31'],
  ['a day', 'judgedOn', '2026-11', '2026-11-23', '2026年11月', '2026年11月23日'],
  ['a word that only looks like one', 'note', 'draft', 'witness', 'draft', 'witness'],
])('%s is said in the language of the page', (_name, field, before, after, then, since) => {
  const words = wordsOf(markup(<Changes changes={[{ field, before, after }]} />, 'zh'));
  expect(
    words
      .split(' ')
      .filter((word) => word !== '原为' && word !== '现为')
      .slice(1)
      .join(' '),
  ).toBe(`${then} ${since}`);
});

describe('why a version was made', () => {
  it.each([
    ['of what came in with a case, in the language of the page', importReason('mill-weir'), '导入案件文件 mill-weir'],
    ['in its author’s words', 'Read again.', 'Read again.'],
    ['in words that only begin alike', 'import of the case file, again', 'import of the case file, again'],
  ])('is said %s', (_name, why, said) => expect(wordsOf(markup(<Reason why={why} />, 'zh'))).toBe(said));
});
