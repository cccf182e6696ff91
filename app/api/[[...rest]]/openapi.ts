import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { traverseContractProcedures } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@/lib/domain/contract';
import type { Meta } from '@/lib/domain/route';
import { STATUS } from '@/lib/platform/errors';
import { version } from '@/package.json';

export type Operation = OpenAPI.OperationObject & { 'x-permission'?: string };
export type Document = OpenAPI.Document;

const error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', enum: Object.keys(STATUS) },
        message: { type: 'string', description: 'A sentence for a person.' },
        field: { type: 'string', description: 'The input at fault.' },
        details: { description: 'More, by code.' },
      },
    },
  },
} satisfies OpenAPI.SchemaObject;

const MEANING: Record<number, string> = {
  400: 'The request makes no sense as it stands; `field` names the input at fault.',
  401: 'Sign in first.',
  403: 'Your role, or the scopes of the token, do not allow this; the message says which.',
  404: 'Not found, or not for you to know of.',
  409: 'Somebody else changed the record first.',
  413: 'More than we take.',
  429: 'Too many requests; `retry-after` says when to try again.',
  503: 'Something we depend on does not answer.',
};

let made: Promise<Document> | undefined;

/** The description of the whole API, OpenAPI 3.1, made once from the contract. */
export function openApiDocument(): Promise<Document> {
  made ??= written();
  return made;
}

async function written(): Promise<Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = (await generator.generate(contract, {
    info: {
      title: 'Counterclaim',
      version,
      description:
        'Who said what, where, on whose word, and how far the evidence carries it. Everything a screen shows can be asked for here. ' +
        'A filter is given again for each of its values: `status=contested&status=refuted`. `asOf` shows a record as it stood.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    components: { schemas: { Error: error } },
    customErrorResponseBodySchema: { $ref: '#/components/schemas/Error' },
  })) as Document;
  const tags = operationsOf(document).flatMap(({ operation }) => operation.tags ?? []);
  document.tags = [...new Set(tags)].map((name) => ({ name }));
  nameErrors(document);
  namePermissions(document);
  return document;
}

/** Every operation of a document with its path and method. */
export const operationsOf = (document: Document): { path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  );

function nameErrors(document: Document): void {
  for (const { operation } of operationsOf(document)) {
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      if ('description' in response!) response.description = MEANING[Number(status)] ?? 'As described.';
  }
}

/** Says the permission of each procedure, which stands in the contract's meta. */
function namePermissions(document: Document): void {
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { permission } = procedure['~orpc'].meta as Meta;
    const found = operationsOf(document).find(({ operation }) => operation.operationId === path.join('.'));
    if (found) found.operation['x-permission'] = permission;
  });
}
