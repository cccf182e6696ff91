import { describe, expect, it } from 'vitest';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { testDatabase } from '@/prisma/testing/database';
import { getDraft, listDrafts, putDraft, removeDraft } from './data';

await testDatabase();
const edda = await sampleActor('editor');
const other = await sampleActor('editor');
const at = (time: string) => () => new Date(`2026-11-22T${time}Z`);
const base = { proposition: { en: 'As it stood' } };
const draft = { key: 'claim:C-1', baseVersion: 3, base, body: { proposition: { en: 'Half a sentence' } } };

describe('a draft', () => {
  it('is kept under its key and given back as it was typed', async () => {
    await putDraft(edda, draft, at('10:00:00'));
    expect(await getDraft(edda, { key: 'claim:C-1' })).toEqual({
      draft: { ...draft, updatedAt: '2026-11-22T10:00:00.000Z' },
    });
  });

  it('gives way to what is typed later', async () => {
    await putDraft(edda, { ...draft, base: null, body: { proposition: { en: 'A whole one.' } } }, at('10:05:00'));
    expect((await listDrafts(edda)).items).toMatchObject([
      { base: null, body: { proposition: { en: 'A whole one.' } } },
    ]);
  });

  it('is nobody else’s to read or to throw away', async () => {
    expect(await getDraft(other, { key: 'claim:C-1' })).toEqual({ draft: null });
    await removeDraft(other, { key: 'claim:C-1' });
    expect((await listDrafts(edda)).items).toHaveLength(1);
  });

  it('is thrown away, and thrown away again without complaint', async () => {
    await removeDraft(edda, { key: 'claim:C-1' });
    await removeDraft(edda, { key: 'claim:C-1' });
    expect(await listDrafts(edda)).toEqual({ items: [] });
  });

  it('is refused when it is larger than any form', async () => {
    const body = { text: 'x'.repeat(200_001) };
    await expect(putDraft(edda, { ...draft, body }, at('11:00:00'))).rejects.toMatchObject({ code: 'too_large' });
  });
});
