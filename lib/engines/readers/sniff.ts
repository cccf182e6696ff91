import { decodeText, isBinary, namedCharset } from '@/lib/engines/capture/decode';
import { jsonMistake } from './json-mistake';

/** The kinds of file that can be brought in. */
export const FILE_KINDS = [
  'bundle',
  'document',
  'case',
  'claim-review',
  'annotations',
  'csl',
  'bibtex',
  'ris',
  'csv',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

type Sniffed = { readonly kind: FileKind; readonly value: unknown; readonly text: string };

const MARKUP = /<script[^>]*type=["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi;

/**
 * What kind of file this is, by what is in it and not by its name; `value` is its JSON where it is any. Null for what is
 * none of them. A web page is taken for the JSON-LD in it.
 */
export function sniff(bytes: Uint8Array): Sniffed | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'bundle', value: null, text: '' };
  if (isBinary(bytes)) return null;
  const text = decodeText(bytes, namedCharset(bytes)).replace(/^\ufeff/, '');
  const found = (kind: FileKind, value: unknown = null): Sniffed => ({ kind, value, text });
  if (/^\s*[[{]/.test(text)) {
    const value = parsed(text);
    const kind = value === undefined ? null : jsonKind(value, text);
    return kind ? found(kind, value) : null;
  }
  if (/^\s*</.test(text)) {
    const values = [...text.matchAll(MARKUP)].flatMap(([, json = '']) => parsed(json.trim()) ?? []);
    return values.length > 0 ? found('claim-review', values) : null;
  }
  if (/^\s*(["']?)format\1\s*:\s*["']?counterclaim-case\//m.test(text)) return found('case');
  if (/^TY {1,2}- ?[A-Z]/m.test(text)) return found('ris');
  if (/^\s*@\s*[a-z]+\s*[{(]/im.test(text)) return found('bibtex');
  return /[,;\t]/.test(text.split('\n', 1)[0] ?? '') ? found('csv') : null;
}

/** Why a file is none of them, as far as its beginning tells what it was meant to be. */
export function whyUnknown(
  bytes: Uint8Array,
): { why: 'kind' | 'empty' | 'markup' } | { why: 'json'; line: number; column: number } {
  if (isBinary(bytes)) return { why: 'kind' };
  const text = decodeText(bytes, namedCharset(bytes)).replace(/^\ufeff/, '');
  if (text.trim() === '') return { why: 'empty' };
  if (/^\s*</.test(text)) return { why: 'markup' };
  const mistake = /^\s*[[{]/.test(text) ? jsonMistake(text) : null;
  return mistake ? { why: 'json', ...mistake } : { why: 'kind' };
}

/** JSON, also as pages hold it: in a comment, with bare line breaks in its texts, with a comma too many. */
function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '');
  for (const each of [text, bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')])
    try {
      return JSON.parse(each);
    } catch {}
  return undefined;
}

function jsonKind(value: unknown, text: string): FileKind | null {
  const one = (Array.isArray(value) ? value[0] : value) as Record<string, unknown> | undefined;
  if (typeof one !== 'object' || one === null) return null;
  const format = String(one.format ?? '');
  if (format.startsWith('counterclaim-document/')) return 'document';
  if (format.startsWith('counterclaim-case/')) return 'case';
  if (/"ClaimReview"|[/#]ClaimReview"/i.test(text)) return 'claim-review';
  if (/"Annotation(Page|Collection)?"/.test(text)) return 'annotations';
  const items = one.items as { title?: unknown }[] | undefined;
  return 'title' in one || (Array.isArray(items) && items.length > 0) ? 'csl' : null;
}
