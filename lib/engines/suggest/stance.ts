import type { Suggestion } from '@/lib/engines/suggest/suggestion';
import { STANCES } from '@/lib/engines/suggest/verbs';

const LISTS = STANCES.map(({ stance, words }) => ({
  stance,
  words,
  chinese: [...words].filter((w) => /^[\u4e00-\u9fff]/.test(w)),
}));

/** The stance a verb of attribution hints at, denial before hedge before assertion; null if it hints at none. */
export function stanceOf(cue: string): Suggestion['stance'] {
  const words = cue.toLowerCase().match(/[a-z]+/g);
  for (const { stance, words: known, chinese } of LISTS) {
    if (words ? words.some((w) => known.has(w)) : cue && chinese.some((w) => cue.includes(w))) return stance;
  }
  return null;
}
