/**
 * An address as it is compared: host without "www.", "m." or "amp.", path without a final stroke or "/amp", the query
 * without what only says where a reader came from, no scheme, no fragment. Null where it is no web address.
 */
export function comparableAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.host.toLowerCase().replace(/^(www|m|amp|mobile)\./, '');
  const path = url.pathname.replace(/\/amp\/?$/, '').replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

/** Parameters that name a campaign, a click or a share and never another page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|cmpid?|ref|ref_src|smid|spm|amp|_ga)$/i;

/** Letters of a stretch by which a text is looked for among others: long enough to be rare, short enough to survive. */
const PROBE = 40;

/**
 * Up to `most` stretches of a text, evenly spread and each within one line, that another capture of the same work is
 * likely to hold word for word.
 */
export function probesOf(text: string, most = 12): string[] {
  const lines = text.split('\n').filter((line) => line.length >= PROBE);
  const step = Math.max(1, lines.length / most);
  const probes = new Set<string>();
  for (let at = 0; at < lines.length && probes.size < most; at += step) {
    const line = lines[Math.floor(at)]!;
    // From the middle of a paragraph, so that a changed opening or ending does not hide it; whole characters only.
    const start = Math.floor((line.length - PROBE) / 2);
    probes.add(line.slice(start, start + PROBE).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));
  }
  return [...probes];
}

/** Words in a row that are compared; five is the usual length for finding near copies of news (A. Broder, 1997). */
const ROW = 5;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** How alike two texts are, 0 to 1: the share of rows of five words that both have, among those either has. */
export function likeness(one: string, other: string): number {
  const [a, b] = [rows(one), rows(other)];
  if (a.size === 0 || b.size === 0) return one === other ? 1 : 0;
  let both = 0;
  for (const row of a) if (b.has(row)) both += 1;
  return both / (a.size + b.size - both);
}

/** Words come from one line at a time, because V8's segmenter takes time with the length of the text for every word. */
function rows(text: string): Set<string> {
  const words: string[] = [];
  for (const line of text.toLowerCase().match(/[^\n]{1,1000}/g) ?? [])
    for (const { segment, isWordLike } of segmenter.segment(line)) if (isWordLike) words.push(segment);
  const found = new Set<string>();
  for (let at = 0; at + ROW <= words.length; at += 1) found.add(words.slice(at, at + ROW).join(' '));
  return found;
}

/** The names in a byline: "By Ann Lee and Bo Hart" are two, “记者 李明、王芳” as well. What is in brackets is left out. */
export function namesIn(byline: string): string[] {
  return byline
    .replace(/\([^)]*\)|（[^）]*）/g, ' ')
    .replace(/^\s*(by|von|par|por|di|door|作者|记者|記者|文|责编|编辑)(?=[\s:：])[\s:：]*/i, '')
    .split(/\s*(?:[,;，；、|/&]|\band\b|\bund\b|\bet\b|\by\b|和|与)\s*/u)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 120);
}
