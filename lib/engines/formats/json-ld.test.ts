import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { claimReviews } from './claim-review';
import { DOCUMENT } from './document.fixture';
import { crateOf } from './ro-crate';
import { annotationCollection } from './web-annotation';

/*
 * Every JSON-LD we write is expanded by an independent processor in its safe mode, in which a term that the context does
 * not know is an error. The contexts are those published, cut to what decides that: the terms of the annotation model
 * (https://www.w3.org/ns/anno.jsonld), and the one vocabulary of schema.org.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const date = (iri: string) => ({ '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });
const node = (iri: string) => ({ '@id': iri, '@type': '@id' });
const ANNOTATION = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState'].map(
      (name) => [name, OA + name],
    ),
  ),
  Text: 'http://purl.org/dc/dcmitype/Text',
  Person: 'http://xmlns.com/foaf/0.1/Person',
  Software: `${AS}Application`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  body: node(`${OA}hasBody`),
  target: node(`${OA}hasTarget`),
  source: node(`${OA}hasSource`),
  selector: node(`${OA}hasSelector`),
  state: node(`${OA}hasState`),
  via: node(`${OA}via`),
  canonical: node(`${OA}canonical`),
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  describing: `${OA}describing`,
  linking: `${OA}linking`,
  tagging: `${OA}tagging`,
  assessing: `${OA}assessing`,
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
  sourceDate: date(`${OA}sourceDate`),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  created: date('http://purl.org/dc/terms/created'),
  modified: date('http://purl.org/dc/terms/modified'),
  creator: node('http://purl.org/dc/terms/creator'),
  generator: node(`${AS}generator`),
  name: 'http://xmlns.com/foaf/0.1/name',
  nickname: 'http://xmlns.com/foaf/0.1/nick',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  total: `${AS}totalItems`,
  first: node(`${AS}first`),
  last: node(`${AS}last`),
  partOf: node(`${AS}partOf`),
  startIndex: `${AS}startIndex`,
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
};
const CONTEXTS: Record<string, object> = {
  'https://schema.org': { '@vocab': 'http://schema.org/', id: '@id', type: '@type' },
  'https://w3id.org/ro/crate/1.1/context': {
    '@vocab': 'http://schema.org/',
    conformsTo: node('http://purl.org/dc/terms/conformsTo'),
  },
  'http://www.w3.org/ns/anno.jsonld': ANNOTATION,
};
const documentLoader = async (url: string) => ({
  document: { '@context': CONTEXTS[url.replace(/\/$/, '')] ?? CONTEXTS[url] },
  documentUrl: url,
});
const triples = async (document: object) =>
  String(
    await jsonld.toRDF(document, {
      documentLoader,
      safe: true,
      format: 'application/n-quads',
      base: 'https://desk.example/bag/',
    } as never),
  );

describe('a JSON-LD processor understands every term of', () => {
  it('the ClaimReviews', async () => {
    const graph = await triples(claimReviews(DOCUMENT, 'en'));
    expect(graph).toContain('<http://schema.org/ClaimReview>');
    expect(graph).toContain('<http://schema.org/CorrectionComment>');
  });

  it('the annotations', async () => {
    const graph = await triples(annotationCollection(DOCUMENT));
    expect(graph).toContain('<http://www.w3.org/ns/oa#exact> "the weir stood open"');
    expect(graph).toContain('<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#describing>');
  });

  it('the crate, whose chains are quotations and whose evidence has its polarity', async () => {
    const graph = await triples(JSON.parse(crateOf(DOCUMENT, 'a'.repeat(64), [])));
    const prov = 'http://www.w3.org/ns/prov#';
    expect(graph).toContain(
      `<https://desk.example/bag/#T-1> <${prov}wasQuotedFrom> <https://desk.example/bag/#T-1-link-1>`,
    );
    expect(graph).toContain(`<${prov}qualifiedQuotation>`);
    expect(graph).toContain(
      '<https://desk.example/bag/#E-1> <http://purl.org/spar/cito/refutes> <https://desk.example/bag/#C-1>',
    );
    expect(graph).toContain('<http://purl.org/spar/cito/agreesWith>');
  });
});
