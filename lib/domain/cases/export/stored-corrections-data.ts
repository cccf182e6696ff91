import type { Content, Stored } from '@/lib/domain/cases/export/records';
import { dayOrInstant } from '@/lib/domain/cases/export/records';
import { inPieces, local } from '@/lib/domain/cases/export/stored-people-data';
import type { Transaction } from '@/lib/platform/db';

type Target = Content['correction']['target'];
type Pointing = { targetKind: string; targetId: string };

/** The corrections with these keys, or of these records, in the order of their references. */
export async function storedCorrections(
  tx: Transaction,
  which: { keys: readonly string[] } | { targets: readonly string[] },
): Promise<Stored<Content['correction']>[]> {
  const read = (where: object) =>
    tx.correction.findMany({ where, orderBy: { number: 'asc' }, include: { author: { select: { key: true } } } });
  const rows = await ('keys' in which
    ? inPieces({ keys: which.keys }, read)
    : inPieces({ ids: which.targets }, (where) => read('id' in where ? { targetId: where.id } : where)));
  const targets = await targetsOf(tx, rows);
  return rows.map((row) => ({
    ...row,
    content: {
      key: row.key,
      date: dayOrInstant(row.publishedAt),
      target: targets.get(row.targetId) ?? {},
      wrong: local(row.wrong),
      right: local(row.right),
      why: local(row.why),
      author: row.author.key,
    },
  }));
}

/** What corrections point at, as the file says it, by the id of the record. */
async function targetsOf(tx: Transaction, rows: readonly Pointing[]): Promise<Map<string, Target>> {
  const ids = (kind: string) => rows.filter(({ targetKind }) => targetKind === kind).map(({ targetId }) => targetId);
  const select = { id: true, key: true };
  const keyed = <K extends keyof Target>(kind: K, records: { id: string; key: string }[]) =>
    records.map(({ id, key }): [string, Target] => [id, { [kind]: key }]);
  const read = <T>(kind: string, find: (where: { id: { in: string[] } }) => Promise<T[]>) =>
    inPieces({ ids: ids(kind) }, (where) => find(where as { id: { in: string[] } }));
  const assessed = await read('assessment', (where) =>
    tx.assessment.findMany({ where, select: { id: true, assessedAt: true, claim: { select: { key: true } } } }),
  );
  return new Map([
    ...keyed('claim', await read('claim', (where) => tx.claim.findMany({ where, select }))),
    ...keyed('statement', await read('statement', (where) => tx.statement.findMany({ where, select }))),
    ...keyed('source', await read('source', (where) => tx.source.findMany({ where, select }))),
    ...keyed('speaker', await read('speaker', (where) => tx.speaker.findMany({ where, select }))),
    ...assessed.map(({ id, assessedAt, claim }): [string, Target] => [
      id,
      { claim: claim.key, assessed: dayOrInstant(assessedAt) },
    ]),
  ]);
}
