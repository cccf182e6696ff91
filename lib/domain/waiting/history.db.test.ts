import { describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { getStatement } from '@/lib/domain/statements/data';
import { updateStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting, passWaiting } from './data';

await testDatabase();
const { editor, reviewer, now } = await sampleDesk();

/** Changes the note of C-1, for a reason. */
async function note(words: string | null, why?: string) {
  const { version } = await getClaim(editor, { ref: 'C-1' }, now);
  await updateClaim(
    editor,
    { ref: 'C-1', version, note: words === null ? null : { en: words }, ...(why ? { why } : {}) },
    now,
  );
}
const inPublic = async (asOf?: string) => JSON.stringify(await getClaim(VISITOR, { ref: 'C-1', asOf }, now));
const waits = async () => (await listWaiting(reviewer, { ref: 'C-1' })).items.filter(({ kind }) => kind === 'claims');
const pass = async () => passWaiting(reviewer, { items: (await waits()).map(({ id, version }) => ({ id, version })) });

describe('the history that readers read', () => {
  it('has nothing of words that were written and taken back', async () => {
    await note('Zwischenruf.', 'Zwischenruf as a reason.');
    await note(null, 'Zwischenruf undone.');
    expect(await waits()).toEqual([]);
    expect(await inPublic()).not.toContain('Zwischenruf');
    expect(JSON.stringify(await getClaim(editor, { ref: 'C-1' }, now))).toContain('Zwischenruf as a reason.');
  });

  it('has what was passed with its reason, which the reviewer saw, and nothing of what stood between', async () => {
    await note('Zwischenruf again.', 'Zwischenruf once more.');
    await note('At two.', 'The log says so.');
    expect((await waits())[0]!.changes).toContainEqual({ field: 'why', before: null, after: 'The log says so.' });
    await pass();
    const { history } = await getClaim(VISITOR, { ref: 'C-1' }, now);
    expect(history[0]).toMatchObject({
      why: 'The log says so.',
      changes: [{ field: 'note', after: { en: 'At two.' } }],
    });
    expect(JSON.stringify(history)).not.toContain('Zwischenruf');
    const moment = new Date().toISOString();
    await note('At three.', 'Zwischenruf of a later day.');
    expect(await inPublic(moment)).toContain('The log says so.');
    expect(await inPublic(moment)).not.toContain('Zwischenruf');
    await pass();
    expect(await inPublic(new Date().toISOString())).not.toContain('Zwischenruf again');
  });

  it('has no reason of a version that says nothing new', async () => {
    const { version, text } = await getStatement(editor, { ref: 'T-1' }, now);
    await updateStatement(editor, { ref: 'T-1', version, text, why: 'Zwischenruf for nothing.' }, now);
    expect(JSON.stringify(await getStatement(VISITOR, { ref: 'T-1' }, now))).not.toContain('Zwischenruf');
  });
});
