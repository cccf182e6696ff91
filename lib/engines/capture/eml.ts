import { partialDate } from './date';
import { decodeText } from './decode';
import { type Draft, type Hints, Refusal } from './draft';
import { readPage } from './html';
import { LIMITS } from './limits';
import { plainDraft } from './txt';

const HEADER =
  /^(from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to):/im;

/** A message begins with header lines, three of the usual ones at least, before its first empty line. */
export function looksLikeMessage(text: string): boolean {
  const head = text.slice(0, 8000).split(/\r?\n\r?\n/)[0] ?? '';
  const lines = head.split(/\r?\n/);
  if (!/^[!-9;-~]+:/.test(lines[0] ?? '') && !/^From \S+@/.test(lines[0] ?? '')) return false;
  return new Set(lines.map((line) => HEADER.exec(line)?.[1]?.toLowerCase()).filter(Boolean)).size >= 3;
}

type Part = { headers: Map<string, string>; body: string };

/** Reads an e-mail (RFC 5322, MIME): the body that holds words, HTML or plain; attachments are not opened. */
export function readMessage(bytes: Uint8Array, hints: Hints): Draft {
  const part = split(latin1(bytes));
  const words = wordsPart(part, 0);
  if (!words) throw new Refusal('no_text', 'There is no readable text in this message.');
  const text = decodeBody(words);
  const draft = /text\/html/i.test(contentType(words)) ? readPage(text, hints) : plainDraft(text, '');
  return {
    ...draft,
    title: decodeWords(part.headers.get('subject')) ?? draft.title,
    byline: sender(part.headers.get('from')) ?? draft.byline,
    published: partialDate(part.headers.get('date')) ?? draft.published,
    cslType: 'personal_communication',
    method: 'e-mail message, its text part',
  };
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const contentType = (part: Part) => part.headers.get('content-type') ?? 'text/plain';

function split(raw: string): Part {
  const gap = /\r?\n\r?\n/.exec(raw);
  const head = gap ? raw.slice(0, gap.index) : raw;
  const headers = new Map<string, string>();
  // A line that begins with a space continues the one before (RFC 5322, 2.2.3).
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? raw.slice(gap.index + gap[0].length) : '' };
}

/** The first part with words, HTML before plain because it says more about what belongs together. */
function wordsPart(part: Part, depth: number): Part | null {
  if (depth > LIMITS.nesting) throw new Refusal('too_deep', 'The message is nested too deeply and was not read.');
  const type = contentType(part);
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (/^multipart\//i.test(type) && boundary) {
    const inner = partsOf(part.body, boundary[1] ?? boundary[2]!).map((raw) => wordsPart(split(raw), depth + 1));
    const found = inner.filter((p) => p !== null);
    return found.find((p) => /text\/html/i.test(contentType(p))) ?? found[0] ?? null;
  }
  if (/^message\/rfc822/i.test(type)) return wordsPart(split(part.body), depth + 1);
  const attached = /^\s*attachment/i.test(part.headers.get('content-disposition') ?? '');
  return /^text\/(plain|html)/i.test(type) && !attached ? part : null;
}

function partsOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, 200);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return (end < 0 ? pieces : pieces.slice(0, end)).map((piece) => piece.replace(/^[^\n]*\n/, ''));
}

function decodeBody(part: Part): string {
  const how = (part.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType(part))?.[1] ?? null;
  if (how === 'base64') return decodeText(Buffer.from(part.body, 'base64'), charset);
  return decodeText(Buffer.from(how === 'quoted-printable' ? quoted(part.body) : part.body, 'latin1'), charset);
}

/** Quoted-printable (RFC 2045, 6.7) to bytes, as a latin1 string. */
const quoted = (text: string) =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Encoded words of a header (RFC 2047). */
function decodeWords(raw: string | undefined): string | null {
  const joined = raw?.replace(/(\?=)\s+(=\?)/g, '$1$2') ?? '';
  const text = joined.replace(
    /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?]{0,2000})\?=/gi,
    (_, charset, kind, data) => {
      const bytes = /b/i.test(kind)
        ? Buffer.from(data, 'base64')
        : Buffer.from(quoted(data.replace(/_/g, ' ')), 'latin1');
      return decodeText(bytes, charset);
    },
  );
  return (text === raw ? decodeText(Buffer.from(text, 'latin1')) : text).trim() || null;
}

function sender(raw: string | undefined): string | null {
  const from = decodeWords(raw);
  const name = from
    ?.replace(/<[^>]{0,300}>/g, '')
    .replace(/["']/g, '')
    .trim();
  return name || from;
}
