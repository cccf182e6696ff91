import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting } from './data';
import { takeBackProposal } from './proposals-data';

const { db } = await testDatabase();
const { editor, reviewer, now } = await sampleDesk();
const version = async (ref: string) => (await getClaim(editor, { ref }, now)).version;

/** Waits until somebody else's statement waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await waiting()).length === 0) await pause(5);
}

it('whoever passes waits for who is changing the record, and keeps nothing that they need', async () => {
  await updateClaim(editor, { ref: 'C-1', version: await version('C-1'), note: { en: 'At two.' } }, now);
  const [waits] = (await listWaiting(reviewer, { ref: 'C-1' })).items;
  let passing: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM claims WHERE number = 1 FOR UPDATE`;
    passing = passWaiting(reviewer, { items: [{ id: waits!.id, version: waits!.version }] }).catch((error) => error);
    await somebodyWaits();
    // Whoever changes the record comes to its change next: held by the other, PostgreSQL had to end one of the two.
    await tx.$queryRaw`SELECT 1 FROM waiting_changes WHERE id = ${waits!.id}::uuid FOR UPDATE NOWAIT`;
  });
  expect(await passing).toEqual({ passed: 1 });
});

it('a proposal that is passed in the moment it is taken back stays passed, and whoever takes it back is told', async () => {
  await mergeClaim(editor, { ref: 'C-1', into: 'C-2', version: await version('C-1') }, now);
  const merge = (await listWaiting(reviewer, { ref: 'C-1' })).items.find(({ kind }) => kind === 'merge');
  const id = merge!.id;
  let taking: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE proposals SET closed_at = now(), passed_by = ${reviewer.authorId}::uuid WHERE id = ${id}::uuid`;
    taking = takeBackProposal(editor, { id }).catch((error) => error);
    await somebodyWaits();
  });
  expect(await taking).toMatchObject({ code: 'invalid' });
  expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ passedBy: reviewer.authorId });
});
