import { expect, test } from 'vitest';
import { markup } from '@/components/ui/testing';
import { LikelyClaims } from './LikelyClaims';
import type { Chosen } from './use-chosen';

const claim = (ref: string, stance: 'asserts' | 'denies', isChosen: boolean) => ({
  match: { claim: { ref }, relation: 'same', reason: 'rare word' },
  bearing: { claim: { ref, name: 'The lamp failed.' }, stance, coverage: null, note: {} },
  isChosen,
});
const chosen = {
  claims: [claim('C-1', 'asserts', true), claim('C-2', 'denies', false)],
  before: false,
} as unknown as Chosen;

test.each([
  ['en', 'Tie to C-2 when accepted: denies', 'Tied when accepted: C-1 asserts'],
  ['zh', '接受时关联 C-2：否认', '接受时一并关联：C-1 断言'],
] as const)('each claim has its digit, its stance and whether it is tied (%s)', (locale, name, said) => {
  const html = markup(<LikelyClaims chosen={chosen} />, locale);
  expect([...html.matchAll(/aria-pressed="(\w+)" aria-keyshortcuts="(\d)"/g)].map(([, ...each]) => each)).toEqual([
    ['true', '1'],
    ['false', '2'],
  ]);
  expect(html).toContain(`aria-label="${name}"`);
  expect(html).toContain(said);
  // The line above names the digits there are, and no more.
  expect(html.split('<ul')[0]!.match(/<kbd/g)).toHaveLength(2);
});
