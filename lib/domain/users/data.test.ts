import { describe, expect, it } from 'vitest';
import { systemClock } from '@/lib/platform/clock';
import { testDatabase } from '@/prisma/testing/database';
import { addUser, listAuthors, listUsers, setDisabled, setRole, userByEmail } from './data';
import { BY_COMMAND } from './desk-data';
import { sampleActor } from './sample-data';

const { db } = await testDatabase();
const add = (name: string, role: 'reader' | 'editor' | 'reviewer' | 'administrator', email: string) =>
  addUser(BY_COMMAND, { name, role, email }, systemClock);
const authorOf = (userId: string) => db.author.findUnique({ where: { userId } });

describe('an account', () => {
  it('of somebody who may write comes with an author’s record, one name or not', async () => {
    const one = await add('Ann Example', 'editor', 'ann@example.org');
    const other = await add('Ann Example', 'reviewer', 'ann2@example.org');
    expect([one.user.author, other.user.author]).toEqual(['ann-example', 'ann-example-2']);
    const all = await Promise.all(['a', 'b', 'c'].map((each) => add('Same Name', 'editor', `${each}@same.example`)));
    expect(all.map(({ user }) => user.author).sort()).toEqual(['same-name', 'same-name-2', 'same-name-3']);
  });

  it('of a reader has none until they may write, and keeps it afterwards', async () => {
    const { user } = await add('Rosa Reader', 'reader', 'rosa@example.org');
    expect(await authorOf(user.id)).toBeNull();
    await setRole(BY_COMMAND, { id: user.id, role: 'editor' });
    expect(await authorOf(user.id)).toMatchObject({ key: 'rosa-reader', role: 'editor' });
    await setRole(BY_COMMAND, { id: user.id, role: 'reader' });
    expect(await authorOf(user.id)).toMatchObject({ key: 'rosa-reader', role: 'reader' });
    expect((await listAuthors(BY_COMMAND)).items.map(({ key }) => key)).not.toContain('rosa-reader');
  });

  it('is the only one of its address', async () => {
    await add('First', 'reader', 'twice@example.org');
    await expect(add('Second', 'reader', 'twice@example.org')).rejects.toMatchObject({
      code: 'invalid',
      extra: { field: 'email' },
    });
    expect(await userByEmail(' TWICE@example.org')).toMatchObject({ name: 'First' });
  });

  it('leaves a row in the audit log for each act, by whom', async () => {
    const admin = await sampleActor('administrator');
    const { user } = await addUser(admin, { name: 'Noted', role: 'editor', email: 'noted@example.org' }, systemClock);
    await setRole(admin, { id: user.id, role: 'reviewer' });
    await setDisabled(admin, { id: user.id, disabled: true }, systemClock);
    await setDisabled(admin, { id: user.id, disabled: false }, systemClock);
    const rows = await db.audit.findMany({ where: { recordId: user.id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ action, actorId, detail }) => [action, actorId, detail])).toEqual([
      ['user.add', admin.authorId, { by: admin.userId, role: 'editor' }],
      ['user.role', admin.authorId, { by: admin.userId, role: 'reviewer' }],
      ['user.disable', admin.authorId, { by: admin.userId }],
      ['user.enable', admin.authorId, { by: admin.userId }],
    ]);
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('noted@example.org');
  });
});

describe('the last administrator', () => {
  const administrators = async () =>
    (await listUsers(BY_COMMAND)).items.filter(({ role, disabledAt }) => role === 'administrator' && !disabledAt);

  it('cannot be demoted or disabled; one of two can', async () => {
    for (const { id } of (await administrators()).slice(1)) await setRole(BY_COMMAND, { id, role: 'reader' });
    const [last] = await administrators();
    const refused = { code: 'invalid', extra: { field: 'last' } };
    await expect(setRole(BY_COMMAND, { id: last!.id, role: 'reviewer' })).rejects.toMatchObject(refused);
    await expect(setDisabled(BY_COMMAND, { id: last!.id, disabled: true }, systemClock)).rejects.toMatchObject(refused);
    const next = await sampleActor('administrator');
    await setDisabled(BY_COMMAND, { id: last!.id, disabled: true }, systemClock);
    expect((await administrators()).map(({ id }) => id)).toEqual([next.userId]);
  });

  it('stays when two demote each other at once', async () => {
    const more = await sampleActor('administrator');
    const all = await administrators();
    expect(all).toHaveLength(2);
    const done = await Promise.allSettled(all.map(({ id }) => setRole(more, { id, role: 'editor' })));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await administrators()).toHaveLength(1);
  });
});
