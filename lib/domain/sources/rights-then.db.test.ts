import { expect, it } from 'vitest';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { getCapture } from './capture-data';

await testDatabase();
const { now } = await sampleDesk();

it('shows no text of a work that may only be quoted since, not as it stood before either', async () => {
  const db = database();
  const { source, edition } = await db.capture.findFirstOrThrow({
    where: { kind: 'full_text', source: { rights: 'include_text' } },
    select: { edition: true, source: { select: { id: true, number: true } } },
  });
  const ref = `S-${source.number}.${edition}`;
  const before = new Date().toISOString();
  expect((await getCapture(VISITOR, { ref, asOf: before }, now)).text).not.toBeNull();
  await db.source.update({ where: { id: source.id }, data: { rights: 'quotations_only' } });
  expect((await getCapture(VISITOR, { ref, asOf: before }, now)).text).toBeNull();
});
