import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import { printDocumentSchema } from '@/lib/engines/document/jsonschema';
import { citationsOf } from './citations';
import { claimReviews } from './claim-review';
import { cslItems } from './csl';
import { DOCUMENT } from './document.fixture';
import { FORMATS, type FormatName } from './formats';

/*
 * Each format is opened by a program that somebody else wrote; Word and Excel, and the annotations, in files of their own. What
 * no package does stands as a table in our own words.
 */
// The first of each loads its writer and its reader, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CHOICES = { language: 'en', style: 'apa', bom: false } as const;
const bytesOf = async (name: FormatName) => new Uint8Array(Buffer.from(await FORMATS[name].make(DOCUMENT, CHOICES)));
const textOf = async (name: FormatName) => Buffer.from(await bytesOf(name)).toString('utf8');

describe('a JSON Schema validator (ajv)', () => {
  it('accepts the document by its published schema, and refuses it without its claims', async () => {
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(printDocumentSchema()));
    const document = JSON.parse(await textOf('json'));
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...document, claims: undefined })).toBe(false);
  });

  it('accepts the sources as CSL-JSON 1.0.2', async () => {
    const name = {
      type: 'object',
      properties: { family: { type: 'string' }, given: { type: 'string' }, literal: { type: 'string' } },
      additionalProperties: false,
    };
    const date = {
      type: 'object',
      properties: {
        'date-parts': {
          type: 'array',
          minItems: 1,
          maxItems: 2,
          items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
        },
        circa: { type: ['string', 'number', 'boolean'] },
      },
      additionalProperties: false,
    };
    const words = Object.fromEntries(
      'title language publisher container-title volume URL issue page DOI ISBN'
        .split(' ')
        .map((key) => [key, { type: 'string' }]),
    );
    const schema = {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'id'],
        properties: {
          type: {
            enum: 'article article-journal article-magazine article-newspaper book broadcast chapter dataset document entry interview legal_case legislation manuscript motion_picture pamphlet paper-conference personal_communication post post-weblog report review song speech thesis treaty webpage'.split(
              ' ',
            ),
          },
          id: { type: ['string', 'number'] },
          author: { type: 'array', items: name },
          issued: date,
          accessed: date,
          ...words,
        },
        additionalProperties: false,
      },
    };
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid(JSON.parse(await textOf('csl-json'))), JSON.stringify(valid.errors)).toBe(true);
  });

  it('has further fields only by the names and of the kinds that the schema of CSL-JSON has', () => {
    const [source] = DOCUMENT.sources;
    const csl = {
      section: 3,
      DOI: 10,
      volume: 7,
      'part-number': '2',
      'supplement-number': 1,
      note: 'ours',
      keyword: [],
    };
    const [item] = cslItems({ ...DOCUMENT, sources: [{ ...source!, csl }] });
    expect(item).toMatchObject({ section: '3', DOI: '10', volume: 7, part: '2', supplement: 1 });
    for (const name of ['part-number', 'supplement-number', 'note', 'keyword']) expect(item).not.toHaveProperty(name);
  });
});

describe('a library of references (citation.js)', () => {
  it.each(['bibtex', 'ris'] as const)('reads %s as the sources they are', async (format) => {
    const { data } = await Cite.async(await textOf(format));
    expect(data).toMatchObject([
      {
        id: 'S-1',
        title: 'Water & {weirs}: 100% of "it"',
        'container-title': 'The Paper',
        volume: '7',
        URL: 'https://paper.example/a?b=1&c=%20',
        accessed: { 'date-parts': [[2026, 2, 1]] },
      },
      { id: 'S-2', title: '一封信', issued: { 'date-parts': [[2019]] } },
    ]);
    expect(JSON.stringify(data)).toContain('Marsh');
  });
});

it.each([
  ['apa', '(2019, 5月5日)', '(约 2019)'],
  ['harvard1', '5月5日. 载于: https', '(访问于: 2026年2月1日)'],
  ['vancouver', '2019年5月5日 [引用于 2026年2月1日]', '[互联网]'],
] as const)('a citation in the style %s has the words of its style in Chinese too', async (style, ...words) => {
  const items = cslItems(DOCUMENT);
  const text = [...(await citationsOf(items, style, 'zh')).values()].join(' ');
  for (const word of words) expect(text).toContain(word);
  expect([...(await citationsOf(items, style)).values()].join(' ')).not.toMatch(/[年月日约载]/);
});

describe('a ClaimReview as the publishers of search results demand it', () => {
  const { '@graph': reviews } = JSON.parse(JSON.stringify(claimReviews(DOCUMENT, 'en')));
  type Review = Record<'claimReviewed' | 'url' | 'datePublished', string> & {
    reviewRating: { alternateName: string; bestRating: number; ratingValue?: number; worstRating: number };
    author: { '@type': string; name: string };
    itemReviewed: { '@type': string; appearance?: { '@type': string; url?: string }[] };
  };
  const demanded: readonly (readonly [string, (review: Review) => boolean])[] = [
    ['claimReviewed, under 75 characters', ({ claimReviewed }) => [...String(claimReviewed)].length < 75],
    ['url of the page that holds it', ({ url }) => URL.canParse(url)],
    ['reviewRating in words', ({ reviewRating }) => String(reviewRating.alternateName).length > 0],
    [
      'a rating between its worst and its best',
      ({ reviewRating: { bestRating, ratingValue, worstRating } }) =>
        ratingValue === undefined || (bestRating >= ratingValue && ratingValue >= worstRating),
    ],
    [
      'an author with a name',
      ({ author }) => ['Organization', 'Person'].includes(author['@type']) && Boolean(author.name),
    ],
    ['the day of the review', ({ datePublished }) => /^\d{4}-\d\d-\d\d$/.test(datePublished)],
    ['a Claim', ({ itemReviewed }) => itemReviewed['@type'] === 'Claim'],
    [
      'works in which it appears',
      ({ itemReviewed: { appearance = [] } }) =>
        appearance.every((work) => Boolean(work['@type']) && (work.url === undefined || URL.canParse(work.url))),
    ],
  ];
  it.each(demanded)('%s', (_, holds) => {
    expect(reviews.length).toBeGreaterThan(0);
    for (const review of reviews) expect(holds(review)).toBe(true);
  });
});

it('a PDF is read by another reader (pdf.js): its pages, its words in both languages, its bookmarks', async () => {
  const pdf = await getDocumentProxy(await bytesOf('pdf'));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBeGreaterThan(5);
  expect(text).toContain('“the weir stood open”');
  expect(text).toContain('一封信');
  const marks = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
  expect(marks.map(({ title }) => title)).toContain('Index of speakers');
  expect(marks.flatMap(({ items }) => items.map(({ title }) => title)).some((title) => title.startsWith('C-1 '))).toBe(
    true,
  );
}, 60_000);
