import { describe, expect, it } from 'vitest';
import { openApiDocument, operationsOf } from './openapi';
import { referencePage } from './reference';
import { outline } from './schema-outline';

const document = await openApiDocument();

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with an address relative to its own', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.servers).toEqual([{ url: '/api' }]);
    expect(document.tags!.length).toBeGreaterThan(4);
  });

  it.each(operationsOf(document))(
    'says of $method $path what it is, who may and how it fails',
    ({ path, operation }) => {
      expect(operation).toMatchObject({
        operationId: expect.any(String),
        summary: expect.stringMatching(/\S/),
        tags: [expect.any(String)],
      });
      expect(operation['x-permission']).toMatch(/^[a-z]+\.[a-z]+$/);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const parameters = (operation.parameters ?? []) as { name: string; in: string }[];
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
      for (const status of ['400', '401', '403', '404'])
        expect(operation.responses?.[status]).toMatchObject({
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        });
    },
  );
});

describe('the reference', () => {
  it('names every operation, loads nothing and lets its style through by the nonce', async () => {
    const html = await referencePage(document, 'abc"<').text();
    for (const { path, operation } of operationsOf(document)) {
      expect(html).toContain(`/api${path}`);
      expect(html).toContain(`id="${operation.operationId}"`);
    }
    expect(html).toContain('<style nonce="abc&#34;&#60;">');
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });
});

describe('the outline of a schema', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [key]: number }'],
    [
      { properties: { a: { type: 'string', description: 'Why.' }, b: {} }, required: ['a'] },
      '{\n  a: string  // Why.\n  b?: anything\n}',
    ],
    [{ $ref: '#/components/schemas/Error' }, 'Error'],
    [{ prefixItems: [{ type: 'integer' }, { type: 'integer' }] }, '[integer, integer]'],
    [undefined, 'anything'],
  ])('of %j is %s', (schema, expected) => expect(outline(schema)).toBe(expected));
});
