import { expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { changeRelation } from '@/lib/domain/claims/relation-data';
import { relateClaims } from '@/lib/domain/claims/tie-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting } from './data';

const { db } = await testDatabase();
const { editor, reviewer, now } = await sampleDesk();
const waits = async (ref: string) => (await listWaiting(reviewer, { ref })).items;

it('words that come in public are looked at with the change that waits where they came in', async () => {
  const { version } = await getClaim(editor, { ref: 'C-1' }, now);
  await updateClaim(editor, { ref: 'C-1', version, note: { en: 'At two.' } }, now);
  const [seen] = await waits('C-1');
  const data = { proposition: { en: 'It stood open all year.' } };
  await write({ id: null }, 'a test', (tx) => tx.claim.update({ where: { number: 1 }, data }), { published: true });
  const passing = passWaiting(reviewer, { items: [{ id: seen!.id, version: seen!.version }] });
  await expect(passing).rejects.toMatchObject({ code: 'conflict' });
});

it('nothing waits in a relation that goes with a merge that is passed, and readers lose it', async () => {
  const { relations } = await relateClaims(editor, { ref: 'C-1', kind: 'supports', to: 'C-2' }, now);
  const { ref } = relations.find(({ kind }) => kind === 'supports')!;
  const where = { number: Number(ref.slice(2)) };
  const publish = { published: true };
  await write({ id: null }, null, (tx) => tx.relation.update({ where, data: { publicSince: now() } }), publish);
  const { version } = await db.relation.findUniqueOrThrow({ where });
  await changeRelation(editor, { ref, version, note: { en: 'Noted.' } }, now);
  const seenByReaders = () => db.$queryRaw`SELECT 1 FROM published.relations WHERE number = ${where.number}`;
  expect(await seenByReaders()).toHaveLength(1);
  await write({ id: null }, null, (tx) => tx.relation.delete({ where }), publish);
  expect(await seenByReaders()).toEqual([]);
  expect(await db.waitingChange.count({ where: { entity: 'relations', until: null } })).toBe(0);
});
