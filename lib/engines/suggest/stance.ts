import type { Suggestion } from '@/lib/engines/suggest/suggestion';
import { STANCES } from '@/lib/engines/suggest/verbs';

/** The stance a verb of attribution hints at, denial before hedge before assertion; null if it hints at none. */
export function stanceOf(cue: string): Suggestion['stance'] {
  const words = cue.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const { stance, words: known } of STANCES) {
    if (words.some((w) => known.has(w))) return stance;
    if (cue && [...known].some((k) => /^[\u4e00-\u9fff]/.test(k) && cue.includes(k))) return stance;
  }
  return null;
}
