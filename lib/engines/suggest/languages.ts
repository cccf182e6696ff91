export type Language = 'en' | 'zh';

/** A text as each language reads it: of the same length, with the other's paragraphs blank. Null: it has none. */
export interface Parted {
  en: string | null;
  zh: string | null;
}

const ANY_HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const ANY_EASTERN = /[\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
/** Kana and Korean: a paragraph of these may have ideographs among them, and is not Chinese. */
const OTHER = /[\u3040-\u30ff\u31f0-\u31ff\uac00-\ud7af\u1100-\u11ff\uff66-\uff9f]/g;
/** A Latin word with a small letter to begin with: sentences have them, names and titles hardly. */
const SMALL_WORD = /(?<![\p{Script=Latin}\p{N}'’.-])\p{Ll}[\p{Script=Latin}'’-]*/gu;
/** What stands in marks or brackets: it is quoted, a title or a gloss, and says nothing of who writes. */
const SET_APART = /[“「『《〈«„"（(【][^“”「」『』《》〈〉«»„"（）()【】\n]*[”」』》〉»“"）)】]/g;
const LETTER = /\p{L}/u;
/** Ideographs that a sentence has for one small word of Latin letters, at least. */
const FOR_A_WORD = 3;
/** A sixth of its signs in kana or Korean makes a paragraph no Chinese one; a name in them does not. */
const FOREIGN_SHARE = 6;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many ideographs stand in a text: of Chinese nearly every sign, too many to make a list of. */
function ideographs(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if ((sign >= 0x3400 && sign <= 0x9fff) || (sign >= 0xf900 && sign <= 0xfaff)) found++;
  }
  return found;
}

/** The language a paragraph is written in, by its script; null where only marks, names or figures stand outside quotations. */
function writtenIn(paragraph: string): Language | 'neither' | null {
  const own = paragraph.replace(SET_APART, ' ');
  if (!LETTER.test(own)) return null;
  const han = ideographs(own);
  const foreign = count(own, OTHER);
  const words = count(own, SMALL_WORD);
  if (foreign > 0 && foreign * FOREIGN_SHARE > han) return words * FOR_A_WORD >= foreign ? 'en' : 'neither';
  if (han === 0 && words === 0) return null;
  return words * FOR_A_WORD >= han ? 'en' : 'zh';
}

/**
 * Parts a text by the language of each paragraph. One that tells none (a quotation by itself, a name, a figure) is of the
 * language before it, at the head of the text of `otherwise`. Japanese and Korean are read by nobody: the rules for either
 * language take their sentences for reported speech. Linear; of a text without an ideograph nothing is looked at.
 */
export function partedByLanguage(text: string, otherwise: Language): Parted {
  if (!ANY_EASTERN.test(text)) return { en: text, zh: null };
  const [en, zh]: [string[], string[]] = [[], []];
  let language: Language | 'neither' = otherwise;
  const met = new Set<Language | 'neither'>();
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const blank = line.trim() === '';
    if (!blank) language = writtenIn(line) ?? language;
    if (!blank) met.add(language);
    const gap = blank ? line : line.endsWith('\n') ? `${' '.repeat(line.length - 1)}\n` : ' '.repeat(line.length);
    en.push(language === 'en' ? quotationsInLatin(line) : gap);
    zh.push(language === 'zh' ? line : gap);
  }
  return { en: met.has('en') ? en.join('') : null, zh: met.has('zh') ? zh.join('') : null };
}

/** A quotation in Chinese: with a stop or comma of its own, or a dozen signs. */
const QUOTED_CHINESE = /([“「『"«])([^“”「」『』"«»\n]*[\u3400-\u9fff][^“”「」『』"«»\n]*)(?=[”」』"»])/g;
const LONGEST_TITLE = 12;
const FILLING = 'we have said that it is so and that we will say it to all who come here ';
const STOPS: Record<string, string> = { '。': '.', '，': ',', '！': '!', '？': '?', '；': ';', '、': ',' };

/**
 * The paragraph with the Chinese quotations in it as so many signs of English: its rules ask how long a quotation is,
 * and whether it opens and ends as a sentence, and an ideograph is no word to them.
 */
function quotationsInLatin(paragraph: string): string {
  if (!ANY_HAN.test(paragraph)) return paragraph;
  return paragraph.replace(QUOTED_CHINESE, (all, mark: string, inner: string) => {
    const han = ideographs(inner);
    if (han * 2 < inner.length || (han < LONGEST_TITLE && !/[，。！？；]/.test(inner))) return all;
    let filled = '';
    for (let i = 0; i < inner.length; i++) {
      const sign = FILLING[i % FILLING.length] as string;
      filled += STOPS[inner[i] as string] ?? (i === 0 ? sign.toUpperCase() : sign);
    }
    return mark + filled.replace(/ (?=[.,!?;]|$)/g, 'e');
  });
}
