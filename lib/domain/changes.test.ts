import { traverseContractProcedures } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '@/lib/domain/contract';

const changes: [name: string, input: z.ZodObject][] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { route, inputSchema } = procedure['~orpc'];
  if (route.method === 'PATCH') changes.push([path.join('.'), inputSchema as unknown as z.ZodObject]);
});

describe('a change of a record', () => {
  it.each(changes)('%s leaves alone what it does not name', (_, input) => {
    const defaulted = Object.entries(input.shape).filter(([, field]) => {
      const left = (field as z.ZodType).safeParse(undefined);
      return left.success && left.data !== undefined;
    });
    expect(defaulted.map(([name]) => name)).toEqual([]);
  });

  it('is what these are', () => {
    expect(changes.map(([name]) => name)).toEqual(
      expect.arrayContaining(['claims.update', 'sources.update', 'speakers.update', 'statements.update']),
    );
  });
});
