import { describe, expect, it } from 'vitest';
import { actorOf } from '@/lib/platform/auth/actor';
import { allowed } from '@/lib/platform/auth/permission';
import { PERMISSIONS, type Permission, ROLES, type Role, tokenScopes } from '@/lib/platform/auth/roles';
import { fixedClock, systemClock } from '@/lib/platform/clock';
import { testDatabase } from '@/prisma/testing/database';
import {
  changePassword,
  createToken,
  endSession,
  getMe,
  listSessions,
  listTokens,
  revokeToken,
  updateMe,
} from './account-data';
import { setDisabled, setRole } from './data';
import { BY_COMMAND } from './desk-data';
import { givePassword } from './links-data';
import { sampleActor } from './sample-data';

const { db } = await testDatabase();
const by = (token: string) => actorOf(new Headers({ authorization: `Bearer ${token}` }));
const token = async (role: Role, scopes: Permission[], days: number | null = 30, now = systemClock) => {
  const owner = await sampleActor(role);
  return { owner, ...(await createToken(owner, { name: 'a script', scopes, days }, now)) };
};

describe('a token', () => {
  const cases = ROLES.flatMap((role) => tokenScopes(role).map((scope) => ({ role, scope })));
  it.each(cases)('of a $role with $scope does that and nothing else', async ({ role, scope }) => {
    const made = await token(role, [scope]);
    const actor = await by(made.token);
    expect(actor).toMatchObject({ role, userId: made.owner.userId, authorId: made.owner.authorId });
    const held = (Object.keys(PERMISSIONS) as Permission[]).filter((each) => allowed(actor, each));
    expect(held.sort()).toEqual([...new Set(['account.read', scope])].sort());
  });

  it('cannot have what its owner may not give', async () => {
    for (const [role, scope] of [
      ['editor', 'users.manage'],
      ['reader', 'facts.write'],
      ['administrator', 'account.manage'],
    ] as const)
      await expect(token(role, [scope])).rejects.toMatchObject({ code: 'invalid', extra: { field: 'scopes' } });
  });

  it('is kept as a hash and shown once', async () => {
    const made = await token('editor', ['facts.read']);
    expect(made.token).toMatch(/^cc_[\w-]{43}$/);
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(made.token);
    expect(JSON.stringify(await listTokens(made.owner))).not.toContain(made.token);
  });

  it('loses what its owner’s role loses', async () => {
    const made = await token('reviewer', ['assessments.review']);
    await setRole(BY_COMMAND, { id: made.owner.userId, role: 'editor' });
    expect(allowed(await by(made.token), 'assessments.review')).toBe(false);
  });

  it('does not work once revoked, expired, or when its owner is disabled', async () => {
    const refused = { code: 'unauthorised' };
    const revoked = await token('editor', []);
    await revokeToken(revoked.owner, { id: revoked.id }, systemClock);
    await expect(by(revoked.token)).rejects.toMatchObject(refused);
    expect((await listTokens(revoked.owner)).items).toEqual([]);
    const past = fixedClock(new Date(Date.now() - 2 * 86_400_000).toISOString());
    await expect(by((await token('editor', [], 1, past)).token)).rejects.toMatchObject(refused);
    const shut = await token('editor', []);
    await by(shut.token);
    await setDisabled(BY_COMMAND, { id: shut.owner.userId, disabled: true }, systemClock);
    await expect(by(shut.token)).rejects.toMatchObject(refused);
    await expect(by('cc_nonsense')).rejects.toMatchObject(refused);
  });

  it('stays revoked when its owner is let in again, also if the account was shut before that was so', async () => {
    const [now, before] = [await token('editor', []), await token('editor', [])];
    await setDisabled(BY_COMMAND, { id: now.owner.userId, disabled: true }, systemClock);
    await db.user.update({ where: { id: before.owner.userId }, data: { disabledAt: new Date() } });
    for (const { owner, token } of [now, before]) {
      await setDisabled(BY_COMMAND, { id: owner.userId, disabled: false }, systemClock);
      await expect(by(token)).rejects.toMatchObject({ code: 'unauthorised' });
      expect((await listTokens(owner)).items).toEqual([]);
    }
  });

  it('is nobody else’s to revoke', async () => {
    const made = await token('editor', []);
    const other = await sampleActor('administrator');
    await expect(revokeToken(other, { id: made.id }, systemClock)).rejects.toMatchObject({ code: 'not_found' });
    await expect(by(made.token)).resolves.toMatchObject({ role: 'editor' });
  });

  it('remembers when it was used', async () => {
    const made = await token('editor', []);
    expect((await listTokens(made.owner)).items[0]?.lastUsedAt).toBeNull();
    await by(made.token);
    expect((await listTokens(made.owner)).items[0]?.lastUsedAt).not.toBeNull();
  });
});

describe('a session', () => {
  const session = async (userId: string, id: string) =>
    db.session.create({ data: { id, token: `t-${id}`, userId, expiresAt: new Date(Date.now() + 60_000) } });

  it('is listed for its owner, who can end it, and nobody else', async () => {
    const owner = { ...(await sampleActor('editor')), sessionId: 'one' };
    await session(owner.userId, 'one');
    await session(owner.userId, 'two');
    const other = await sampleActor('administrator');
    await expect(endSession(other, { id: 'two' })).rejects.toMatchObject({ code: 'not_found' });
    const { items } = await listSessions(owner, systemClock);
    expect(items.map(({ id, current }) => [id, current]).sort()).toEqual([
      ['one', true],
      ['two', false],
    ]);
    await endSession(owner, { id: 'two' });
    expect((await listSessions(owner, systemClock)).items.map(({ id }) => id)).toEqual(['one']);
  });

  it('other than this one ends when the password is changed', async () => {
    const owner = { ...(await sampleActor('editor')), sessionId: 'here' };
    await givePassword(owner.userId, 'the first password');
    await session(owner.userId, 'here');
    await session(owner.userId, 'there');
    const change = (current: string) =>
      changePassword(owner, { current, password: 'the second password' }, systemClock);
    await expect(change('a wrong password')).rejects.toMatchObject({ code: 'invalid', extra: { field: 'current' } });
    await change('the first password');
    expect((await listSessions(owner, systemClock)).items.map(({ id }) => id)).toEqual(['here']);
  });
});

it('a new name also stands beside what somebody wrote', async () => {
  const owner = await sampleActor('editor', 'Old Name');
  await updateMe(owner, { name: 'New Name', language: 'zh' });
  expect(await getMe(owner)).toMatchObject({ name: 'New Name', language: 'zh', author: 'old-name', role: 'editor' });
  expect(await db.author.findUnique({ where: { userId: owner.userId } })).toMatchObject({ name: 'New Name' });
});

it('a visitor is told to sign in', async () => {
  const visitor = { role: 'visitor', userId: null, authorId: null, scopes: null } as const;
  await expect(getMe(visitor)).rejects.toMatchObject({ code: 'unauthorised' });
});
