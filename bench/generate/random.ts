/** A random source that gives the same numbers for the same seed (mulberry32, public domain, by T. Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list, the first far more often than the last, as names in news are: a power law with the exponent given. */
export const skewed = <T>(list: readonly T[], random: () => number, exponent = 2.2): T =>
  list[Math.min(list.length - 1, Math.floor(list.length * random() ** exponent))]!;
