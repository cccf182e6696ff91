import { expect, it } from 'vitest';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { write } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting } from './data';
import { waitingRows } from './rows-data';

const { db } = await testDatabase();
const { editor, reviewer } = await sampleDesk();

it('says how many changes wait, of which it tells the first hundred', async () => {
  const by = { id: editor.authorId };
  await write(
    by,
    'a test',
    (tx) => tx.$executeRaw`
      INSERT INTO speakers (id, key, kind, name, created_by, updated_by)
      SELECT gen_random_uuid(), 'witness-' || n, 'person', jsonb_build_object('en', 'Witness ' || n), ${by.id}::uuid, ${by.id}::uuid
      FROM generate_series(1, 120) AS n`,
    { published: true },
  );
  await write(
    by,
    'a test',
    (tx) => tx.$executeRaw`UPDATE speakers SET name = name || '{"en": "A witness"}' WHERE key LIKE 'witness-%'`,
  );
  const { items, total } = await listWaiting(reviewer, {});
  expect([items.length, total]).toEqual([100, 120]);
  // However few are read: more than a thousand were told as a thousand.
  expect(await waitingRows(db, { limit: 1 })).toMatchObject([{ total: 120 }]);
});
