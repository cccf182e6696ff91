import { expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { relateClaims, unrelateClaims } from '@/lib/domain/claims/tie-data';
import { listNotifications } from '@/lib/domain/notifications/data';
import { listWaiting, passWaiting, returnWaiting } from '@/lib/domain/waiting/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { testDatabase } from '@/prisma/testing/database';
import { countWaits } from './waits-data';

const { db } = await testDatabase();
const { editor, reviewer, now } = await sampleDesk();
const count = async () => (await countWaits(reviewer)).count;

it('counts for a reviewer what others did that waits, and not what was returned, passed or taken back', async () => {
  const [none, own] = [await count(), (await countWaits(editor)).count];
  const { version } = await getClaim(editor, { ref: 'C-1' }, now);
  await updateClaim(editor, { ref: 'C-1', version, note: { en: 'A note that waits.' } }, now);
  expect([await count(), (await countWaits(editor)).count]).toEqual([none + 1, own]);
  const related = await relateClaims(editor, { ref: 'C-1', kind: 'repeats', to: 'C-2' }, now);
  expect(await count()).toBe(none + 2);
  await unrelateClaims(editor, { ref: related.relations.find(({ kind }) => kind === 'repeats')!.ref }, now);
  const [waiting] = (await listWaiting(reviewer, { ref: 'C-1' })).items;
  await returnWaiting(reviewer, { id: waiting!.id, version: waiting!.version, reason: 'wording', note: 'Of what?' });
  expect(await count()).toBe(none);
  await updateClaim(editor, { ref: 'C-1', version: version + 1, note: { en: 'A note of the weir.' } }, now);
  expect(await count()).toBe(none + 1);
  const [again] = (await listWaiting(reviewer, { ref: 'C-1' })).items;
  await passWaiting(reviewer, { items: [{ id: again!.id, version: again!.version }] });
  expect(await count()).toBe(none);
});

it('tells who made a change which one was returned', async () => {
  const user = await db.user.create({ data: { id: 'e', name: 'E', email: 'e@example.org', role: 'editor' } });
  await db.author.update({ where: { id: editor.authorId! }, data: { userId: user.id } });
  const { version } = await getClaim(editor, { ref: 'C-2' }, now);
  await updateClaim(editor, { ref: 'C-2', version, note: { en: 'A note that comes back.' } }, now);
  const [waiting] = (await listWaiting(reviewer, { ref: 'C-2' })).items;
  await returnWaiting(reviewer, { id: waiting!.id, version: waiting!.version, reason: 'wording', note: 'Of what?' });
  const { items } = await listNotifications(editor, { limit: 1 });
  expect(items).toMatchObject([{ kind: 'returned', subject: 'C-2', body: { change: waiting!.id } }]);
});
