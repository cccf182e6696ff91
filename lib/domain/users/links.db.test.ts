import { describe, expect, it } from 'vitest';
import { fixedClock, systemClock } from '@/lib/platform/clock';
import { testDatabase } from '@/prisma/testing/database';
import { addUser, resetLink, setDisabled } from './data';
import { BY_COMMAND } from './desk-data';
import { issueSetUpLink, linkFor, setPassword, setUp } from './links-data';

const { db } = await testDatabase();
const secretOf = ({ path }: { path: string }) => path.split('token=')[1]!;
const first = { name: 'First', email: 'first@example.org', password: 'twelve letters' };
const VOID = { code: 'invalid', extra: { field: 'token' } };

describe('the set-up link', () => {
  it('makes one administrator, once, also when two use it at once', async () => {
    const old = secretOf((await issueSetUpLink(systemClock))!);
    const token = secretOf((await issueSetUpLink(systemClock))!);
    expect(await linkFor(old, systemClock)).toBeNull();
    await expect(setUp({ ...first, token: old }, systemClock)).rejects.toMatchObject(VOID);
    expect(await linkFor(token, systemClock)).toEqual({ kind: 'set-up' });
    const done = await Promise.allSettled(
      ['first@example.org', 'second@example.org'].map((email) => setUp({ ...first, email, token }, systemClock)),
    );
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const users = await db.user.findMany({ include: { author: true } });
    expect(users).toMatchObject([{ role: 'administrator', author: { role: 'administrator' } }]);
    expect(await linkFor(token, systemClock)).toBeNull();
    await expect(setUp({ ...first, token }, systemClock)).rejects.toMatchObject(VOID);
  });

  it('is not given once there is an account', async () => expect(await issueSetUpLink(systemClock)).toBeNull());

  it('keeps its secret out of the database', async () => {
    const { link } = await addUser(BY_COMMAND, { name: 'X', role: 'reader', email: 'x@example.org' }, systemClock);
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(secretOf(link));
  });
});

describe('a password link', () => {
  const fresh = (email: string) => addUser(BY_COMMAND, { name: 'Ann', role: 'editor', email }, systemClock);

  it('sets a password once and ends every session', async () => {
    const { user, link } = await fresh('once@example.org');
    const now = new Date();
    await db.session.create({
      data: { id: 's1', token: 't1', userId: user.id, expiresAt: new Date(now.getTime() + 60_000) },
    });
    const given = { token: secretOf(link), password: 'a new pass phrase' };
    expect(await linkFor(given.token, systemClock)).toEqual({ kind: 'password', name: 'Ann', email: user.email });
    expect(await setPassword(given, systemClock)).toBe(user.email);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    await expect(setPassword(given, systemClock)).rejects.toMatchObject(VOID);
    const { password } = await db.account.findFirstOrThrow({ where: { userId: user.id } });
    expect(password).not.toContain(given.password);
  });

  it('stops working after three days', async () => {
    const { link } = await fresh('late@example.org');
    const later = fixedClock(new Date(Date.now() + 73 * 3_600_000).toISOString());
    expect(await linkFor(secretOf(link), later)).toBeNull();
    await expect(setPassword({ token: secretOf(link), password: 'a new pass phrase' }, later)).rejects.toMatchObject(
      VOID,
    );
  });

  it('is replaced by the next one', async () => {
    const { user, link } = await fresh('next@example.org');
    const next = await resetLink(BY_COMMAND, user, systemClock);
    expect(await linkFor(secretOf(link), systemClock)).toBeNull();
    expect(await linkFor(secretOf(next), systemClock)).not.toBeNull();
  });

  it('of a disabled account does not work, then or once it is let in again, and no other is made', async () => {
    const { user, link } = await fresh('shut@example.org');
    await setDisabled(BY_COMMAND, { id: user.id, disabled: true }, systemClock);
    expect(await linkFor(secretOf(link), systemClock)).toBeNull();
    await expect(
      setPassword({ token: secretOf(link), password: 'a new pass phrase' }, systemClock),
    ).rejects.toMatchObject(VOID);
    await expect(resetLink(BY_COMMAND, user, systemClock)).rejects.toMatchObject({ code: 'invalid' });
    await setDisabled(BY_COMMAND, { id: user.id, disabled: false }, systemClock);
    expect(await linkFor(secretOf(link), systemClock)).toBeNull();
  });

  it('cannot be used to set up, nor be guessed', async () => {
    const { link } = await fresh('other@example.org');
    await expect(setUp({ ...first, token: secretOf(link) }, systemClock)).rejects.toMatchObject(VOID);
    for (const guess of ['', 'x', '%', secretOf(link).toLowerCase()])
      expect(await linkFor(guess, systemClock)).toBeNull();
  });
});
