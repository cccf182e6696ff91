import { expect, test } from 'vitest';
import { markup } from '@/components/ui/testing';
import { Hints } from './Hints';
import { ACTS } from './keys';

test.each(['en', 'zh'] as const)('the hints set every key apart from the words around it (%s)', (locale) => {
  const keys = [...markup(<Hints />, locale).matchAll(/<kbd[^>]*>([^<]+)<\/kbd>/g)].map(([, key]) => key);
  expect(keys).toEqual(expect.arrayContaining([',', '.', 'F6', ...ACTS.map(({ key }) => key)]));
});
