import { describe, expect, it } from 'vitest';
import { readAnnotations } from './annotations';
import { readClaimReviews } from './claim-review';

const review = (change: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The weir stood open all night.',
  url: 'https://check.example/weir',
  datePublished: '2026-03-04',
  author: { '@type': 'Organization', name: 'Valley Check' },
  reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: 'Mostly false' },
  itemReviewed: { '@type': 'Claim', datePublished: '2026-02-28' },
  ...change,
});
const words = (value: unknown) => readClaimReviews(value).claims.map(({ review }) => review?.words);

describe('ClaimReview', () => {
  it.each<[string, unknown, string]>([
    ['as it should be', review(), 'Valley Check rated this “Mostly false” on 2026-03-04.'],
    ['in a list', [review()], 'Valley Check rated this “Mostly false” on 2026-03-04.'],
    [
      'in @graph among others',
      { '@graph': [{ '@type': 'WebPage' }, review()] },
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'inside an article',
      { '@type': 'NewsArticle', review: review() },
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'with several types',
      review({ '@type': ['ClaimReview', 'Review'] }),
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'with type without @',
      review({ '@type': undefined, type: 'ClaimReview' }),
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'with the vocabulary’s address',
      review({ '@type': 'http://schema.org/ClaimReview' }),
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'without dates',
      review({ datePublished: undefined, itemReviewed: {} }),
      'Valley Check rated this “Mostly false”.',
    ],
    ['with an odd date', review({ datePublished: 'March 4th' }), 'Valley Check rated this “Mostly false”.'],
    [
      'with a share for a rating',
      review({ reviewRating: { ratingValue: '4/5', bestRating: 5 } }),
      'Valley Check rated this “4/5” on 2026-03-04.',
    ],
    [
      'with a text for a rating',
      review({ reviewRating: { ratingValue: 'Pants on fire', bestRating: '5' } }),
      'Valley Check rated this “Pants on fire” on 2026-03-04.',
    ],
    [
      'with names in a list or wrapped',
      review({ reviewRating: { alternateName: [{ '@value': 'False', '@language': 'en' }, 'Falsch'] } }),
      'Valley Check rated this “False” on 2026-03-04.',
    ],
    [
      'with the claim in an item inside an item',
      review({
        claimReviewed: undefined,
        itemReviewed: {
          '@type': 'CreativeWork',
          name: 'A post',
          itemReviewed: { '@type': 'Claim', text: 'It was open.' },
        },
      }),
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'with a number alone',
      review({ reviewRating: { ratingValue: '2', bestRating: '5' } }),
      'Valley Check rated this “2 of 5” on 2026-03-04.',
    ],
    [
      'with a rating of -1',
      review({ reviewRating: { ratingValue: -1, bestRating: -1, alternateName: 'No evidence' } }),
      'Valley Check rated this “No evidence” on 2026-03-04.',
    ],
    ['with a word for a rating', review({ reviewRating: 'False' }), 'Valley Check rated this “False” on 2026-03-04.'],
    [
      'with ratings in a list',
      review({ reviewRating: [{ alternateName: 'Half true' }] }),
      'Valley Check rated this “Half true” on 2026-03-04.',
    ],
    ['without a rating', review({ reviewRating: undefined }), 'Valley Check reviewed this on 2026-03-04.'],
    ['with an author as a word', review({ author: 'V. C.' }), 'V. C. rated this “Mostly false” on 2026-03-04.'],
    ['with nobody named', review({ author: undefined }), 'A reviewer rated this “Mostly false” on 2026-03-04.'],
    [
      'with the claim in itemReviewed alone',
      review({ claimReviewed: undefined, itemReviewed: [{ text: 'It was open.' }] }),
      'Valley Check rated this “Mostly false” on 2026-03-04.',
    ],
    [
      'with an author named elsewhere in @graph',
      {
        '@graph': [
          review({ author: { '@id': '#org' }, reviewRating: { '@id': '#rating' } }),
          { '@id': '#org', '@type': 'Organization', name: 'Valley Check', subOrganization: { '@id': '#org' } },
          { '@id': '#rating', '@type': 'Rating', alternateName: 'False' },
        ],
      },
      'Valley Check rated this “False” on 2026-03-04.',
    ],
  ])('%s', (_, value, told) => expect(words(value)).toEqual([told]));

  it('takes the address of the page it is part of where it has none', () => {
    const page = { '@id': 'https://check.example/weir#page', '@type': 'WebPage', url: 'https://check.example/weir' };
    const read = readClaimReviews({
      '@graph': [page, review({ url: undefined, isPartOf: { '@id': page['@id'] } })],
    });
    expect(read.claims[0]!.review!.url).toBe('https://check.example/weir#page');
  });

  it('takes when it was said from the claim, the works it appeared in as sources, and no markup', () => {
    const read = readClaimReviews(
      review({
        claimReviewed: 'The <b>weir</b>\n stood open',
        itemReviewed: {
          datePublished: '2026-02',
          appearance: [{ url: 'https://a.example/1', headline: 'Open!' }, 'https://b.example/2'],
          firstAppearance: { '@id': 'javascript:alert(1)' },
        },
      }),
    );
    expect(read.claims[0]).toMatchObject({
      proposition: { en: 'The weir stood open' },
      from: '2026-02',
      to: '2026-02',
    });
    expect(read.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Open!', 'https://a.example/1'],
      ['https://b.example/2', 'https://b.example/2'],
    ]);
  });

  it.each([
    ['several claims in one review', review({ claimReviewed: ['One.', 'Two.'] }), ['One.', 'Two.']],
    [
      'markup as it is quoted',
      review({ claimReviewed: '&lt;p&gt;The &amp;#8220;weir&amp;#8221; &amp;amp; mill&lt;/p&gt;' }),
      ['The “weir” & mill'],
    ],
    ['a sign that is no markup', review({ claimReviewed: 'a < b and c > d' }), ['a < b and c > d']],
    [
      'an address as an identifier of the file',
      review({ url: { '@id': '#review' } }),
      ['The weir stood open all night.'],
    ],
  ])('reads %s', (_, value, said) =>
    expect(readClaimReviews(value).claims.flatMap(({ proposition }) => Object.values(proposition))).toEqual(said),
  );

  it('says what it left out', () => {
    expect(readClaimReviews(review({ claimReviewed: ' ' })).leftOut).toEqual([
      { at: { place: 'review', number: 1 }, why: 'no-claim' },
    ]);
    expect(readClaimReviews({}).leftOut).toHaveLength(1);
  });

  it('gives one claim one key, whatever the order of the file', () => {
    const [a, b] = [review(), review({ claimReviewed: 'Another.' })];
    const keys = (value: unknown) =>
      readClaimReviews(value)
        .claims.map(({ key }) => key)
        .sort();
    expect(keys([a, b])).toEqual(keys({ '@graph': [b, a] }));
  });
});

const selector = { type: 'TextQuoteSelector', exact: 'stood open', prefix: 'weir ', suffix: ' at' };
const annotation = (change: object = {}) => ({
  id: 'urn:a:1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Says who?' },
  target: { source: 'https://gazette.example/weir#top', selector },
  ...change,
});

describe('Web Annotations', () => {
  it.each<[string, unknown]>([
    ['alone', annotation()],
    ['in a list', [annotation()]],
    ['in a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation()] } }],
    [
      'with selectors in a list',
      annotation({
        target: [
          { source: { id: 'https://gazette.example/weir' }, selector: [{ type: 'TextPositionSelector' }, selector] },
        ],
      }),
    ],
    [
      'with a selector that refines',
      annotation({
        target: { source: 'https://gazette.example/weir', selector: { type: 'FragmentSelector', refinedBy: selector } },
      }),
    ],
    ['with a plain body', annotation({ body: undefined, bodyValue: 'Says who?' })],
  ])('%s', (_, value) =>
    expect(readAnnotations(value)).toMatchObject({
      notes: [
        {
          target: 'https://gazette.example/weir',
          exact: 'stood open',
          prefix: 'weir ',
          suffix: ' at',
          words: 'Says who?',
        },
      ],
      leftOut: [],
    }),
  );

  it('says of what it cannot place why', () => {
    const read = readAnnotations([
      annotation({ target: 'https://gazette.example/weir' }),
      annotation({ target: { selector } }),
    ]);
    expect(read.leftOut.map(({ why }) => why)).toEqual(['no-quote', 'no-page']);
  });
});

it('follows what a file names elsewhere in it, also behind what is itself only named', () => {
  const graph = [
    { ...review(), author: { '@id': '#house' }, itemReviewed: { '@id': '#claim' } },
    { '@id': '#house', '@type': 'Organization', name: 'Valley Check' },
    { '@id': '#claim', '@type': 'Claim', appearance: { '@id': '#page' } },
    { '@id': '#page', '@type': 'WebPage', headline: 'Weir open', publisher: { '@id': '#paper' } },
    { '@id': '#paper', '@type': 'Organization', name: 'The Valley Echo' },
  ];
  expect(readClaimReviews({ '@graph': graph }).sources).toMatchObject([
    { title: 'Weir open', publisher: 'The Valley Echo' },
  ]);
});
