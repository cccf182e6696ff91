import { type Draft, type Hints, Refusal } from './draft';
import { readHtml } from './html';
import { LIMITS } from './limits';
import { Unpacking } from './unpack';
import { zipEntries } from './zip';

type Response = { url: string; contentType: string; date: string | null; body: Uint8Array };

/** Do these bytes begin as gzip does (RFC 1952, 2.3.1)? */
export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
/** Do these bytes begin as a record of a web archive does, unpacked (WARC 1.1, 4)? */
export const isWarcText = (bytes: Uint8Array) => ascii(bytes, 0, 5) === 'WARC/';

/** Reads the main page of a web archive file (WARC 1.1, ISO 28500), packed or not. */
export function readWarc(bytes: Uint8Array, hints: Hints): Draft {
  return pageOf(responsesIn(bytes, new Unpacking()), hints.url, 'web archive (WARC)');
}

/** Reads a WACZ: a ZIP with WARC files and, in pages/pages.jsonl, the address of its main page. */
export function readWacz(bytes: Uint8Array): Draft {
  const entries = zipEntries(bytes);
  const list = entries.find((entry) => /^pages\/pages\.jsonl$/.test(entry.name));
  const main = list ? firstPage(new TextDecoder().decode(list.bytes())) : undefined;
  const unpacking = new Unpacking();
  const responses = entries
    .filter((entry) => /^archive\/.*\.warc(\.gz)?$/i.test(entry.name))
    .flatMap((entry) => responsesIn(entry.bytes(), unpacking));
  return pageOf(responses, main, 'web archive (WACZ)');
}

function firstPage(jsonl: string): string | undefined {
  for (const line of jsonl.split('\n').slice(0, 1000)) {
    try {
      const { url } = JSON.parse(line) as { url?: unknown };
      if (typeof url === 'string') return url;
    } catch {}
  }
  return undefined;
}

function pageOf(responses: Response[], main: string | undefined, method: string): Draft {
  const pages = responses.filter((r) => /html/i.test(r.contentType));
  const same = (a: string, b: string) => a.replace(/#.*$|\/$/g, '') === b.replace(/#.*$|\/$/g, '');
  const page = pages.find((r) => main !== undefined && same(r.url, main)) ?? pages[0];
  if (!page) throw new Refusal('no_page', 'There is no web page in this archive.');
  const draft = readHtml(page.body, { url: page.url, contentType: page.contentType });
  return { ...draft, method: `${method}, ${page.url} as read on ${page.date ?? 'an unknown day'}; ${draft.method}` };
}

function responsesIn(bytes: Uint8Array, unpacking: Unpacking): Response[] {
  const data = isGzip(bytes) ? unpacking.open(bytes, 'gzip') : bytes;
  const found: Response[] = [];
  for (let at = 0; at < data.length && found.length < 5_000; ) {
    const end = headEnd(data, at);
    if (end < 0 || ascii(data, at, 5) !== 'WARC/') break;
    const head = headers(ascii(data, at, end - at));
    const length = Number(head.get('content-length') ?? Number.NaN);
    if (!Number.isInteger(length) || length < 0) break;
    const block = data.subarray(end, end + length);
    const response = head.get('warc-type') === 'response' ? httpResponse(block, head, unpacking) : null;
    if (response) found.push(response);
    at = end + length;
    while (data[at] === 13 || data[at] === 10) at++;
  }
  return found;
}

function httpResponse(block: Uint8Array, warc: Map<string, string>, unpacking: Unpacking): Response | null {
  const end = headEnd(block, 0);
  if (end < 0 || !/^HTTP\/[\d.]+ 200\b/.test(ascii(block, 0, 20))) return null;
  const head = headers(ascii(block, 0, end));
  if (!/html/i.test(head.get('content-type') ?? '')) return null;
  let body = block.subarray(end);
  if (/chunked/i.test(head.get('transfer-encoding') ?? '')) body = unchunked(body);
  const packed = head.get('content-encoding')?.trim().toLowerCase() ?? '';
  const how = ({ gzip: 'gzip', 'x-gzip': 'gzip', br: 'brotli', deflate: 'zlib' } as const)[packed];
  // Some archivers keep the header of a body they have already unpacked.
  if (how && (how !== 'gzip' || isGzip(body))) body = unpacking.open(body, how);
  return {
    url: (warc.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    contentType: head.get('content-type') ?? '',
    date: warc.get('warc-date')?.slice(0, 10) ?? null,
    body: body.subarray(0, LIMITS.input),
  };
}

function headers(head: string): Map<string, string> {
  const lines = head.split(/\r?\n/).map((line) => [line.indexOf(':'), line] as const);
  return new Map(
    lines.filter(([colon]) => colon > 0).map(([c, l]) => [l.slice(0, c).trim().toLowerCase(), l.slice(c + 1).trim()]),
  );
}

/** Offset behind the empty line that ends a head, or -1; heads longer than 64 KB are none. */
function headEnd(data: Uint8Array, from: number): number {
  const to = Math.min(data.length, from + 65_536);
  for (let i = from; i < to; i++) {
    if (data[i] !== 10) continue;
    if (data[i + 1] === 10) return i + 2;
    if (data[i + 1] === 13 && data[i + 2] === 10) return i + 3;
  }
  return -1;
}

/** Chunked transfer coding (RFC 9112, 7.1) undone; a body that is not in that form is returned as it is. */
function unchunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size = Number.parseInt(ascii(body, at, Math.min(end - at, 20)), 16);
    if (end < 0 || Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 2;
  }
  return Buffer.concat(parts);
}

function ascii(data: Uint8Array, from: number, length: number): string {
  return Buffer.from(data.buffer, data.byteOffset + from, Math.max(0, Math.min(length, data.length - from))).toString(
    'latin1',
  );
}
