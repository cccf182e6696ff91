import { expect, it } from 'vitest';
import { updateSource } from '@/lib/domain/sources/capture-edit-data';
import { getSource } from '@/lib/domain/sources/data';
import { getSpeaker } from '@/lib/domain/speakers/data';
import { updateSpeaker } from '@/lib/domain/speakers/edit-data';
import { listWaiting, passWaiting } from '@/lib/domain/waiting/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { testDatabase } from '@/prisma/testing/database';

const { db } = await testDatabase();
const { editor, reviewer, now } = await sampleDesk();

/** How far the index has been written. */
async function written(): Promise<bigint> {
  const [row] = await db.$queryRaw<{ revision: bigint }[]>`SELECT max(revision) AS revision FROM claim_index`;
  return row!.revision;
}

it.each([
  [
    'speaker',
    'P-1',
    async () => {
      const { version } = await getSpeaker(editor, { ref: 'P-1' }, now);
      await updateSpeaker(editor, { ref: 'P-1', version, name: { en: 'Another name' } }, now);
    },
  ],
  [
    'source',
    'S-1',
    async () => {
      const { version } = await getSource(editor, { ref: 'S-1' }, now);
      await updateSource(editor, { ref: 'S-1', version, title: 'Another title' }, now);
    },
  ],
])('has no claim written anew for a public %s before its change is passed', async (_, ref, change) => {
  const before = await written();
  await change();
  expect(await written()).toBe(before);
  const [waits] = (await listWaiting(reviewer, { ref })).items;
  await passWaiting(reviewer, { items: [{ id: waits!.id, version: waits!.version }] });
  expect(await written()).toBeGreaterThan(before);
});
