/**
 * The verb of a link of an attribution chain as a page tells it: as it was written where that is the page's language, a
 * common one in the page's own words (`known`, by `vocabulary.chainVerb`), any other as it was written with its language
 * as `lang`. Its script tells English and Chinese apart. `original` is what was written, where the words are others.
 */
export function chainVerb(
  said: string,
  language: string,
  known: (key: string) => string | undefined,
): { words: string; lang?: string; original?: { words: string; lang: string } } {
  const own = /\p{Script=Han}/u.test(said) ? 'zh' : 'en';
  if (own === language) return { words: said };
  const told = known(said.trim().toLowerCase().replaceAll(' ', '-'));
  return told === undefined ? { words: said, lang: own } : { words: told, original: { words: said, lang: own } };
}
