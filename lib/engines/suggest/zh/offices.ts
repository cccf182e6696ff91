import { ROLE } from '@/lib/engines/suggest/zh/lexicon';

/** An office with nothing behind it. */
export const ROLE_AT_END = new RegExp(`(?:${ROLE})$`);

/** The office that stands right before a name, or null. */
export function roleBefore(name: string, words: string): string | null {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const role = ROLE_AT_END.exec(words.slice(0, at));
    if (role) return role[0];
  }
  return null;
}
