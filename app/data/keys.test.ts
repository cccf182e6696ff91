import { createRouterClient } from '@orpc/server';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { hashKey } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { queries } from '@/components/data/client';
import { router } from '@/lib/domain/router';
import { VISITOR } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';

const context = { actor: VISITOR, language: 'en' as const, now: systemClock };
const onServer = createTanstackQueryUtils(createRouterClient(router, { context }));

describe('the key of a query', () => {
  it('is the same on the server and in the browser, so that the browser takes over what came in the HTML', () => {
    const ref = { input: { ref: 'C-1' } };
    const list = { input: { status: ['contested', 'refuted'], q: undefined, limit: 50 } };
    expect(hashKey(queries.claims.get.queryKey(ref))).toBe(hashKey(onServer.claims.get.queryKey(ref)));
    expect(hashKey(queries.claims.list.queryKey(list))).toBe(hashKey(onServer.claims.list.queryKey(list)));
    expect(hashKey(queries.cases.get.key())).toBe(hashKey(onServer.cases.get.key()));
  });
});
