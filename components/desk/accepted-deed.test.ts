import { expect, it } from 'vitest';
import { acceptedDeed } from './accepted-deed';
import { revived } from './bring-back';
import { keepable } from './kept-sitting';

const words = 'accepting 3 suggestions';
const items = [1, 2, 3].map((at) => ({ start: at, end: at + 1, rule: 'hearsay', ref: `T-${at}`, version: 1 }));

/** Statements as the server keeps them: each turn makes the next version, and leaves those that were read at another. */
function record() {
  const held = new Map(items.map(({ ref }) => [ref, 1]));
  const log: string[] = [];
  const turn = (async ({ items: asked, withdrawn }: { items: typeof items; withdrawn: boolean }) => {
    const due = asked.filter(({ ref, version }) => held.get(ref) === version);
    for (const { ref, version } of due) held.set(ref, version + 1);
    const refs = due.map(({ ref }) => ref);
    log.push(`${withdrawn ? '-' : '+'}${refs.join()}`);
    return {
      turned: due.map(({ ref, version }) => ({ ref, version: version + 1 })),
      left: asked.flatMap(({ ref }) => (refs.includes(ref) ? [] : ref)),
    };
  }) as never;
  const sitting = { versions: new Map<string, number>(), floors: new Map<string, number>() };
  return { held, log, sitting, turn, deed: acceptedDeed(sitting, { capture: 'S-1.2', items, words }, turn) };
}

it('takes all that was accepted back in one act, and accepts it again', async () => {
  const { deed, log } = record();
  await deed.undo();
  await deed.redo();
  await deed.undo();
  expect([log, deed.left?.()]).toEqual([['-T-1,T-2,T-3', '+T-1,T-2,T-3', '-T-1,T-2,T-3'], []]);
});

it('leaves what somebody else has changed, names it, and touches only the others from then on', async () => {
  const { deed, held, log } = record();
  held.set('T-2', 2);
  await deed.undo();
  expect(deed.left?.()).toEqual(['T-2']);
  await deed.redo();
  expect([log, deed.left?.()]).toEqual([['-T-1,T-3', '+T-1,T-3'], []]);
});

it('goes on where one’s own change of a statement was taken back before it', async () => {
  const { deed, held, log, sitting } = record();
  held.set('T-1', 3);
  sitting.versions.set('T-1', 3);
  await deed.undo();
  expect(log).toEqual(['-T-1,T-2,T-3']);
});

it('never takes the change of another along under one’s own newer one', async () => {
  const { deed, held, log, sitting } = record();
  held.set('T-1', 4);
  sitting.versions.set('T-1', 4);
  sitting.floors.set('T-1', 3);
  await deed.undo();
  expect([log, deed.left?.()]).toEqual([['-T-2,T-3'], ['T-1']]);
});

it('is refused where all were changed by others, and can be tried again', async () => {
  const { deed, held, log } = record();
  for (const { ref } of items) held.set(ref, 7);
  await expect(deed.undo()).rejects.toThrow('Somebody else');
  for (const { ref } of items) held.set(ref, 1);
  await deed.undo();
  expect(log).toEqual(['-', '-T-1,T-2,T-3']);
});

it('outlives a reload of the page with what was left of it', async () => {
  const { deed, held, log, sitting, turn } = record();
  held.set('T-2', 2);
  await deed.undo();
  const [kept] = JSON.parse(JSON.stringify(keepable([deed], 0).deeds));
  expect(revived(kept, sitting)?.words).toBe(words);
  await acceptedDeed(sitting, kept, turn).redo();
  expect(log).toEqual(['-T-1,T-3', '+T-1,T-3']);
});
