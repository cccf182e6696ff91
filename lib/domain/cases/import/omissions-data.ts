import { storedOmissions } from '@/lib/domain/cases/export/stored-claims-data';
import { differences, readIn } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert } from '@/lib/domain/cases/import/insert-data';
import { changedBy, idOf, json, oursStays, type Run, written } from '@/lib/domain/cases/import/run-data';

/**
 * The marks that a source leaves a claim out. One whose judge, day or note changed is changed; one in whose place the
 * file now has a statement read in that source is taken back (`clear`, before stances are written), because no source
 * can do both.
 */
export async function planOmissions(run: Run): Promise<{ clear: Writer; write: Writer }> {
  const { tx, file, report } = run;
  const stored = await storedOmissions(
    tx,
    file.claims.map(({ key }) => idOf(run, 'claim', key)),
  );
  const there = new Map(stored.map((held) => [`${held.claimId} ${held.sourceId}`, held]));
  const planned = file.claims.flatMap((claim) =>
    claim.omissions.map((omission) => {
      const [claimId, sourceId] = [idOf(run, 'claim', claim.key), idOf(run, 'source', omission.source)];
      const held = there.get(`${claimId} ${sourceId}`);
      const differing = held ? differences(held.content, omission) : [];
      const told = { noun: 'omission' as const, key: `${claim.key} ${omission.source}`, fixed: false };
      const stays = held ? oursStays(run, told, differing, held.content, omission) : false;
      const fate = !held ? 'created' : differing.length === 0 || stays ? 'unchanged' : 'changed';
      report[fate].omission += 1;
      const { note, by, date } = omission;
      const judged = { note: json(note), judgedBy: idOf(run, 'author', by), judgedOn: date };
      return { fate, id: held?.id ?? run.id(), own: { claimId, sourceId, ...written(run, claim) }, judged };
    }),
  );
  const carried = new Set(
    file.statements.flatMap((statement) =>
      statement.stances.map(({ claim }) => `${idOf(run, 'claim', claim)} ${idOf(run, 'source', readIn(statement))}`),
    ),
  );
  const replaced = stored.filter(({ claimId, sourceId }) => carried.has(`${claimId} ${sourceId}`));
  report.changed.omission += replaced.length;
  const clear = async () => {
    if (replaced.length > 0) await tx.omission.deleteMany({ where: { id: { in: replaced.map(({ id }) => id) } } });
  };
  const write = async () => {
    const created = planned.filter(({ fate }) => fate === 'created');
    await insert(
      run,
      created.map(({ id, own, judged }) => ({ id, ...own, ...judged })),
      'omission',
    );
    for (const { id, judged } of planned.filter(({ fate }) => fate === 'changed'))
      await tx.omission.update({ where: { id }, data: { ...judged, updatedBy: changedBy(run) } });
  };
  return { clear, write };
}
