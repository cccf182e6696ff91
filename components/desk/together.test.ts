import { expect, it } from 'vitest';
import { together } from './together';

function world(refused: readonly string[] = []) {
  const log: string[] = [];
  const steps: string[] = [];
  const deed = (name: string) => ({
    words: name,
    undo: async () => {
      if (refused.includes(name)) throw new Error(`${name} was changed`);
      log.push(`-${name}`);
    },
    redo: async () => log.push(`+${name}`),
  });
  const all = together('all', ['a', 'b', 'c'].map(deed), (told) =>
    steps.push(told ? `${told.done}/${told.count}` : '.'),
  );
  return { all, log, steps };
}

it('takes all back, the last first, and does them again in their order', async () => {
  const { all, log, steps } = world();
  await all.undo();
  await all.redo();
  await all.undo();
  expect(log.join(' ')).toBe('-c -b -a +a +b +c -c -b -a');
  expect(steps.slice(0, 4)).toEqual(['0/3', '1/3', '2/3', '.']);
});

it('leaves what somebody else has changed, and does only the others again', async () => {
  const { all, log } = world(['b']);
  await all.undo();
  await all.redo();
  expect(log.join(' ')).toBe('-c -a +a +c');
});

it('says why where none can be taken back', async () => {
  await expect(world(['a', 'b', 'c']).all.undo()).rejects.toThrow('a was changed');
});
