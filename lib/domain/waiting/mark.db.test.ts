import { expect, it } from 'vitest';
import { updateCase } from '@/lib/domain/cases/edit-data';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { mergeClaim } from '@/lib/domain/claims/proposal-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting, returnWaiting } from './data';
import { waitingMark } from './mark-data';
import { takeBackProposal } from './proposals-data';

await testDatabase();
const { editor, reviewer, now, slug } = await sampleDesk();

it('the mark of what waits is another one after whatever changes the list, and the same as long as nothing does', async () => {
  const version = async (ref: string) => (await getClaim(editor, { ref }, now)).version;
  const note = async (en: string) =>
    updateClaim(editor, { ref: 'C-1', version: await version('C-1'), note: { en } }, now);
  const waits = async (kind: string) => (await listWaiting(reviewer, {})).items.find((each) => each.kind === kind)!;
  const acts: [string, () => Promise<unknown>][] = [
    ['a change', () => note('One.')],
    ['a change of the same record', () => note('Another.')],
    [
      'a return',
      async () => {
        const { id, version: seen } = await waits('claims');
        return returnWaiting(reviewer, { id, version: seen, reason: 'unclear', note: 'Of what?' });
      },
    ],
    [
      'a change of another record',
      async () => {
        const held = await database().case.findUniqueOrThrow({ where: { slug } });
        return updateCase(editor, { slug, version: held.version, title: { en: 'Another title' } }, now);
      },
    ],
    [
      'a change that is passed',
      async () => {
        const { id, version: seen } = await waits('claims');
        return passWaiting(reviewer, { items: [{ id, version: seen }] });
      },
    ],
    ['a proposal', async () => mergeClaim(editor, { ref: 'C-1', into: 'C-2', version: await version('C-1') }, now)],
    ['a proposal taken back', async () => takeBackProposal(editor, { id: (await waits('merge')).id })],
  ];
  let before = await waitingMark();
  for (const [what, act] of acts) {
    expect(await waitingMark(), what).toBe(before);
    await act();
    const after = await waitingMark();
    expect(after, what).not.toBe(before);
    expect((await listWaiting(reviewer, {})).mark, what).toBe(after);
    before = after;
  }
});
