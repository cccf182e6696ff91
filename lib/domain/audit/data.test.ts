import { beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { atDesk } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { verifyAudit } from './data';

await testDatabase();
let editor: Actor;
beforeAll(async () => {
  editor = { role: 'editor', userId: 'e', authorId: (await loadSample()).author, scopes: null };
});

const note = (words: string) =>
  atDesk(editor, { action: 'claim.update', why: words }, async () => ({
    result: null,
    entity: 'claims',
    record: newId(),
    detail: { words, n: 1.5 },
  }));
/** Changes the log as somebody with the keys to the server could. */
const tamper = (sql: string) =>
  database().$transaction([
    database().$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
    database().$executeRawUnsafe(sql),
  ]);

describe('the audit log', () => {
  it('holds after acts at once, with words in any script', async () => {
    await Promise.all(['one', 'two “quoted”', '三：原文', 'line\nbreak'].map(note));
    const check = await verifyAudit();
    expect(check).toMatchObject({ broken: null });
    expect(check.rows).toBeGreaterThanOrEqual(5);
  });

  it('cannot be changed or shortened by SQL', async () => {
    await expect(database().$executeRaw`UPDATE audit SET action = 'x'`).rejects.toThrow();
    await expect(database().$executeRaw`DELETE FROM audit`).rejects.toThrow();
    await expect(database().$executeRaw`TRUNCATE audit`).rejects.toThrow();
  });

  it('names the first row that was changed behind its back', async () => {
    const { rows } = await verifyAudit();
    await tamper(`UPDATE audit SET detail = detail || '{"words": "other"}' WHERE id = ${rows - 1}`);
    expect(await verifyAudit()).toMatchObject({
      rows: rows - 2,
      broken: { id: String(rows - 1), why: expect.stringContaining('changed') },
    });
  });

  it('names the row after one that was taken out', async () => {
    await tamper('DELETE FROM audit WHERE id = 2');
    expect(await verifyAudit()).toMatchObject({
      rows: 1,
      broken: { id: '3', fault: 'missing', why: 'a row is missing before it' },
    });
  });
});
