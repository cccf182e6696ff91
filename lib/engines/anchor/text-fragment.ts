/** What an anchor says of its words; the words around them tell apart what stands there twice. */
type FragmentWords = { readonly exact: string; readonly prefix: string; readonly suffix: string };

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
  if (!isPage(url)) return null;
  const quoted = lines(exact);
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (!first || !last) return null;
  const text =
    quoted.length === 1 ? whole(first) : `${encoded(words(first, END, 'start'))},${encoded(words(last, END, 'end'))}`;
  // Only what stands on the same line, and only whole words: the stored context is cut anywhere.
  const before = /\n\s*$/.test(prefix) ? '' : words(` ${lines(prefix).at(-1) ?? ''}`.slice(1), AROUND - 1, 'end');
  const after = /^\s*\n/.test(suffix) ? '' : words(lines(suffix)[0] ?? '', AROUND - 1, 'start');
  const [head, tail] = [wholeStart(before, prefix), wholeEnd(after, suffix)];
  return opening(url, [`${head ? `${encoded(head)}-,` : ''}${text}${tail ? `,-${encoded(tail)}` : ''}`]);
}

/** Quotations that a page is asked for at once; it opens on the first, and all are marked. */
const QUOTED = 3;
/** A quotation with fewer letters stands in many places; Chinese says as much in a third of them. */
const TELLING = 9;

/**
 * The address of a live page that opens on phrases quoted from it, where the text held here is not the publisher's: the
 * longest first, each without what was left out of it or put in. Without a telling one the page itself. Null for an address
 * that is no web page.
 */
export function quotedFragment(url: string, quotes: readonly string[]): string | null {
  if (!isPage(url)) return null;
  const weight = (text: string) => [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 3 : 1), 0);
  const phrases = quotes
    .map((quote) => {
      const parts = quote.split(/\s*(?:\[[^\]]*\]|…+|\.{3,})\s*/).map((part) => lines(part).join(' '));
      return parts.reduce((best, part) => (weight(part) > weight(best) ? part : best), '');
    })
    .filter((phrase) => weight(phrase) >= TELLING)
    .sort((a, b) => weight(b) - weight(a));
  const directives = [...new Set(phrases)].slice(0, QUOTED).map(whole);
  return directives.length > 0 ? opening(url, directives) : url;
}

/** A phrase as a directive: whole, or where it is long by its first and last words. */
const whole = (phrase: string): string =>
  phrase.length <= WHOLE
    ? encoded(phrase)
    : `${encoded(words(phrase, END, 'start'))},${encoded(words(phrase, END, 'end'))}`;

const isPage = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function opening(url: string, directives: readonly string[]): string {
  const own = new URL(url).hash.split(':~:')[0] || '#';
  return `${url.split('#')[0]}${own}:~:${directives.map((directive) => `text=${directive}`).join('&')}`;
}

/** The stored words before begin in the middle of one where they are as long as an anchor keeps; the half is left out. */
const wholeStart = (before: string, stored: string): string =>
  before === stored.replace(/\s+/g, ' ').trim() && stored.length >= AROUND ? before.replace(/^\S*\s*/, '') : before;

const wholeEnd = (after: string, stored: string): string =>
  after === stored.replace(/\s+/g, ' ').trim() && stored.length >= AROUND ? after.replace(/\s*\S*$/, '') : after;
