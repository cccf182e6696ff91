import type { CellDetail } from '@/lib/domain/compare/contract';
import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { readAt } from '@/lib/domain/reading/moment';
import { statementSelect, toBearing, toStatementBrief, wantedBy } from '@/lib/domain/reading/statement-rows';
import { textOrNull } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import type { Actor } from '@/lib/platform/auth/roles';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { loadColumns } from './columns-data';
import { toCell } from './data';
import { casesOf, compareRows, type MatrixOptions } from './matrix-data';
import { loadRows } from './rows-data';

/** One cell with the statements in it, their words in context, chain and source. Throws NotFound, Invalid. */
export async function getCell(
  actor: Actor,
  query: { claim: string; column: string; asOf?: string | undefined },
  { language, now }: MatrixOptions,
): Promise<CellDetail> {
  const number = demandNumber('claim', query.claim);
  return readAt(actor, query.asOf, now, async (reader) => {
    const loaded = await loadRows(reader, [number], actor);
    const [row] = loaded.rows;
    if (!row) throw new NotFound(`The claim ${reference('claim', number)}`);
    const [column] = await loadColumns(reader, [query.column], await casesOf(reader, loaded.rows));
    if (!column) throw new Invalid('Name a column: P-4, S-1 or side:press.', 'column');
    const made = compareRows(loaded, [column], language).rows[0]!;
    const cell = made.cells[0]!;
    const ids = cell.statements.map(({ id }) => id);
    const [statements, omissions] = [
      await reader.db.statement.findMany({
        where: { id: { in: ids } },
        select: {
          ...statementSelect,
          stances: { where: { claimId: row.id }, select: { stance: true, coverage: true, note: true } },
        },
      }),
      await reader.db.omission.findMany({
        where: { claimId: row.id, sourceId: { in: cell.omissions.map(({ sourceId }) => sourceId) } },
        select: { sourceId: true, note: true, judgedBy: true, judgedOn: true },
      }),
    ];
    const wanted = wantedBy(statements);
    const briefs = await loadBriefs(reader, {
      ...wanted,
      sources: [...wanted.sources, ...omissions.map(({ sourceId }) => sourceId)],
      authors: omissions.map(({ judgedBy }) => judgedBy),
    });
    return {
      claim: row.brief,
      column: column.shown,
      cell: toCell(loaded.refs, made, cell),
      statements: ids.flatMap((id) => {
        const found = statements.find((statement) => statement.id === id);
        const [stance] = found?.stances ?? [];
        return found && stance ? [{ ...toBearing(stance), statement: toStatementBrief(found, briefs) }] : [];
      }),
      omissions: omissions.map(({ sourceId, note, judgedBy, judgedOn }) => ({
        source: briefs.source(sourceId),
        note: textOrNull(note),
        judge: briefs.author(judgedBy),
        judgedOn,
      })),
    };
  });
}
