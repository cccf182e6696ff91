import { expect, it } from 'vitest';
import { markup } from '@/components/ui/testing';
import { Changes } from './VersionHistory';

const marks = (before: string, after: string) =>
  [...markup(<Changes changes={[{ field: 'text', before, after }]} />).matchAll(/<mark>.*?<\/span>(.*?)<\/mark>/g)].map(
    ([, words]) => words,
  );

it('marks in a long passage the words that went and those that came', () => {
  const before = 'The harbour master said on 3 March that nobody had seen the lamp that night.';
  const after = 'The harbour master said on 4 March that somebody had seen the lamp that night.';
  expect(marks(before, after)).toEqual(['3', 'nobody', '4', 'somebody']);
});

it('leaves what is taken in at a glance, and what has nothing in common, without marks', () => {
  expect(marks('The lamp', 'The lantern')).toEqual([]);
  expect(marks('x'.repeat(50), 'y'.repeat(50))).toEqual([]);
});
