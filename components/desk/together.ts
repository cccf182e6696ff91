import type { Deed } from './use-sitting';

/**
 * Many deeds as one, taken back together in the opposite order and done again in theirs. What somebody else has changed
 * since stays as it is, and the others go all the same; where none can go it throws what the last one said. `told` hears
 * how many of how many are done, and that it is over by nothing.
 */
export function together(
  words: string,
  deeds: readonly Deed[],
  told: (progress?: { done: number; count: number }) => void,
): Deed {
  let standing = deeds;
  let away: readonly Deed[] = [];
  async function each(list: readonly Deed[], way: 'undo' | 'redo'): Promise<Deed[]> {
    const gone: Deed[] = [];
    let refusal: unknown;
    for (const [done, deed] of list.entries()) {
      told({ done, count: list.length });
      try {
        await deed[way]();
        gone.push(deed);
      } catch (error) {
        refusal = error;
      }
    }
    told();
    if (gone.length === 0 && refusal !== undefined) throw refusal;
    return gone;
  }
  return {
    words,
    undo: async () => {
      away = await each(standing.toReversed(), 'undo');
      standing = standing.filter((deed) => !away.includes(deed));
    },
    redo: async () => {
      const back = await each(away.toReversed(), 'redo');
      away = away.filter((deed) => !back.includes(deed));
      standing = [...standing, ...back];
    },
  };
}
