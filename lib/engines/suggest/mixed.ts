import { inEnglish } from '@/lib/engines/suggest/reasons';
import type { Suggestion } from '@/lib/engines/suggest/suggestion';

/** What was found since the last piece, and the share of the work that is done. */
export interface Piece {
  found: Suggestion[];
  share: number;
}

/** Statements of one piece. */
const PIECE = 100;
/** 约翰·史密斯（John Smith）: a name in Latin letters that a text gives in brackets. */
const GLOSS = /[（(]((?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,3}\p{Lu}[\p{L}'’-]{1,30})[）)]/gu;
const FULL = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}\s(\p{Lu}[\p{L}'’-]+)$/u;
const ONE_LATIN_WORD = /^\p{Lu}[\p{Script=Latin}'’-]+$/u;

/**
 * The readings of a text of two languages as one, in the order of the text. “Calloway” in the one is who the other names
 * in full, so that nothing is given before both have read all.
 */
export function* together(text: string, readings: readonly Iterable<Piece>[]): Generator<Piece> {
  const all: Suggestion[] = [];
  for (const [n, reading] of readings.entries())
    for (const { found, share } of reading) {
      for (const s of found) all.push(s);
      yield { found: [], share: (0.9 * (n + share)) / readings.length };
    }
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const full = namedInFull(text, all);
  for (let from = 0; from < all.length; from += PIECE) {
    const found = all.slice(from, from + PIECE).map((s) => withFullName(s, full));
    yield { found, share: 0.9 + (0.1 * (from + found.length)) / all.length };
  }
}

/** Who is meant by a surname in Latin letters; null where two bear it. */
function namedInFull(text: string, all: readonly Suggestion[]): Map<string, string | null> {
  const full = new Map<string, string | null>();
  const note = (name: string) => {
    const last = FULL.exec(name)?.[1];
    if (last) full.set(last, full.has(last) && full.get(last) !== name ? null : name);
  };
  for (const s of all) if (s.speaker) note(s.speaker.name);
  for (const [, name] of text.matchAll(GLOSS)) if (name) note(name);
  return full;
}

function withFullName(s: Suggestion, full: ReadonlyMap<string, string | null>): Suggestion {
  const { speaker } = s;
  const name = speaker && ONE_LATIN_WORD.test(speaker.name) ? full.get(speaker.name) : null;
  if (!speaker || !name) return s;
  const why = [...s.why, { code: 'full-name' as const, words: [speaker.name, name] }];
  const chain = s.chain.map((link) => (link.agent === speaker.name ? { ...link, agent: name } : link));
  return { ...s, speaker: { ...speaker, name }, chain, why, reason: inEnglish(why) };
}
