import { expect, it } from 'vitest';
import { actOf, caretAfter, caretMove } from './keys';

const press = (chord: string) => {
  const parts = chord.split('+');
  const held = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1)!,
    shiftKey: held('Shift'),
    ctrlKey: held('Ctrl'),
    altKey: held('Alt'),
    metaKey: held('Meta'),
  };
};

it.each([
  ['ArrowRight', 'character 1'],
  ['Shift+ArrowRight', 'character 1 extend'],
  ['Ctrl+ArrowLeft', 'word -1'],
  ['Ctrl+Shift+ArrowRight', 'word 1 extend'],
  ['Ctrl+Shift+ArrowDown', 'paragraph 1 extend'],
  ['Alt+Shift+ArrowDown', 'sentence 1 extend'],
  ['ArrowUp', 'line -1'],
  ['Shift+>', 'sentence 1 extend'],
  [',', 'sentence -1'],
  ['Ctrl+End', 'text 1'],
  ['Home', 'paragraph -1'],
])('%s moves the caret: %s', (chord, expected) => {
  const move = caretMove(press(chord))!;
  expect(`${move.step} ${move.direction}${move.extend ? ' extend' : ''}`).toBe(expected);
});

it.each([
  ['ArrowRight', { anchor: 10, focus: 20 }, { anchor: 20, focus: 20 }],
  ['ArrowLeft', { anchor: 10, focus: 20 }, { anchor: 10, focus: 10 }],
  ['ArrowRight', { anchor: 20, focus: 10 }, { anchor: 20, focus: 20 }],
  ['ArrowLeft', { anchor: 20, focus: 10 }, { anchor: 10, focus: 10 }],
  ['Shift+ArrowLeft', { anchor: 10, focus: 20 }, { anchor: 10, focus: 19 }],
  ['ArrowLeft', { anchor: 10, focus: 10 }, { anchor: 9, focus: 9 }],
  ['Ctrl+ArrowRight', { anchor: 10, focus: 20 }, { anchor: 21, focus: 21 }],
])('%s with %o selected leaves %o', (chord, from, to) => {
  const move = caretMove(press(chord))!;
  expect(caretAfter(from, move, (at) => at + move.direction)).toEqual(to);
});

it.each(['Alt+ArrowLeft', 'Meta+ArrowLeft', 'a', 'Tab'])('%s is left to the browser', (chord) => {
  expect(caretMove(press(chord))).toBeNull();
});

it('knows the acts by their keys, and leaves those with a modifier to the browser', () => {
  expect(actOf(press('s'))?.act).toBe('statement');
  expect(actOf(press('V'))?.act).toBe('evidence');
  expect(actOf(press('Ctrl+s'))).toBeNull();
  expect(actOf(press('x'))).toBeNull();
});
