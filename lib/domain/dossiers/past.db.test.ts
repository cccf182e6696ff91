import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { getTimeline } from '@/lib/domain/compare/timeline-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { write } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { exportClaims } from './export-data';

await testDatabase();
const { editor, now, slug } = await sampleDesk();
const today = () => new Date().toISOString();

it('a file of the past is made where the original of a text is kept', async () => {
  await write(
    { id: editor.authorId },
    null,
    async (tx) => {
      const { id: sourceId } = await tx.source.findUniqueOrThrow({ where: { number: 1 } });
      const [common, words] = [{ language: 'en', method: 'test', takenAt: now(), createdAt: now() }, 'From a file.'];
      const hashes = { textSha256: createHash('sha256').update(words).digest('hex'), originalSha256: 'a'.repeat(64) };
      await tx.capture.create({
        data: {
          ...{ ...common, ...hashes, id: newId(), sourceId, edition: 8, key: 'kept', kind: 'full_text' as const },
          ...{ text: words, length: words.length, createdBy: editor.authorId! },
        },
      });
    },
    { published: true },
  );
  const wish = { format: 'json', claims: 'C-1', asOf: today(), style: 'apa', bom: 'no' } as const;
  const file = await exportClaims(wish, { language: 'en', now });
  expect(await file.text()).toContain('C-1');
});

it('a timeline of the past is drawn', async () => {
  const { total } = await getTimeline(VISITOR, { case: slug, asOf: today() }, { now, language: 'en' });
  expect(total).toBe(2);
});
