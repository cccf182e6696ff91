import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** The first half of a page's bytes, all of them Latin letters or spaces. */
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('bytes to text', () => {
  it.each([undefined, null, 'windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'no-such-charset'])(
    'reads the curly quotation marks and dashes of Windows-1252, also where the page names %s',
    (named) => {
      const sent = bytes(0x93, ...ascii('It'), 0x92, ...ascii('s a caf'), 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35);
      expect(decodeText(sent, named)).toBe('“It’s a café” — €5');
    },
  );

  it('gives every byte of Windows-1252 its letter, the five unused ones themselves', () => {
    const upper = Array.from({ length: 128 }, (_, at) => at + 0x80);
    const text = decodeText(bytes(...upper), 'windows-1252');
    expect(text.slice(0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(text.slice(32)).toBe(String.fromCharCode(...upper.slice(32)));
  });

  it('leaves other encodings as they are', () => {
    expect(decodeText(bytes(0x93, 0xcf, 0xee, 0xf0, 0xf2, 0x94), 'windows-1251')).toBe('“Порт”');
    expect(decodeText(bytes(0xc2, 0x93, 0x41), 'windows-1252')).toBe('\u0093A');
  });

  it.each(['little', 'big'] as const)('knows UTF-16 by its mark or by where its zeros stand: %s end first', (end) => {
    const text = 'The weir stood open all night.';
    const pair = (letter: number) => (end === 'little' ? [letter, 0] : [0, letter]);
    expect(decodeText(bytes(...ascii(text).flatMap(pair)))).toBe(text);
    // With its mark, also words of which no byte is zero.
    const marked = end === 'little' ? [0xff, 0xfe, 0x34, 0x6c] : [0xfe, 0xff, 0x6c, 0x34];
    expect(decodeText(bytes(...marked))).toBe('水');
  });
});
