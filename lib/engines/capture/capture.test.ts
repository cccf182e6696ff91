import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { captureBytes, textOf } from './capture';
import { docxOf, manyTimes, pdfOf, waczOf, warcOf, wrapped } from './files.fixture';
import { FORMATS } from './formats';
import { pages, story } from './pages.fixture';

const bytes = (text: string) => new TextEncoder().encode(text);
async function capture(data: Uint8Array) {
  const result = await captureBytes(data);
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}
const TITLE = 'Vote on the tram depot is put off';
const BODY = story(2);
const COMMENTS = [
  'gullwatcher says...',
  'They never repair anything.',
  'Posted 3 March 2021, 8:59 a.m. Suggest removal',
  'oldsalt says...',
  'Hear, hear!',
  'Posted 3 March 2021, 9:10 a.m. Suggest removal',
];
const ALL = [TITLE, 'By Lena Okafor', ...BODY, ...COMMENTS];

const message = [
  'From: =?utf-8?Q?Ren=C3=A9e_Okafor?= <renee@example.org>',
  'To: desk@example.org',
  'Subject: =?utf-8?B?Vm90ZSBwdXQgb2Zm?=',
  'Date: Thu, 04 Mar 2021 09:10:11 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The committee put the vote off until the =E2=80=9Cfull=E2=80=9D inspection, which is expe=',
  'cted to take six weeks.',
  '',
  '--b1--',
].join('\r\n');
const markdown = `---\ntitle: "${TITLE}"\nauthor: Lena Okafor\ndate: 2021-03-04\n---\n\n# ${TITLE}\n\n**${BODY[0]}**\n\nSee [the records](https://example.org/r) and *two* checks.\n\n- one\n- two\n`;

describe('captureBytes, for each kind of file', () => {
  const cases: Array<[string, Uint8Array, string]> = [
    ['text', bytes(ALL.join('\n\n')), 'text'],
    ['text without empty lines', bytes(ALL.join('\n')), 'text'],
    ['UTF-16 text', Buffer.from(`\ufeff${ALL.join('\r\n\r\n')}`, 'utf16le'), 'text'],
    ['text wrapped at a fixed width', bytes(ALL.map((p) => wrapped(p).join('\n')).join('\n\n')), 'text'],
    [
      'a web page without any structure',
      bytes(`<html><body>${ALL.map((p) => `<p>${p}</p>`).join('')}</body></html>`),
      'html',
    ],
    ['a Word document', docxOf(ALL), 'docx'],
    ['a PDF in a Buffer', Buffer.from(pdfOf([ALL.flatMap((p) => [...wrapped(p), ''])])), 'pdf'],
    ['a PDF', pdfOf([ALL.flatMap((p) => [...wrapped(p), ''])]), 'pdf'],
  ];
  it.each(cases)('reads %s: paragraphs whole, comments left out', async (_, data, kind) => {
    const value = await capture(data);
    expect(value.kind).toBe(kind);
    for (const paragraph of BODY) expect(value.text.split('\n\n')).toContain(paragraph);
    for (const comment of COMMENTS) expect(value.text).not.toContain(comment);
    expect(value.kept.filter((b) => !b.kept && COMMENTS.includes(b.text))).toHaveLength(COMMENTS.length);
    expect(value.language).toBe('en');
    if (kind !== 'html') expect(value).toMatchObject({ title: TITLE, byline: 'Lena Okafor' });
  });

  it('reads an e-mail: subject, sender, day and words', async () => {
    expect(await capture(bytes(message))).toMatchObject({
      kind: 'eml',
      title: 'Vote put off',
      byline: 'Renée Okafor',
      published: '2021-03-04',
      text: 'The committee put the vote off until the “full” inspection, which is expected to take six weeks.',
    });
  });

  it.each([
    ['By Lena Okafor, 4 March 2021', 'Lena Okafor'],
    ['By Lena Okafor, March 4, 2021', 'Lena Okafor'],
    ['By Lena Okafor and Ann Weir (2021-03-04)', 'Lena Okafor and Ann Weir'],
    ['By Lena Okafor, May Day Reporter', 'Lena Okafor, May Day Reporter'],
    ['作者：林娜 2021年3月4日', '林娜'],
    ['By Lena Okafor, Ann Weir, The Harbour Record, 4 March 2021', 'Lena Okafor, Ann Weir', 'The Harbour Record'],
  ])('takes nobody’s name for the day of “%s”', async (line, byline, publisher: string | null = null) => {
    const value = await capture(bytes([TITLE, line, ...BODY].join('\n\n')));
    expect(value).toMatchObject({ kind: 'text', byline, publisher });
  });

  it('reads Markdown as words', async () => {
    const value = await capture(bytes(markdown));
    expect(value).toMatchObject({ kind: 'markdown', title: TITLE, byline: 'Lena Okafor', published: '2021-03-04' });
    expect(value.text).toContain(`\n\n${BODY[0]}\n\nSee the records and two checks.`);
  });

  it.each([
    ['a WARC', (html: string) => warcOf('https://example.org/a', html), 'warc'],
    ['a packed WARC', (html: string) => new Uint8Array(gzipSync(warcOf('https://example.org/a', html))), 'warc'],
    [
      'a WACZ, its main page',
      (html: string) =>
        waczOf('https://example.org/main', [
          warcOf('https://example.org/x', '<p>Other page.</p>'),
          warcOf('https://example.org/main', html),
        ]),
      'wacz',
    ],
  ])('reads %s', async (_, pack, kind) => {
    const page = pages()[0]!;
    const value = await capture(pack(page.html));
    expect(value).toMatchObject({ kind, title: page.facts.title, published: page.facts.published });
    expect(value.text).toBe(page.article.join('\n\n'));
  });

  it('has a test or a case for every format of the list', () => {
    expect(FORMATS.map((f) => f.kind)).toEqual(['pdf', 'docx', 'wacz', 'warc', 'eml', 'html', 'markdown', 'text']);
  });

  it('gives hashes of what came in and of the text', async () => {
    const data = bytes(ALL.join('\n\n'));
    const value = await capture(data);
    const sha256 = (d: Uint8Array | string) => createHash('sha256').update(d).digest('hex');
    expect(value).toMatchObject({ sha256Original: sha256(data), sha256Text: sha256(value.text) });
  });

  it('lets an editor widen the text by its blocks', async () => {
    const value = await capture(bytes(ALL.join('\n\n')));
    expect(textOf(value.kept)).toBe(value.text);
    expect(textOf(value.kept.map((b) => ({ ...b, kept: true })))).toContain('oldsalt says...');
  });

  it('reads pages in other encodings', async () => {
    const gbk = Buffer.from([
      0xbb, 0xfa, 0xb3, 0xa1, 0xb7, 0xa2, 0xd1, 0xd4, 0xc8, 0xcb, 0xb7, 0xf1, 0xc8, 0xcf, 0xa1, 0xa3,
    ]);
    const html = Buffer.concat([
      bytes('<html><head><meta charset="gbk"></head><body><p>'),
      gbk,
      bytes('</p></body></html>'),
    ]);
    expect((await capture(html)).text).toBe('机场发言人否认。');
  });
});

describe('captureBytes refuses', () => {
  const deep = (n: number) => `<!doctype html>${'<div>'.repeat(n)}words${'</div>'.repeat(n)}`;
  const zeros = (mb: number) => new Uint8Array(mb * 1024 * 1024);
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['a file over 25 MB', () => zeros(26), 'too_large'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unknown_format'],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'unknown_format'],
    ['an archive of something else', () => zipSync({ 'notes.txt': strToU8('hello') }), 'unknown_format'],
    ['a page nested too deeply', () => bytes(deep(50_000)), 'too_deep'],
    [
      'a page with an element of too many attributes',
      () => bytes(`<!doctype html><p ${Array.from({ length: 60_000 }, (_, i) => `a${i}=x`).join(' ')}>words`),
      'too_deep',
    ],
    ['a text longer than any work', () => bytes('The gate was open. '.repeat(300_000)), 'too_long'],
    [
      'a Word document of too many words',
      () => zipSync({ 'word/document.xml': [new Uint8Array(Buffer.alloc(21 * 2 ** 20, 'words ')), { level: 0 }] }),
      'too_long',
    ],
    ['a drawing', () => bytes('<?xml version="1.0"?><svg><script>steal()</script></svg>'), 'unknown_format'],
    ['rich text', () => bytes('{\\rtf1\\ansi Words}'), 'unknown_format'],
    ['a page of nothing but opening brackets', () => bytes(`<html>${'<'.repeat(2_000_000)}`), 'too_deep'],
    ['a page of too many elements', () => bytes(`<!doctype html>${'<p>x'.repeat(150_000)}`), 'too_deep'],
    [
      'a Word document that unpacks to 100 MB',
      () => zipSync({ 'word/document.xml': [zeros(100), { level: 9 }] }),
      'bomb',
    ],
    [
      'many entries that unpack to much together',
      () => {
        const entries: Zippable = { 'word/0.xml': [zeros(7), { level: 1 }], 'word/document.xml': strToU8('<x/>') };
        return manyTimes(zipSync(entries), 29);
      },
      'bomb',
    ],
    ['a packed web archive of zeros', () => new Uint8Array(gzipSync(zeros(100))), 'bomb'],
    ['a PDF whose page unpacks to 100 MB', () => pdfOf([['x']], { stream: deflateSync(zeros(100)) }), 'bomb'],
    [
      'a PDF packed twice',
      () =>
        new Uint8Array(
          Buffer.from(
            Buffer.from(pdfOf([['x']], { stream: deflateSync(deflateSync(zeros(100))) }))
              .toString('latin1')
              .replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]'),
            'latin1',
          ),
        ),
      'bomb',
    ],
    ['a PDF cut in half', () => bytes('%PDF-1.7\nnothing more'), 'broken'],
    ['a PDF without text', () => pdfOf([['']]), 'no_text'],
    ['a page without words', () => bytes('<html><body><script>alert(1)</script></body></html>'), 'no_text'],
    [
      'a web archive without a page',
      () => bytes('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n'),
      'no_page',
    ],
    ['a ZIP cut in half', () => docxOf(ALL).subarray(0, 700), 'broken'],
  ])(
    '%s',
    async (_, data, code) => {
      const began = performance.now();
      const result = await captureBytes(data());
      expect(result).toMatchObject({ ok: false, code });
      expect(!result.ok && result.message).toMatch(/^[A-Z].*\.$/);
      expect(performance.now() - began).toBeLessThan(15_000);
    },
    30_000,
  );

  it('never with an exception, whatever the bytes', async () => {
    const starts = [
      '',
      '%PDF-1.4\n',
      'PK\x03\x04',
      '\x1f\x8b\x08',
      'WARC/1.0\r\n',
      '<html>',
      'From: a\nTo: b\nSubject: c\n\n',
      '# x\n\n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const result = await captureBytes(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('to carry script from any place HTML can hold it into the text', async () => {
    const hostile = `<html><head><title>T<script>steal()</script></title></head><body onload="steal()"><article><p>${BODY[0]}</p><script>steal()</script><style>p{background:url(javascript:steal())}</style><p onclick="steal()">${BODY[1]}</p><svg><script>steal()</script></svg><iframe srcdoc="<script>steal()</script>"></iframe><template><p>steal()</p></template><noscript><p>steal()</p></noscript><p><a href="javascript:steal()">${BODY[2]}</a></p><math><mtext>steal()</mtext></math><!-- steal() --></article></body></html>`;
    const value = await capture(bytes(hostile));
    expect(value.text).toContain(BODY[0]);
    expect(value.text).not.toContain('steal');
  });
});

/** The two real texts lie outside the repository; without them there is nothing to check here. */
const shared = join(import.meta.dirname, '../../../../shared/cases/caribbean-signalling');
describe.skipIf(!existsSync(shared))('the first case (skipped where ../shared is absent)', () => {
  const article = () => readFileSync(join(shared, 'tribune.txt'), 'utf8');
  const paragraphs = () =>
    article()
      .split(/\n{2,}/)
      .map((p) => p.trim())
      .filter(Boolean);
  it.each<[string, () => Uint8Array]>([
    ['text', () => bytes(article())],
    [
      'HTML',
      () =>
        bytes(
          `<html><body>${paragraphs()
            .map((p) => `<p>${p}</p>`)
            .join('')}</body></html>`,
        ),
    ],
    ['DOCX', () => docxOf(paragraphs())],
    [
      'PDF',
      () =>
        pdfOf(
          chunked(
            paragraphs().flatMap((p) => [
              ...wrapped(p.replace(/\n/g, ' ').replace(/[‘]/g, "'").replace(/…/g, '...')),
              '',
            ]),
            48,
          ),
        ),
    ],
  ])('is read from %s with the article and without the comments', async (_, data) => {
    const value = await capture(data());
    expect(value.text).toMatch(/every cell phone conversation .{20,80} kept for a month\.$/);
    expect(value.text.length).toBeGreaterThan(5_800);
    expect(value.text).not.toMatch(/says\.\.\.|Suggest removal/);
  });
});

const chunked = (lines: string[], size: number) =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => lines.slice(i * size, (i + 1) * size));
