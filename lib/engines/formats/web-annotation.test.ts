import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { DOCUMENT } from './document.fixture';
import { annotationCollection } from './web-annotation';

/** The MUST of the annotation model (https://www.w3.org/TR/annotation-model/) that its assertions test, one a line. */
const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:.+' };
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const required = (...keys: string[]) => ({ type: 'object', required: keys });
const having = (key: string, schema: object) => ({ type: 'object', properties: { [key]: schema } });
const each = (schema: object) => ({
  oneOf: [
    { type: 'array', items: schema },
    { ...schema, not: { type: 'array' } },
  ],
});
const selector = { type: 'object', required: ['type'] };
/** Where the one holds, the other must. */
const implies = (given: object, must: object) => ({ anyOf: [{ not: given }, must] });
const MUST: readonly (readonly [string, object])[] = [
  [
    '3.1 has the context of annotations',
    { ...required('@context'), ...having('@context', { const: 'http://www.w3.org/ns/anno.jsonld' }) },
  ],
  ['3.1 has one id, an IRI', { ...required('id'), ...having('id', iri) }],
  ['3.1 is an Annotation', { ...required('type'), ...having('type', { const: 'Annotation' }) }],
  ['3.1 has a target', required('target')],
  ['3.2.5 has not body and bodyValue both', { not: { required: ['body', 'bodyValue'] } }],
  [
    '3.2 has targets that are an IRI, a resource with an id, or a SpecificResource with one source',
    having(
      'target',
      each({
        anyOf: [iri, required('id'), { ...required('source'), ...having('type', { const: 'SpecificResource' }) }],
      }),
    ),
  ],
  [
    '3.2.4 has textual bodies with one value of text',
    having(
      'body',
      each(
        implies(having('type', { const: 'TextualBody' }), {
          ...required('value'),
          ...having('value', { type: 'string' }),
        }),
      ),
    ),
  ],
  [
    '3.2.4 has bodies with an id, a value or a source',
    having('body', each({ anyOf: [iri, required('id'), required('value'), required('source')] })),
  ],
  ['3.3.1 was created at one time, in UTC', having('created', time)],
  ['3.3.1 was modified at one time, in UTC', having('modified', time)],
  [
    '3.3.5 has motivations of the vocabulary',
    having(
      'motivation',
      each({
        enum: 'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
          ' ',
        ),
      }),
    ),
  ],
  [
    '4.1 has one source for each specific resource',
    having('target', each(having('source', { anyOf: [iri, required('id')] }))),
  ],
  ['4.2 has selectors with a type', having('target', each(having('selector', each(selector))))],
  [
    '4.2.4 has quotations with their exact words',
    having(
      'target',
      each(
        having(
          'selector',
          each(
            implies(having('type', { const: 'TextQuoteSelector' }), {
              ...required('exact'),
              ...having('exact', { type: 'string', minLength: 1 }),
            }),
          ),
        ),
      ),
    ),
  ],
  [
    '4.2.5 has positions that are two whole numbers from 0',
    having(
      'target',
      each(
        having(
          'selector',
          each(
            implies(having('type', { const: 'TextPositionSelector' }), {
              required: ['start', 'end'],
              properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 1 } },
            }),
          ),
        ),
      ),
    ),
  ],
  [
    '4.3.1 has states with one source date',
    having('target', each(having('state', { ...required('sourceDate'), ...having('sourceDate', time) }))),
  ],
];
const COLLECTION_MUST: readonly (readonly [string, object])[] = [
  [
    '5.1 a context, an id, the type, and a first page',
    {
      type: 'object',
      required: ['@context', 'id', 'type', 'first'],
      properties: { id: iri, type: { const: 'AnnotationCollection' } },
    },
  ],
  ['5.1 a total that is a whole number', { ...required('total'), ...having('total', { type: 'integer', minimum: 0 }) }],
  [
    '5.2 a page with an id, the type and its annotations',
    having('first', {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: { id: iri, type: { const: 'AnnotationPage' }, items: { type: 'array', minItems: 1 } },
    }),
  ],
  ['5.2 a page that is part of it', having('first', { ...required('partOf'), ...having('partOf', iri) })],
];

describe('a Web Annotation as the model demands it', () => {
  const collection = JSON.parse(JSON.stringify(annotationCollection(DOCUMENT)));
  const check = (schema: object, value: unknown) => new Ajv({ strict: false }).compile(schema)(value);

  it.each(MUST)('%s', (_, schema) => {
    expect(collection.first.items.length).toBeGreaterThan(0);
    for (const item of collection.first.items) expect(check(schema, item)).toBe(true);
  });
  it.each(COLLECTION_MUST)('in a collection with %s', (_, schema) => expect(check(schema, collection)).toBe(true));

  it.each<[string, object]>([
    ['without a target', { target: undefined }],
    ['of another type', { type: 'Note' }],
    ['with body and bodyValue', { body: 'https://a.example', bodyValue: 'x' }],
    [
      'with a position of text',
      { target: { source: 'https://a.example', selector: { type: 'TextPositionSelector', start: '1', end: 2 } } },
    ],
    ['created on a day only', { created: '2026-01-01' }],
  ])('is refused %s', (_, change) => {
    const wrong = JSON.parse(JSON.stringify({ ...collection.first.items[0], ...change }));
    expect(MUST.every(([, schema]) => check(schema, wrong))).toBe(false);
  });
});
