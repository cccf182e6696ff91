/** A stretch of a text, in UTF-16 code units. */
export type Place = { readonly start: number; readonly end: number };

/**
 * Where words stand in a text, letter by letter, whatever space lies between them and around them; at most two places,
 * since two are one too many. Words that only resemble are never found.
 */
export function placesOf(text: string, words: string): Place[] {
  const asked = words.normalize('NFC').trim();
  if (asked === '') return [];
  const pattern = asked.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const places: Place[] = [];
  for (const found of text.matchAll(new RegExp(pattern.join('\\s+'), 'gu'))) {
    places.push({ start: found.index, end: found.index + found[0].length });
    if (places.length === 2) break;
  }
  return places;
}
