/** FNV-1a over UTF-16 units: the word identities of the tagger. 32 bits, no allocation. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

const LONGEST_WORD = 64;

/** `hashWord` of text[start, end) in small letters, with a straight apostrophe; no string is made for plain letters. */
export function hashLower(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) c += 32;
    else if (c === 0x2019) c = 39;
    else if (c > 127)
      return hashWord(
        text
          .slice(start, Math.min(end, start + LONGEST_WORD))
          .toLowerCase()
          .replaceAll('’', "'"),
      );
    h = Math.imul(h ^ c, 0x01000193);
  }
  return h | 0;
}

/** Folds an identity into a hash (order matters). Cheap on purpose: it runs a hundred times a word; the table mixes. */
export function joinHash(h: number, value: number): number {
  return (Math.imul(h, 0x9e3779b1) + value) | 0;
}
