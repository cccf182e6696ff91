import { guessEncoding } from './guess-encoding';

/**
 * Bytes to text. In order: byte-order mark, valid UTF-8, the charset named by the page or the server, the one whose
 * letters the bytes have, Windows-1252.
 * Valid UTF-8 is asked before the name, because pages named "iso-8859-1" are UTF-8 more often than not, and text in
 * another encoding is hardly ever valid UTF-8 by chance.
 */
export function decodeText(bytes: Uint8Array, named?: string | null): string {
  const mark = byteOrderMark(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const decoder = decoderFor(named?.trim() || guessEncoding(bytes));
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withPunctuation(text) : text;
  }
}

/** What Windows-1252 has at 80 to 9F: curly quotation marks and dashes above all (WHATWG, index windows-1252). */
const PUNCTUATION = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Several releases of Node (20.20 among them) read Windows-1252 as Latin-1: these letters would be control characters. */
const withPunctuation = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => PUNCTUATION[control.charCodeAt(0) - 0x80]!);

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in text with Latin letters or spaces every other byte is often zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 2000);
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  if (zeros[1]! > size / 5 && zeros[0]! < size / 50) return 'utf-16le';
  if (zeros[0]! > size / 5 && zeros[1]! < size / 50) return 'utf-16be';
  return null;
}

function decoderFor(named?: string | null): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(named || 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** The charset a content type or an HTML head names, if any. Looks at the first 4,096 bytes, as browsers do at 1,024. */
export function namedCharset(bytes: Uint8Array, contentType?: string): string | null {
  const inHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  if (inHeader) return inHeader;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** True when the bytes cannot be text in any encoding read here: many zero or control bytes outside UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) || wideEncoding(bytes)) return false;
  const size = Math.min(bytes.length, 8000);
  let control = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control > size / 100;
}
