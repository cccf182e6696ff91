import type { Cast, Entity } from '@/lib/engines/suggest/cast';
import { isSpeechVerb, wordAt } from '@/lib/engines/suggest/tokens';

/** Names looked through for the firm or the person that a name was last given in full. */
const REACH = 60;

/**
 * "Kaspersky said it had never helped": the firm that is called by its founder's name, where it says "it" of itself and was
 * named in full after him. Null where the person may be meant.
 */
export function firmOf(cast: Cast, index: number, behind: number): Entity | null {
  const text = cast.names[index]?.text ?? '';
  const says = text && !text.includes(' ') ? saysIt(cast, behind) : '';
  if (!says) return null;
  for (let i = index - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    const words = cast.names[i]?.text.split(' ') ?? [];
    if (words.length < 2) continue;
    if (words[0] === text && words.at(-1) !== text && cast.of(i).kind !== 'person') return cast.of(i);
    // "its work" is hardly a man's, whoever was named last.
    if (words.at(-1) === text && says === 'it') return null;
  }
  return null;
}

/** "it" or "its" where "said it …" or "said its …" stands right behind a speaker; else empty. */
function saysIt(cast: Cast, behind: number): string {
  const t = cast.r.tokens;
  let verb = behind;
  while (verb < t.count && verb - behind < 4 && !isSpeechVerb(t, verb)) verb++;
  if (!isSpeechVerb(t, verb)) return '';
  const next = wordAt(t, verb + 1) === 'that' ? verb + 2 : verb + 1;
  return next < t.count && /^its?$/.test(wordAt(t, next)) ? wordAt(t, next) : '';
}
