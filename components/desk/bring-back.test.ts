import { describe, expect, it } from 'vitest';
import { bulkDeed, kindOf, revived, versionDeed } from './bring-back';
import { keepable } from './kept-sitting';

/** A record as the server keeps it: each act makes the next version, and is refused on an old one. */
function record(version: number) {
  const held = { version, done: [] as string[] };
  const act = (words: string) => async (given: { version: number; to?: number }) => {
    if (given.version !== held.version) throw new Error('conflict');
    held.version += 1;
    held.done.push(given.to === undefined ? words : `${words} ${given.to}`);
  };
  const [restore, withdraw] = [act('restore'), act('withdraw')];
  const kinds = ['C', 'T', 'R', 'O'];
  const all = <T>(way: T) => Object.fromEntries(kinds.map((kind) => [kind, way]));
  return { held, acts: { restore: all(restore), withdraw: all(withdraw) } };
}
const sitting = () => ({ versions: new Map<string, number>(), floors: new Map<string, number>() });
const words = 'the change';
const never = async () => {
  throw new Error('must not be called');
};

describe('what was done in a sitting', () => {
  it('is taken back and done again as new versions', async () => {
    const { held, acts } = record(2);
    const deed = versionDeed(sitting(), { ref: 'C-1', before: 1, after: 2, words }, acts);
    await deed.undo();
    await deed.redo();
    expect(held).toEqual({ version: 4, done: ['restore 1', 'restore 2'] });
  });

  it('is withdrawn where it was made here', async () => {
    const { held, acts } = record(1);
    const deed = versionDeed(sitting(), { ref: 'T-1', before: null, after: 1, words }, acts);
    await deed.undo();
    await deed.redo();
    expect(held.done).toEqual(['withdraw', 'restore 1']);
  });

  it('is taken back one after the other', async () => {
    const { held, acts } = record(3);
    const at = sitting();
    const first = versionDeed(at, { ref: 'C-1', before: 1, after: 2, words }, acts);
    const second = versionDeed(at, { ref: 'C-1', before: 2, after: 3, words }, acts);
    await second.undo();
    await first.undo();
    expect(held.done).toEqual(['restore 2', 'restore 1']);
  });

  it('stays where somebody else has changed the record since', async () => {
    const { held, acts } = record(2);
    const deed = versionDeed(sitting(), { ref: 'C-1', before: 1, after: 2, words }, acts);
    held.version = 3;
    await expect(deed.undo()).rejects.toThrow('conflict');
    expect(held.done).toEqual([]);
  });

  it('is taken back by the newest act where many claims were changed, also after a reload', async () => {
    const given: string[][] = [];
    const takeBack = (async ({ acts }: { acts: string[] }) => {
      given.push(acts);
      return { act: `back ${given.length}`, changed: [] };
    }) as never;
    const deed = bulkDeed(['one', 'two'], words, takeBack);
    await deed.undo();
    const [kept] = keepable([deed], 0).deeds;
    await bulkDeed((kept as never as { acts: string[] }).acts, words, takeBack).redo();
    expect(given).toEqual([['one', 'two'], ['back 1']]);
  });

  it.each<[string, number | null, string]>([
    ['a change', 1, 'C-1'],
    ['a statement made here', null, 'T-1'],
  ])('never takes the change of another with %s under one’s own newer one', async (_name, before, ref) => {
    const { held, acts } = record(4);
    const at = sitting();
    const own = versionDeed(at, { ref, before, after: 2, words }, acts);
    // Version 3 is somebody else's.
    const newer = versionDeed(at, { ref, before: 3, after: 4, words }, acts);
    await newer.undo();
    await expect(own.undo()).rejects.toThrow('Somebody else');
    expect(held.done).toEqual(['restore 3']);
  });
});

describe('what has no version left once it is taken away', () => {
  const gone = { before: 1, after: 2, gone: true, words };

  it.each(['R-1', 'C-1.S-3'])('is brought back, and done again by taking it away: %s', async (ref) => {
    const { held, acts } = record(2);
    const deed = versionDeed(sitting(), { ref, ...gone }, acts);
    await deed.undo();
    await deed.redo();
    await deed.undo();
    expect(held).toEqual({ version: 5, done: ['restore 1', 'withdraw', 'restore 1'] });
    expect(deed.kept).toEqual({ kind: 'version', ref, ...gone });
  });

  it('is taken away again where it was brought back here', async () => {
    const { held, acts } = record(3);
    const deed = versionDeed(sitting(), { ref: 'R-1', before: null, after: 3, words }, acts);
    await deed.undo();
    await deed.redo();
    expect(held).toEqual({ version: 5, done: ['withdraw', 'restore 3'] });
  });
});

it.each([
  ['C-12', 'C'],
  ['C-12.S-3', 'O'],
  ['S-3.2', 'S'],
])('%s is of the kind %s', (ref, kind) => expect(kindOf(ref)).toBe(kind));

describe('what is kept of a sitting through a reload', () => {
  const kept = (id: string) => ({
    words,
    undo: never,
    redo: never,
    kept: { kind: 'mark' as const, id, off: false, words },
  });
  const passing = { words, undo: never, redo: never };
  const ids = (deeds: Parameters<typeof keepable>[0], at: number) => {
    const { deeds: held, at: place } = keepable(deeds, at);
    return [held.map((deed) => (deed.kind === 'mark' ? deed.id : deed.kind)), place];
  };

  it.each<[string, Parameters<typeof keepable>[0], number, unknown]>([
    ['is all of it, with its place', [kept('a'), kept('b')], 1, [['a', 'b'], 1]],
    ['is what came after the last that cannot be kept', [kept('a'), passing, kept('b')], 3, [['b'], 1]],
    ['is nothing where that one is taken back itself', [kept('a'), passing, kept('b')], 1, [[], 0]],
    ['is nothing of nothing', [], 0, [[], 0]],
  ])('%s', (_what, deeds, at, held) => expect(ids(deeds, at)).toEqual(held));

  it('leaves out what an older release kept in another way', () => {
    expect(revived({ kind: 'omission', words } as never, sitting())).toBeUndefined();
  });

  it('takes back the same versions after it', async () => {
    const { held, acts } = record(3);
    const at = sitting();
    const deed = versionDeed(at, { ref: 'C-1', before: 2, after: 3, words }, acts);
    expect(JSON.parse(JSON.stringify(deed.kept))).toEqual({ kind: 'version', ref: 'C-1', before: 2, after: 3, words });
    await deed.undo();
    expect([held.done, [...at.versions]]).toEqual([['restore 2'], [['C-1', 4]]]);
  });
});
