import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { createMark, listMarks, withdrawMark } from './data';

await testDatabase();
const { author } = await loadSample();
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };

describe('a note or a tag on a text', () => {
  it('stands at its words until it is taken off, and comes back', async () => {
    const note = await createMark(editor, { capture: 'S-1.1', start: 0, end: 5, text: 'Ask for the log.' });
    expect(note).toMatchObject({ kind: 'note', text: 'Ask for the log.', start: 0, end: 5, by: { key: 'mara' } });
    const tag = await createMark(editor, { capture: 'S-1.1', start: 6, end: 9, topic: 'water' });
    expect(tag).toMatchObject({ kind: 'tag', topic: { key: 'water' } });
    expect((await listMarks({ capture: 'S-1.1' })).items).toHaveLength(2);
    expect(await withdrawMark(editor, { id: note.id, withdrawn: true })).toMatchObject({ withdrawn: true });
    const without = await listMarks({ capture: 'S-1.1' });
    expect(without.items.map(({ id }) => id)).toEqual([tag.id]);
    expect(without.takenOff).toMatchObject([
      { id: note.id, text: 'Ask for the log.', takenOff: { by: { key: 'mara' }, at: expect.any(String) } },
    ]);
    await withdrawMark(editor, { id: note.id, withdrawn: false });
    const back = await listMarks({ capture: 'S-1.1' });
    expect([back.items.length, back.takenOff]).toEqual([2, []]);
  });

  it.each([
    ['outside the text', { capture: 'S-1.1', start: 0, end: 999_999, text: 'x' }, 'spans'],
    ['of no such capture', { capture: 'S-99.1', start: 0, end: 5, text: 'x' }, 'capture'],
    ['with no such topic', { capture: 'S-1.1', start: 0, end: 5, topic: 'no-such' }, 'topic'],
  ])('%s is refused, with the field at fault', async (_name, input, field) => {
    await expect(createMark(editor, input)).rejects.toMatchObject({ code: 'invalid', extra: { field } });
  });
});
