import type { Named } from '@/lib/domain/statements/chain-edit';

/** Words too common in both languages of the desk to say what a sentence is about. */
const COMMON = new Set(
  'the a an of to in on for and or is are was were be been has have had that this it its by with as at from not no they he she we said says'.split(
    ' ',
  ),
);

/** The telling words of a text, in lower case; Chinese by pairs of characters. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from(run)
      .slice(1)
      .map((character, place) => Array.from(run)[place]! + character),
  );
  return new Set([...words.filter((word) => word.length > 2 && !COMMON.has(word)), ...pairs]);
}

/**
 * Claims in the order in which they are likely to be meant by some words: by the share of their telling words that stand
 * there, those without any last and in the order given. A rough order of a short list for a type-ahead, by sight of a
 * person; what is offered as the same claim is the match engine's to say.
 */
export function byLikelihood<T extends Named>(claims: readonly T[], words: string): T[] {
  const held = tellingWords(words);
  const scored = claims.map((claim, place) => {
    const own = [...tellingWords(claim.name)];
    const shared = own.filter((word) => held.has(word)).length;
    return { claim, place, score: own.length > 0 ? shared / Math.sqrt(own.length) : 0 };
  });
  return scored.sort((a, b) => b.score - a.score || a.place - b.place).map(({ claim }) => claim);
}
