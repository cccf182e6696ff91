import { segmentWords } from './terms';
import { tokenise } from './tokens';

/** A run of Chinese signs with its words: the place of each word's first sign, and of the run's end. */
export interface HanRun {
  signs: readonly string[];
  edges: readonly number[];
}

/** Words of one sign that tell nothing at the end of a run. */
const SMALL = new Set(
  '的了在是和与與也被把对對将將有不没沒未从從到为為以及或其这這那我你他她它之等中上下个個一说說称稱',
);

/** The runs of Chinese signs of a text, in reading order. */
export function hanRuns(text: string, language = 'zh'): HanRun[] {
  return tokenise(text)
    .filter(({ kind }) => kind === 'han')
    .map(({ value }) => {
      const edges = [0];
      for (const word of segmentWords(value, language)) edges.push((edges.at(-1) ?? 0) + [...word].length);
      return { signs: [...value], edges };
    });
}

/**
 * What two texts share of Chinese, in whole words: neighbouring words of a run of which every pair of signs is `held`, as
 * they stand. Only where one of the pairs is `telling`; the longest first.
 */
export function sharedHan(
  runs: readonly HanRun[],
  held: { has(pair: string): boolean },
  telling: { has(pair: string): boolean },
): string[] {
  const found = new Set<string>();
  for (const { signs, edges } of runs) {
    const pair = (i: number) => `${signs[i]}${signs[i + 1]}`;
    for (let from = 0; from + 1 < signs.length; from++) {
      if (!held.has(pair(from))) continue;
      let to = from + 1;
      while (to + 1 < signs.length && held.has(pair(to))) to++;
      for (const [first, end] of wordsIn(signs, edges, from, to + 1)) {
        for (let i = first; i + 1 < end; i++) {
          if (!telling.has(pair(i))) continue;
          found.add(signs.slice(first, end).join(''));
          break;
        }
      }
      from = to;
    }
  }
  const longest = [...found].sort((a, b) => b.length - a.length);
  return longest.filter((run, i) => !longest.slice(0, i).some((longer) => longer.includes(run)));
}

/**
 * The words that lie within from..to, joined and without small words at either end. Where the run's own words reach
 * beyond it (监督局 of which 监督 is shared), the words it makes by itself.
 */
function wordsIn(signs: readonly string[], edges: readonly number[], from: number, to: number): [number, number][] {
  const inside = edges.filter((edge) => edge >= from && edge <= to);
  const small = (first = 0, end = 0) => end - first === 1 && SMALL.has(signs[first] as string);
  while (inside.length > 1 && small(inside[0], inside[1])) inside.shift();
  while (inside.length > 1 && small(inside.at(-2), inside.at(-1))) inside.pop();
  const [first = 0, end = 0] = [inside[0], inside.at(-1)];
  if (end - first > 1) return [[first, end]];
  const words: [number, number][] = [];
  for (const word of segmentWords(signs.slice(from, to).join(''), 'zh')) {
    const at = words.at(-1)?.[1] ?? from;
    words.push([at, at + [...word].length]);
  }
  return words.filter(([at, next]) => next - at > 1);
}
