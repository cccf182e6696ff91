import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';
import { guessEncoding } from './guess-encoding';

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** Bytes written out, because nothing in Node writes these encodings. */
const TEXTS: [encoding: string, text: string, bytes: string][] = [
  [
    'gb18030',
    '港务局说，渡轮将于星期三恢复航行，他否认了这个说法。',
    'b8dbcef1bed6cbb5a3acb6c9c2d6bdabd3dad0c7c6dac8fdbbd6b8b4babdd0d0a3accbfbb7f1c8cfc1cbd5e2b8f6cbb5b7a8a1a3',
  ],
  [
    'big5',
    '港務局說，渡輪將於星期三恢復航行，他否認了這個說法。',
    'b4e4b0c8a7bdbba1a141b4e7bdfcb14ea9f3ac50b4c1a454abecb45fafe8a6e6a141a54ca75fbb7ba446b36fadd3bba1aa6ba143',
  ],
  [
    'shift_jis',
    '港湾局はフェリーを水曜日から再開すると発表した。',
    '8d6098708bc782cd83748346838a815b82f09085976a93fa82a982e78dc48a4a82b782e982c694ad955c82b582bd8142',
  ],
  [
    'euc-jp',
    '港湾局はフェリーを水曜日から再開すると発表した。',
    'b9c1cfd1b6c9a4cfa5d5a5a7a5eaa1bca4f2bfe5cdcbc6fca4aba4e9bac6b3aba4b9a4eba4c8c8afc9bda4b7a4bfa1a3',
  ],
  [
    'euc-kr',
    '항만청은 페리가 수요일부터 다시 운항한다고 밝혔다.',
    'c7d7b8b8c3bbc0ba20c6e4b8aeb0a120bcf6bfe4c0cfbacec5cd20b4d9bdc320bfeec7d7c7d1b4d9b0ed20b9e0c7fbb4d92e',
  ],
  [
    'windows-1251',
    'Паром возобновит движение в среду, сказал начальник порта.',
    'cfe0f0eeec20e2eee7eee1edeee2e8f220e4e2e8e6e5ede8e520e220f1f0e5e4f32c20f1eae0e7e0eb20ede0f7e0ebfcede8ea20efeef0f2e02e',
  ],
  [
    'koi8-r',
    'Паром возобновит движение в среду, сказал начальник порта.',
    'f0c1d2cfcd20d7cfdacfc2cecfd7c9d420c4d7c9d6c5cec9c520d720d3d2c5c4d52c20d3cbc1dac1cc20cec1dec1ccd8cec9cb20d0cfd2d4c12e',
  ],
  [
    'windows-1253',
    'Το πλοίο θα αποπλεύσει την Τετάρτη μετά την καταιγίδα.',
    'd4ef20f0ebefdfef20e8e120e1f0eff0ebe5fdf3e5e920f4e7ed20d4e5f4dcf1f4e720ece5f4dc20f4e7ed20eae1f4e1e9e3dfe4e12e',
  ],
  [
    'windows-1256',
    'قال مدير الميناء إن العبارة ستعود إلى العمل يوم الأربعاء.',
    'dec7e120e3cfedd120c7e1e3ede4c7c120c5e420c7e1dac8c7d1c920d3cadae6cf20c5e1ec20c7e1dae3e120ede6e320c7e1c3d1c8dac7c12e',
  ],
];

describe('the encoding of bytes that do not name it', () => {
  it.each(TEXTS)('is told by its letters: %s', (encoding, text, bytes) => {
    expect(guessEncoding(hex(bytes))).toBe(encoding);
    expect(decodeText(hex(bytes))).toBe(text);
  });

  it.each(TEXTS)('is the one named, whatever the letters say: %s', (encoding, text, bytes) => {
    expect(decodeText(hex(bytes), encoding)).toBe(text);
    expect(decodeText(hex(bytes), 'windows-1252')).not.toBe(text);
  });

  it.each([
    'L’été dernier, la ministre a déclaré : « Nous n’avons jamais versé d’argent à cette société. » Où étaient-ils ?',
    'Größe und Maß müssen übereinstimmen, erklärte der Präsident; für Änderungen wäre es zu spät.',
    'Por que não? A situação é difícil, disse o porta-voz à comissão, após três décadas de acusações.',
  ])('is nobody’s where letters beyond ASCII stand one by one: %s', (text) => {
    const bytes = Uint8Array.from(Buffer.from(text.replace(/’/g, '\u0092'), 'latin1'));
    expect(guessEncoding(bytes)).toBeNull();
    expect(decodeText(bytes)).toBe(text);
  });
});
