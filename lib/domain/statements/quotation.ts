import type { MODES } from '@/lib/domain/vocabulary';

type Mode = (typeof MODES)[number];

/** Opening marks and what closes them, in the scripts our sources are written in. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
};
const CLOSING = /[”“»」』"’]/;

/**
 * How words are given, guessed from the quotation marks in and around a stretch (UTF-16 offsets): all of it between
 * marks is verbatim, some of it partly quoted, none paraphrased. A translation cannot be told by its marks. A single
 * mark within a word (an apostrophe) is none.
 */
export function guessMode(text: string, start: number, end: number): Mode {
  const words = text.slice(start, end).trim();
  const opening = PAIRS[words[0] ?? ''];
  if (opening && words.length > 1 && words.indexOf(opening, 1) === words.length - 1) return 'verbatim';
  if (isInside(text, start, end)) return 'verbatim';
  return /[“„«「『]|(^|[^\p{L}\p{N}])["‘]\p{L}/u.test(words) || /["”]/.test(words) ? 'partly-quoted' : 'paraphrased';
}

/** Whether the marks just outside a stretch, closing punctuation and spaces apart, are a pair around it. */
function isInside(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const after = text.slice(end).replace(/^[\s.,;:!?。，！？]+/, '')[0] ?? '';
  if (PAIRS[before] !== undefined && PAIRS[before] === after) return true;
  return innerQuote(text, start, end);
}

/** Whether the stretch is part of one longer quotation within its paragraph: opened before it and closed after it. */
function innerQuote(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  if (CLOSING.test(words.replace(/\p{L}’\p{L}/gu, '')) || /[“„«「『]/.test(words)) return false;
  const paragraph = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(paragraph, start);
  const open = Math.max(...['“', '«', '「', '『'].map((mark) => line.lastIndexOf(mark)));
  if (open < 0) return false;
  const closing = PAIRS[line[open]!]!;
  return !line.slice(open).includes(closing) && text.slice(end).split('\n', 1)[0]!.includes(closing);
}
