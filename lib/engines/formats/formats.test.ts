import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { bundleOf, type Signer } from '@/lib/engines/bundle/make';
import { csvField } from '@/lib/engines/compare/table';
import { addressOf, documentBytes, sha256 } from '@/lib/engines/document/address';
import { documentProblems } from '@/lib/engines/document/check';
import { changesBetween } from '@/lib/engines/document/compare';
import { documentSchema } from '@/lib/engines/document/document';
import { citationsOf } from './citations';
import { claimReview, claimReviews, shortened } from './claim-review';
import { cslItems, personName } from './csl';
import { DOCUMENT } from './document.fixture';
import { FORMATS, type FormatName, fileName } from './formats';
import { annotationCollection } from './web-annotation';
import { dateIn } from './words';

const CHOICES = { language: 'en', style: 'apa', bom: false } as const;
const bytesOf = async (name: FormatName, choices: Parameters<(typeof FORMATS)['pdf']['make']>[1] = CHOICES) =>
  Buffer.from(await FORMATS[name].make(DOCUMENT, choices));
const textOf = async (name: FormatName, choices = CHOICES) => (await bytesOf(name, choices)).toString('utf8');
const NAMES = Object.keys(FORMATS) as FormatName[];

describe('the document', () => {
  it('fits its schema and holds together', () => {
    expect(documentSchema.parse(DOCUMENT)).toEqual(DOCUMENT);
    expect(documentProblems(DOCUMENT)).toEqual([]);
  });

  it('tells what no longer holds', () => {
    const broken = structuredClone(DOCUMENT);
    broken.statements[0]!.anchors[0]!.start -= 1;
    broken.statements[0]!.anchors[0]!.end -= 1;
    broken.statements[0]!.speaker = 'P-7';
    broken.sources[0]!.captures[0]!.textSha256 = '0'.repeat(64);
    expect(documentProblems(broken).map(({ code }) => code)).toEqual(['reference', 'text', 'anchor']);
  });

  it('is compared with another edition by what it says, not by when it was stored', () => {
    const later = structuredClone(DOCUMENT);
    later.claims[0]!.status = 'unverifiable';
    later.statements[0]!.record.version = 2;
    later.speakers.pop();
    const { groups, statuses, foreword } = changesBetween(DOCUMENT, later);
    expect(statuses).toMatchObject([{ claim: 'C-1', before: 'contested', after: 'unverifiable' }]);
    expect(groups.map(({ group }) => group)).toEqual(['claims', 'speakers']);
    expect(groups[0]!.changed).toMatchObject([{ ref: 'C-1', what: ['status'] }]);
    expect(groups[1]!.removed.map(({ ref }) => ref)).toEqual(['P-2']);
    expect(foreword).toBeNull();
  });
});

describe('every format', () => {
  it.each(NAMES)(
    '%s is the same bytes each time',
    async (name) => {
      expect((await bytesOf(name)).equals(await bytesOf(name))).toBe(true);
    },
    60_000,
  );

  it('has a name of its own in each language', () => {
    const names = NAMES.flatMap((name) =>
      (['en', 'zh'] as const).map((language) => fileName('dossier', name, language)),
    );
    expect(new Set(names).size).toBe(NAMES.length + NAMES.filter((name) => FORMATS[name].perLanguage).length);
  });
});

describe('PDF', () => {
  it('is tagged, conforms to PDF/UA-1 and has bookmarks', async () => {
    const file = (await bytesOf('pdf')).toString('latin1');
    expect(file.slice(0, 8)).toBe('%PDF-1.7');
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/Outlines');
    expect(file).toContain('pdfuaid');
  }, 60_000);
});

describe('HTML', () => {
  it('needs no other file, runs nothing, and keeps what was said as text', async () => {
    const html = await textOf('html');
    expect(html).not.toMatch(/<script|<img|<link|src=|@import|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('The weir &#38; &#60;the&#62; mill');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((id) => !ids.includes(id!))).toEqual([]);
    expect(parseDocument(html).children.length).toBeGreaterThan(0);
  });

  it('says in Chinese what it says in English', async () => {
    const html = await textOf('html', { ...CHOICES, language: 'zh' } as never);
    expect(html).toContain('<html lang="zh">');
    expect(html).toContain('水坝当时开着。');
    expect(html).toContain('2019年5月4日');
  });
});

describe('Markdown', () => {
  it('does not let what was said become markup', async () => {
    const text = await textOf('markdown');
    expect(text).toContain('Read \\*this\\* first\\_.');
    expect(text).toContain('# The weir \\& \\<the\\> mill');
    expect(text).toContain('[^1]: ');
  });

  it('tells each word for whether they said it with what it means', async () => {
    expect(await textOf('markdown')).toMatch(
      /Did they say it\?\n\n- \*\*As quoted\*\* Others quote .*\n- \*\*Confirmed/,
    );
  });
});

describe('tables', () => {
  it('hold no formula, and begin with the mark of UTF-8 only when asked', async () => {
    const csv = await textOf('csv-claims');
    expect(csv.split('\r\n')[1]).toMatch(/^C-1,"'=HYPERLINK/);
    expect(csv.startsWith('\uFEFF')).toBe(false);
    expect((await bytesOf('csv-claims', { ...CHOICES, bom: true })).subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])('run nothing that begins with %j', (sign) => {
    expect(csvField(`${sign}1+1`).replace(/^"/, '')).toMatch(/^'/);
    expect(csvField(`1${sign}1`).replace(/^"/, '')).toMatch(/^1/);
  });

  it('are sheets of a workbook whose cells are text', async () => {
    const parts = unzipSync(await bytesOf('xlsx'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&#34;http');
    expect(sheet).not.toContain('<f>');
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet3.xml');
  });
});

describe('DOCX', () => {
  it('has real headings, footnotes and bookmarks, and every link leads somewhere', async () => {
    const parts = unzipSync(await bytesOf('docx'));
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
    expect(strFromU8(parts['word/footnotes.xml']!)).toContain('w:id="1"');
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors.filter((name) => !marks.includes(name))).toEqual([]);
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('2026-04-01T12:34:56Z');
  });
});

describe('ClaimReview', () => {
  const review = claimReview(DOCUMENT, DOCUMENT.claims[0]!, 'en')!;

  it('has what the publishers ask for, and says of the claim what belongs to the claim', () => {
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://desk.example/claims/C-1',
      claimReviewed: 'The weir stood open',
      datePublished: '2026-03-06',
      author: { '@type': 'Organization' },
      reviewRating: { '@type': 'Rating', alternateName: 'Contested', ratingValue: 3, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Nora Quill' },
        datePublished: '2019-05-04',
        appearance: [{ '@type': 'NewsArticle', url: 'https://paper.example/a?b=1&c=%20' }],
        firstAppearance: { '@type': 'CreativeWork', author: { name: 'Nora Quill' } },
      },
      correction: [{ '@type': 'CorrectionComment', text: 'June → May (A slip.)' }],
    });
  });

  it('is not made of a claim that nobody assessed, and has no number where the status has none', () => {
    const [claim] = structuredClone(DOCUMENT).claims;
    expect(claimReview(DOCUMENT, { ...claim!, assessment: null, status: 'unassessed' }, 'en')).toBeNull();
    const unverifiable = claimReview(DOCUMENT, { ...claim!, status: 'unverifiable' }, 'en')!;
    expect(unverifiable.reviewRating).not.toHaveProperty('ratingValue');
    expect(claimReviews(DOCUMENT, 'zh')['@graph']).toHaveLength(1);
  });

  it('keeps what is reviewed under 75 characters', () => {
    const long = shortened('word '.repeat(40));
    expect([...long].length).toBeLessThan(75);
    expect(long).toMatch(/word…$/);
    expect([...shortened('水'.repeat(90))].length).toBeLessThan(75);
    expect(shortened('x'.repeat(74))).toBe('x'.repeat(74));
  });
});

describe('Web Annotations', () => {
  it('are a collection whose positions count code points', () => {
    const collection = annotationCollection(DOCUMENT);
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0, partOf: collection.id, items: [{ type: 'Annotation' }] },
    });
    const [item] = (
      collection.first as unknown as { items: { target: { selector: { start?: number; exact?: string }[] } }[] }
    ).items;
    expect(item!.target.selector).toEqual([
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'the weir stood open' }),
      { type: 'TextPositionSelector', start: 18, end: 37 },
    ]);
  });
});

describe('sources', () => {
  const items = cslItems(DOCUMENT);

  it('are CSL-JSON with names cut only where that is safe', () => {
    expect(items[0]).toMatchObject({
      id: 'S-1',
      type: 'article-newspaper',
      author: [{ family: 'Marsh', given: 'Ida' }],
      'container-title': 'The Paper',
      issued: { 'date-parts': [[2019, 5, 5]] },
      accessed: { 'date-parts': [[2026, 2, 1]] },
      volume: '7',
    });
    expect(items[1]).toMatchObject({ issued: { 'date-parts': [[2019]], circa: true } });
    expect(personName('王小明')).toEqual({ literal: '王小明' });
    expect(personName('The Board of Trade of Mill')).toEqual({ literal: 'The Board of Trade of Mill' });
  });

  it('are cited by a CSL processor in the style asked for', async () => {
    const cite = async (style: 'apa' | 'harvard1' | 'vancouver') => (await citationsOf(items, style)).get('S-1');
    expect(await cite('apa')).toContain('Marsh, I. (2019, May 5).');
    expect(await cite('vancouver')).toContain('Marsh I.');
    expect(await cite('harvard1')).toContain('(2019)');
  });

  it('are BibTeX and RIS in which nothing ends a field early', async () => {
    const bib = await textOf('bibtex');
    expect(bib).toContain('title = {{Water \\& \\{weirs\\}: 100\\% of "it"}}');
    expect(bib).toContain('author = {Marsh, Ida}');
    expect(bib).toContain('url = {https://paper.example/a?b=1&c=%20}');
    const ris = await textOf('ris');
    expect(
      ris
        .split('\r\n')
        .filter(Boolean)
        .every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toBe(true);
    expect(ris).toContain('DA  - 2019/05/05');
  });
});

it('dates are written without the clock or the tables of the machine', () => {
  expect([dateIn('2020-12-15', 'en'), dateIn('2020-12', 'en'), dateIn('2013', 'zh')]).toEqual([
    '15 December 2020',
    'December 2020',
    '2013年',
  ]);
});

describe('a bundle', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer: Signer = {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    fingerprint: 'f'.repeat(64),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
  const make = () => bundleOf(DOCUMENT, { signer, style: 'apa', version: '1', original: async () => null });

  it('is a BagIt bag in which every file is listed with its hash, signed, and the same each time', async () => {
    const zip = await make();
    expect(Buffer.from(zip).equals(Buffer.from(await make()))).toBe(true);
    const folder = 'counterclaim-D-1-edition-2/';
    const files = unzipSync(zip);
    const read = (path: string) => files[folder + path]!;
    expect(Object.keys(files).every((path) => path.startsWith(folder))).toBe(true);
    expect(strFromU8(read('bagit.txt'))).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const listed = (manifest: string) =>
      strFromU8(read(manifest))
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ') as [string, string]);
    const payload = listed('manifest-sha256.txt');
    for (const [hash, path] of [...payload, ...listed('tagmanifest-sha256.txt')]) expect(sha256(read(path))).toBe(hash);
    const data = Object.keys(files).filter((path) => path.startsWith(`${folder}data/`));
    expect(payload.map(([, path]) => folder + path).sort()).toEqual(data.sort());
    const key = createPublicKey(strFromU8(read('desk-key.pem')));
    expect(verify(null, read('tagmanifest-sha256.txt'), key, read('signature.ed25519'))).toBe(true);
    const octets = data.reduce((sum, path) => sum + files[path]!.length, 0);
    const info = strFromU8(read('bag-info.txt'));
    expect(info).toContain(`Payload-Oxum: ${octets}.${data.length}`);
    expect(info).toContain(`External-Identifier: ${addressOf(DOCUMENT)}`);
    expect(Buffer.from(read('data/document.json')).equals(Buffer.from(documentBytes(DOCUMENT)))).toBe(true);
    expect(sha256(read('data/texts/S-1.1.txt'))).toBe(DOCUMENT.sources[0]!.captures[0]!.textSha256);
    const crate = JSON.parse(strFromU8(read('data/ro-crate-metadata.json')));
    const ids = new Set(crate['@graph'].map((node: { '@id': string }) => node['@id']));
    const named = [...JSON.stringify(crate['@graph']).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id!);
    expect(named.filter((id) => !ids.has(id) && !id.startsWith('http'))).toEqual([]);
  }, 120_000);
});
