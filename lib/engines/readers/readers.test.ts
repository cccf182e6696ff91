import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from './annotations';
import { readBibtex } from './bibtex';
import { readClaimReviews } from './claim-review';
import { readCsl } from './csl';
import { partialDateIn } from './incoming';
import { jsonMistake } from './json-mistake';
import { readRis } from './ris';
import { sniff, whyUnknown } from './sniff';
import { parseCsv, readTable } from './table';

const NEWS = {
  type: 'article-newspaper',
  title: 'Who opened the weir?',
  authors: ['Ada Holm', 'Mill Board'],
  publisher: 'The Valley Gazette',
  published: '2019-05-04',
  url: 'https://gazette.example/weir?a=1&b=2',
};

describe('libraries', () => {
  it.each([
    [
      'CSL-JSON',
      readCsl([
        {
          id: 'x',
          type: 'article-newspaper',
          title: NEWS.title,
          author: [{ family: 'Holm', given: 'Ada' }, { literal: 'Mill Board' }],
          'container-title': 'The Valley Gazette',
          issued: { 'date-parts': [[2019, 5, 4]] },
          URL: NEWS.url,
        },
      ]),
    ],
    [
      'BibTeX',
      readBibtex(
        `% a comment\n@string{vg = "The Valley Gazette"}\n@comment{not this}\n@newspaper{x, title = {{Who} opened the weir?}, author = "Holm, Ada and {Mill Board}", journal = vg, year = 2019, month = may, day = 4, url = {https://gazette.example/weir?a=1&b=2},}`,
      ),
    ],
    [
      'RIS',
      readRis(
        `\ufeffTY  - NEWS\r\nT1  - Who opened\r\n the weir?\r\nAU  - Holm, Ada\r\nAU  - Mill Board\r\nJO  - The Valley Gazette\r\nDA  - 2019/05/04/\r\nUR  - ${NEWS.url}\r\nER  - \r\n`,
      ),
    ],
  ])('%s gives the source', (_, read) => {
    expect(read.leftOut).toEqual([]);
    expect(read.sources).toMatchObject([NEWS]);
  });

  it('give one work one key in all three', () => {
    const doi = { title: 'A', DOI: '10.1/ABC' };
    const keys = [
      readCsl([doi]),
      readBibtex('@article{a, title={A}, doi={10.1/abc}}'),
      readRis('TY  - JOUR\nTI  - A\nDO  - 10.1/abc\nER  -\n'),
    ];
    // Where it is read does not matter: the DOI is the work's own.
    keys.push(readCsl([{ ...doi, URL: 'https://elsewhere.example/a' }]));
    expect(new Set(keys.map(({ sources }) => sources[0]!.key)).size).toBe(1);
  });

  it.each([
    ["{\\'E}tude sur {\\ss}a--c \\& d\\'{\\i}a", 'Étude sur ßa–c & día'],
    ['{\\"u}ber {\\c c}a {\\v{s}}', 'über ça š'],
    ['{The {NASA} file}', 'The NASA file'],
    ['水坝', '水坝'],
  ])('read TeX: %s', (tex, title) => expect(readBibtex(`@book{x, title = {${tex}}}`).sources[0]!.title).toBe(title));

  it.each([
    [{ raw: '2019-05' }, '2019-05'],
    [{ 'date-parts': [['2019']] }, '2019'],
    [{ 'date-parts': [[2019, 13, 40]] }, '2019'],
    [{ 'date-parts': [] }, null],
    [{ literal: 'spring 2019' }, '2019'],
    ['2019-02-30', '2019-02'],
    [undefined, null],
  ])('read dates as far as they go: %j', (issued, published) =>
    expect(readCsl({ title: 'A', issued }).sources[0]!.published).toBe(published),
  );

  it('say which records have no title', () => {
    expect(readCsl([{ id: 'a' }, null]).leftOut).toEqual([
      { at: 'a', why: 'no-title' },
      { at: { place: 'item', number: 2 }, why: 'no-title' },
    ]);
    expect(readBibtex('@book{a, title={A}}\n@book{b, title={B, year=2020\n\n@book{c, title={C}}')).toMatchObject({
      sources: [{ title: 'A' }, { title: 'C' }],
      leftOut: [{ at: { place: 'line', number: 2 }, why: 'never-closed' }],
    });
    expect(readBibtex('@book{b, year=2019}').leftOut).toEqual([{ at: 'b', why: 'no-title' }]);
    expect(
      readRis('TY  - BOOK\nTI  - Cut\nTY  - NEWS\nTI  - Whole\nER  - \nTY  - BOOK\nTI  - Off').sources,
    ).toHaveLength(3);
    expect(readRis('TY  - BOOK\nTI  - Cut\nTY  - NEWS\nTI  - Whole\nER  - \n').leftOut).toEqual([
      { at: { place: 'record', number: 1 }, why: 'no-end' },
    ]);
    expect(readRis('TY  - BOOK\nER  - \n').leftOut).toEqual([{ at: { place: 'record', number: 1 }, why: 'no-title' }]);
  });
});

describe('tables', () => {
  it.each([
    [
      'a,b\n1,"x, ""y""\nz"\n',
      [
        ['a', 'b'],
        ['1', 'x, "y"\nz'],
      ],
    ],
    ['\ufeffa;b\r\n1;2\r\n\r\n', [['a', 'b'], ['1', '2'], ['']]],
    [
      'a\tb\n1\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a,b\nc,"d', 2],
  ])('%j', (text, rows) => expect(parseCsv(text)).toEqual(rows));

  it('know their columns, or are told', () => {
    expect(readTable("Claim,Topics,From\n'=SUM(1),water;mill,2019-05\n").claims).toMatchObject([
      { proposition: { en: '=SUM(1)' }, topics: ['water', 'mill'], from: '2019-05' },
    ]);
    expect(
      readTable('Überschrift,Wo\nDas Wehr,https://a.example/1\n', { mapping: { Überschrift: 'title', Wo: 'url' } })
        .sources,
    ).toMatchObject([{ title: 'Das Wehr', url: 'https://a.example/1', type: 'document' }]);
    expect(
      readTable('What,Link\nIt was open,https://a.example/1\n', {
        mapping: { What: 'proposition', Link: 'url', Nowhere: 'note' },
      }),
    ).toMatchObject({
      claims: [{ proposition: { en: 'It was open' }, review: { url: 'https://a.example/1' } }],
      leftOut: [{ at: 'Nowhere', why: 'no-such-column' }],
    });
    expect(readTable('title,b\nA,1\n', { mapping: { b: 'colour' } }).leftOut).toEqual([
      { at: 'b', why: 'no-such-field', values: { field: 'colour' } },
    ]);
    expect(readTable('title\nA\n"B').leftOut).toEqual([{ at: { place: 'row', number: 3 }, why: 'quote-open' }]);
    expect(readTable('x,y\n1,2\n').leftOut).toEqual([{ at: 'x, y', why: 'no-column', values: { field: 'title' } }]);
    expect(readTable('claim\n').leftOut).toEqual([{ at: { place: 'file' }, why: 'no-rows' }]);
    expect(readTable('claim,note\n ,x\nA,\n').leftOut).toEqual([
      { at: { place: 'row', number: 2 }, why: 'no-field', values: { field: 'proposition' } },
    ]);
  });

  it('with the usual dirt: a line of Excel’s, a second column of one name, empty rows, breaks inside a field', () => {
    const dirty =
      'sep=;\r\n Title ;title;Published;url\r\n;;;\r\n"The\n weir";;4.5.19;https://a.example/1\r\n;Two;May 4, 2019;\r\n';
    const read = readTable(dirty);
    expect(read.sources.map(({ title, published, url }) => [title, published, url])).toEqual([
      ['The weir', null, 'https://a.example/1'],
      ['Two', '2019-05-04', null],
    ]);
    expect(read.leftOut).toEqual([
      { at: { place: 'row', number: 3 }, why: 'not-a-date', values: { date: '4.5.19', field: 'published' } },
    ]);
    expect(readTable('title,title\nA,B\n,C\n')).toMatchObject({
      sources: [{ title: 'A' }, { title: 'C' }],
      leftOut: [{ at: 'title', why: 'column-twice' }],
    });
  });
});

describe('the kind of a file', () => {
  const kind = (text: string) => sniff(new TextEncoder().encode(text))?.kind ?? null;
  it.each([
    ['PK\u0003\u0004', 'bundle'],
    ['{"format":"counterclaim-document/1"}', 'document'],
    ['# mine\nformat: counterclaim-case/1\n', 'case'],
    [JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'x' }), 'claim-review'],
    [
      `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'x' })}</script>`,
      'claim-review',
    ],
    [JSON.stringify({ type: 'Annotation' }), 'annotations'],
    ['[{"id":"a","title":"A"}]', 'csl'],
    ['@article{a, title={A}}', 'bibtex'],
    ['TY  - BOOK\nTI  - A\nER  - \n', 'ris'],
    ['claim,note\nA,B\n', 'csv'],
    ['{"a":1}', null],
    ['{"a":', null],
    ['nothing of the kind', null],
    ['<html></html>', null],
  ])('%j', (text, expected) => expect(kind(text)).toBe(expected));

  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufefftitle,url\n水坝,\n', 'utf16le')],
    ['UTF-16 without', Buffer.from('title,url\nThe weir stood open,\n', 'utf16le')],
    ['Windows-1252', Buffer.from('title,url\nD\u00e4mme,\n', 'latin1')],
  ])('is told of text in %s', (_, bytes) => {
    const found = sniff(new Uint8Array(bytes))!;
    expect(found.kind).toBe('csv');
    expect(readTable(found.text).sources[0]!.title).toMatch(/^(水坝|The weir stood open|Dämme)$/);
  });

  it.each([
    ['in a comment', (json: string) => `<!-- ${json} -->`],
    ['as CDATA', (json: string) => `/*<![CDATA[*/${json}/*]]>*/`],
    ['with bare breaks and a comma too many', (json: string) => json.replace('open', 'op\nen').replace(/}$/, ',}')],
  ])('is ClaimReview in a page that holds it %s', (_, wrap) => {
    const json = wrap(JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'It was open' }));
    const page = `<!doctype html><script type="application/ld+json">\n${json}\n</script>`;
    const found = sniff(new TextEncoder().encode(page))!;
    expect(readClaimReviews(found.value).claims).toMatchObject([
      { proposition: { en: expect.stringMatching(/^It was op ?en$/) } },
    ]);
  });

  it.each([
    ['', { why: 'empty' }],
    ['<html></html>', { why: 'markup' }],
    ['{"a":1}', { why: 'kind' }],
    ['{"a":', { why: 'json', line: 1, column: 6 }],
    ['{\n  "a": 1\n  "b": 2\n}', { why: 'json', line: 3, column: 3 }],
    ['[{"title":"x"},]]', { why: 'json', line: 1, column: 16 }],
    ['[{"title":"x\ny"}]', { why: 'json', line: 1, column: 11 }],
  ])('is unknown for %j, and why', (text, why) => expect(whyUnknown(new TextEncoder().encode(text))).toEqual(why));

  it('is nothing for bytes that are no text', () => expect(sniff(new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull());
});

it('a mistake in JSON is found where the language finds one, and none where it finds none', () => {
  fc.assert(fc.property(fc.json(), (text) => jsonMistake(text) === null));
  const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ', '\n', '"', '\\u00e9'));
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      return (jsonMistake(text) === null) === isJson(text);
    }),
  );
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it('no text brings a reader down', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '@book{',
      '{',
      '}',
      '"',
      'title',
      '=',
      ',',
      '#',
      '\\',
      '\n',
      'TY  - ',
      'ER  - ',
      ';',
      'x',
      "'",
      '水',
      '@',
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, fc.json(), (parts, json) => {
      const text = parts.join('');
      for (const read of [readBibtex, readRis, readTable]) read(text);
      for (const read of [readClaimReviews, readAnnotations, readCsl]) read(JSON.parse(json));
      sniff(new TextEncoder().encode(text));
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['2019', '2019'],
  ['2019-5-4T10:00:00Z', '2019-05-04'],
  ['2019-05/2019-07', '2019-05'],
  ['2019/2020', '2019'],
  ['20195', '2019'],
  ['20190504', '2019-05-04'],
  ['2019年5月4日', '2019-05-04'],
  ['May 4, 2019', '2019-05-04'],
  ['Sat, 4 May 2019', null],
  ['4th May 2019', '2019-05-04'],
  ['September 2019', '2019-09'],
  ['spring 2019', '2019'],
  ['04/05/2019', '2019'],
  [2019, '2019'],
  ['', null],
  ['soon', null],
])('a date like %j is %j', (text, date) => expect(partialDateIn(text)).toBe(date));
