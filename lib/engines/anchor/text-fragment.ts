/** What an anchor says of its words; the words around them tell apart what stands there twice. */
export type FragmentWords = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** Longer quotations are given by their first and last words: browsers match a long one badly over markup. */
const WHOLE = 160;
/** Letters of the first and last words of a long quotation. */
const END = 60;
/** Letters of the words before and after. */
const AROUND = 32;

/** Commas separate the parts of a directive, dashes mark the words around, ampersands the next directive. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** The words of a text on one line: a directive matches within a block, and white space counts as one space. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Cut at a word's end, since browsers match whole words only; Chinese has none, so any letter ends one. */
function words(text: string, most: number, from: 'start' | 'end'): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = (from === 'start' ? letters.slice(0, most) : letters.slice(-most)).join('');
  const whole = from === 'start' ? cut.replace(/\s+\S*$/, '') : cut.replace(/^\S*\s+/, '');
  return whole.trim();
}

/**
 * The address of a live page that opens on the words: a text directive of the URL Fragment Text Directives
 * (wicg.github.io/scroll-to-text-fragment). Where the page has changed, browsers open it at its top. Null for an address
 * that is no web page.
 */
export function textFragment(url: string, { exact, prefix, suffix }: FragmentWords): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const quoted = lines(exact);
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (!first || !last) return null;
  const short = quoted.length === 1 && first.length <= WHOLE;
  const text = short ? encoded(first) : `${encoded(words(first, END, 'start'))},${encoded(words(last, END, 'end'))}`;
  // Only what stands on the same line, and only whole words: the stored context is cut anywhere.
  const before = /\n\s*$/.test(prefix) ? '' : words(` ${lines(prefix).at(-1) ?? ''}`.slice(1), AROUND - 1, 'end');
  const after = /^\s*\n/.test(suffix) ? '' : words(lines(suffix)[0] ?? '', AROUND - 1, 'start');
  const [head, tail] = [wholeStart(before, prefix), wholeEnd(after, suffix)];
  const page = url.split('#')[0];
  const own = new URL(url).hash.split(':~:')[0] || '#';
  return `${page}${own}:~:text=${head ? `${encoded(head)}-,` : ''}${text}${tail ? `,-${encoded(tail)}` : ''}`;
}

/** The stored words before begin in the middle of one where they are as long as an anchor keeps; the half is left out. */
const wholeStart = (before: string, stored: string): string =>
  before === stored.replace(/\s+/g, ' ').trim() && stored.length >= AROUND ? before.replace(/^\S*\s*/, '') : before;

const wholeEnd = (after: string, stored: string): string =>
  after === stored.replace(/\s+/g, ' ').trim() && stored.length >= AROUND ? after.replace(/\s*\S*$/, '') : after;
