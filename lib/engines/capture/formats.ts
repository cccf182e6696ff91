import { decodeText, isBinary } from './decode';
import { isDocx, readDocx } from './docx';
import { type Draft, type Hints, Refusal } from './draft';
import { looksLikeMessage, readMessage } from './eml';
import { readHtml } from './html';
import { looksLikeMarkdown, readMarkdown } from './markdown';
import { isPdf, readPdf } from './pdf';
import { readText } from './txt';
import { isGzip, isWarcText, readWacz, readWarc } from './warc';
import { type Entry, zipEntries } from './zip';

/** The bytes and what several formats ask of them, worked out once. */
export type Look = { bytes: Uint8Array; entries: Entry[] | null; gzip: boolean; start: string | null };

/** A kind of file that can be captured. The first in the list that recognises the bytes reads them. */
export type Format = {
  kind: string;
  label: string;
  sniff: (look: Look) => boolean;
  read: (bytes: Uint8Array, hints: Hints) => Draft | Promise<Draft>;
};

/** To add a format: its file, and an object here, before any that would take its bytes for their own. */
export const FORMATS: readonly Format[] = [
  { kind: 'pdf', label: 'PDF', sniff: (l) => isPdf(l.bytes), read: readPdf },
  { kind: 'docx', label: 'Word document', sniff: (l) => l.entries !== null && isDocx(l.entries), read: readDocx },
  { kind: 'wacz', label: 'Web archive (WACZ)', sniff: (l) => l.entries !== null && isWacz(l.entries), read: readWacz },
  { kind: 'warc', label: 'Web archive (WARC)', sniff: (l) => l.gzip || isWarcText(l.bytes), read: readWarc },
  {
    kind: 'eml',
    label: 'E-mail message',
    sniff: (l) => l.start !== null && looksLikeMessage(l.start),
    read: readMessage,
  },
  { kind: 'html', label: 'Web page', sniff: (l) => l.start !== null && looksLikeHtml(l.start), read: readHtml },
  {
    kind: 'markdown',
    label: 'Markdown',
    sniff: (l) => l.start !== null && looksLikeMarkdown(l.start),
    read: readMarkdown,
  },
  { kind: 'text', label: 'Plain text', sniff: (l) => l.start !== null && !isOtherMarkup(l.start), read: readText },
];

/** A drawing, a feed, data in XML or rich text: its markup is no words anybody wrote. */
const isOtherMarkup = (start: string) =>
  /^\ufeff?\s*(<(\?xml|!doctype|svg|rss|feed|rdf:rdf)[\s>]|\{\\rtf\d)/i.test(start);

const isWacz = (entries: Entry[]) => entries.some((e) => /^archive\/.*\.warc(\.gz)?$/i.test(e.name));

/** Tells the format by the bytes alone; names and declared types lie. Refuses what is none of the list. */
export function formatOf(bytes: Uint8Array): Format {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  const gzip = isGzip(bytes);
  const binary = zip || gzip || isPdf(bytes) || isBinary(bytes);
  const look: Look = { bytes, entries: zip ? zipEntries(bytes) : null, gzip, start: binary ? null : startOf(bytes) };
  const format = FORMATS.find((f) => f.sniff(look));
  if (!format) {
    const labels = FORMATS.map((f) => f.label).join(', ');
    throw new Refusal('unknown_format', `This is none of the kinds of file that can be read: ${labels}.`);
  }
  return format;
}

/** Enough of the beginning to tell markup, headers and signs. UTF-16 needs the even number. */
const startOf = (bytes: Uint8Array) => decodeText(trimmed(bytes.subarray(0, 65_536)));

/** A UTF-8 character cut in two at the end would make the whole start invalid. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1]! & 0xc0) === 0x80) end--;
  return bytes.length < 65_536 ? bytes : bytes.subarray(0, Math.max(0, end - 1));
}

/** A document type or root, or several block tags near the beginning: words about "<p>" in a text are not markup. */
function looksLikeHtml(text: string): boolean {
  const start = text.replace(/^\ufeff?(\s|<\?xml[^>]{0,200}>|<!--[\s\S]{0,5000}?-->)*/, '');
  if (/^<(!doctype html|html|head|body|article|main|div|section|title|meta)[\s>]/i.test(start)) return true;
  const tags = start
    .slice(0, 20_000)
    .match(/<\/?(p|div|br|h[1-6]|a|span|ul|li|table|img|blockquote|strong|em)(\s[^<>]{0,500})?\/?>/gi);
  return /^<[a-z][\w-]*[\s>/]/i.test(start) && (tags?.length ?? 0) >= 2;
}
