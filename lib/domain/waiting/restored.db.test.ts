import { describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { getStatement } from '@/lib/domain/statements/data';
import { restoreStatement, updateStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { listWaiting } from './data';

await testDatabase();
const { editor, now } = await sampleDesk();

const statement = () => getStatement(editor, { ref: 'T-1' }, now);
const bearings = async (note: string) =>
  (await statement()).bearings.map(({ claim, stance, coverage }) => ({
    claim: claim.ref,
    stance,
    coverage,
    note: { en: note },
  }));
const inPublic = async () => {
  const { bearings } = await getStatement(VISITOR, { ref: 'T-1' }, now);
  return { bearings, statements: (await getClaim(VISITOR, { ref: 'C-1' }, now)).statements };
};

describe('an earlier version of a public statement', () => {
  it('that nobody passed is not public for being brought back', async () => {
    const before = await inPublic();
    const { version } = await updateStatement(
      editor,
      { ref: 'T-1', version: (await statement()).version, bearings: await bearings('Never passed.') },
      now,
    );
    const next = await updateStatement(
      editor,
      { ref: 'T-1', version, bearings: await bearings('Not this either.') },
      now,
    );
    await restoreStatement(editor, { ref: 'T-1', version: next.version, to: version }, now);
    expect(JSON.stringify((await statement()).bearings)).toContain('Never passed.');
    expect(await inPublic()).toEqual(before);
    expect((await listWaiting(editor, { ref: 'T-1' })).items.map(({ kind }) => kind)).toContain('stances');
  });
});
