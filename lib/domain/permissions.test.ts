import { createRouterClient, traverseContractProcedures } from '@orpc/server';
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '@/lib/domain/contract';
import type { Meta } from '@/lib/domain/route';
import { router } from '@/lib/domain/router';
import { type Actor, may, type Permission, ROLES } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

const procedures: { path: readonly string[]; permission: Permission; method: string | undefined }[] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { meta, route } = procedure['~orpc'];
  procedures.push({ path, permission: (meta as Meta).permission, method: route.method });
});
const actors: Actor[] = (['visitor', ...ROLES] as const).flatMap((role) => [
  { role, userId: null, authorId: null, scopes: null },
  { role, userId: null, authorId: null, scopes: ['vocabulary.manage'] },
]);
const cases = procedures.flatMap(({ path, permission }) =>
  actors.flatMap((actor) =>
    (['public', 'private'] as const).map((instance) => ({
      name: path.join('.'),
      path,
      permission,
      actor,
      instance,
      role: actor.role,
      scopes: String(actor.scopes),
    })),
  ),
);
afterAll(() => setSettings({ COUNTERCLAIM_PUBLIC: 'public', LOG_LEVEL: 'warn' }));

/**
 * The input is one that no procedure takes, so that nothing happens whatever the answer: permission is looked at first,
 * and who has it hears that the input is wrong.
 */
const WRONG = 7;

describe('every procedure', () => {
  // What readers read are addresses that can be kept and looked at; many questions at once are work of the desk.
  it('that readers may call is asked by GET, but for the report of an error', () => {
    const asked = procedures.filter(({ permission, method }) => permission === 'facts.read' && method !== 'GET');
    expect(asked.map(({ path }) => path.join('.'))).toEqual(['corrections.report']);
  });

  it.each(cases)(
    '$name by $role (scopes $scopes) on a $instance instance',
    async ({ path, permission, actor, instance }) => {
      setSettings({ COUNTERCLAIM_PUBLIC: instance, LOG_LEVEL: 'silent' });
      const client = createRouterClient(router, {
        context: { actor, language: 'en', now: () => new Date() },
      }) as unknown as Callable;
      const allowed = may(actor, permission, { public: instance === 'public' });
      const code = allowed ? 'invalid' : actor.role === 'visitor' ? 'unauthorised' : 'forbidden';
      await expect(client[path[0]!]![path[1]!]!(WRONG)).rejects.toMatchObject({ code });
    },
  );
});
