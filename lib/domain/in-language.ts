import type { LocalText } from './values';

/** The words of a text in the language asked for, else in the first of the others, with the language they are in. */
export function inLanguage(text: LocalText, language: string): { words: string; language: string } {
  const chosen = language in text ? language : 'en' in text ? 'en' : Object.keys(text)[0]!;
  return { words: text[chosen]!, language: chosen };
}
