import { differentFigures, type FigureConflict } from './figures';
import type { Cell, Matrix, Row } from './matrix';
import type { Position } from './position';

/** One thing the matrix shows, as a value; `narrator` in sentences.ts says it in English, screens say it from `messages/`. */
export type Finding =
  | {
      kind: 'unanswered particulars';
      claimId: string;
      columnId: string;
      coverage: NonNullable<Position['coverage']>;
      answered: number;
      particulars: string[];
      unanswered: string[];
    }
  | { kind: 'contradiction'; claimId: string; asserting: string[]; denying: string[] }
  | { kind: 'moved'; claimId: string; columnId: string; from: Position; to: Position; on: string }
  | { kind: 'counter-accusation'; claimId: string; columnId: string; against: string[] }
  | { kind: 'no real answer'; claimId: string; columnId: string; coverage: 'another-point' | 'no-real-denial' }
  | { kind: 'split'; claimId: string; columnId: string }
  | { kind: 'different figures'; claimId: string; conflict: FigureConflict }
  | { kind: 'only here'; columnId: string; claimIds: string[] }
  | { kind: 'omits'; columnId: string; claimIds: string[] }
  | { kind: 'all agree'; claimIds: string[] };

const perCell = (row: Row, find: (cell: Cell) => Finding | Finding[] | null): Finding[] =>
  row.cells.flatMap((cell) => find(cell) ?? []);

/** What one row can show; each entry looks for one thing, in the order people are told. To find more, add an entry. */
const IN_A_ROW: readonly ((row: Row) => Finding[])[] = [
  ({ claim, unanswered }) =>
    unanswered.map(({ columnId, coverage, particulars, unanswered: open }) => ({
      kind: 'unanswered particulars',
      claimId: claim.id,
      columnId,
      coverage,
      answered: particulars.length - open.length,
      particulars,
      unanswered: open,
    })),
  ({ contradiction }) => (contradiction ? [{ kind: 'contradiction', ...contradiction }] : []),
  (row) => perCell(row, (cell) => (cell.kind === 'split' ? { kind: 'split', ...at(row, cell) } : null)),
  (row) =>
    perCell(row, (cell) => cell.moves.map(({ from, to, on }) => ({ kind: 'moved', ...at(row, cell), from, to, on }))),
  (row) =>
    perCell(row, (cell) =>
      cell.coverage === 'another-point' || cell.coverage === 'no-real-denial'
        ? { kind: 'no real answer', ...at(row, cell), coverage: cell.coverage }
        : null,
    ),
  (row) =>
    perCell(row, (cell) =>
      cell.counterAccuses.length
        ? { kind: 'counter-accusation', ...at(row, cell), against: [...cell.counterAccuses] }
        : null,
    ),
  (row) => {
    const statements = new Map(row.cells.flatMap((cell) => cell.statements).map((one) => [one.id, one]));
    const conflicts = differentFigures([...statements.values()]);
    return conflicts.map((conflict) => ({ kind: 'different figures', claimId: row.claim.id, conflict }));
  },
];

const at = (row: Row, cell: Cell) => ({ claimId: row.claim.id, columnId: cell.columnId });

function overColumns({ columns, rows }: Matrix): Finding[] {
  const found: Finding[] = [];
  for (const [i, { id }] of columns.entries()) {
    const speaks = (row: Row) => (row.cells[i]?.statements.length ?? 0) > 0;
    const alone = rows.filter((row) => speaks(row) && row.cells.every((cell, j) => j === i || !cell.statements.length));
    const omits = rows.filter((row) => row.cells[i]?.kind === 'omits');
    const claimIds = (list: readonly Row[]) => list.map(({ claim }) => claim.id);
    if (alone.length && columns.length > 1) found.push({ kind: 'only here', columnId: id, claimIds: claimIds(alone) });
    if (omits.length) found.push({ kind: 'omits', columnId: id, claimIds: claimIds(omits) });
  }
  const agreed = rows.filter(({ agreement }) => agreement === 'agree').map(({ claim }) => claim.id);
  return agreed.length ? [...found, { kind: 'all agree', claimIds: agreed }] : found;
}

/** What a matrix shows, row by row in its order, then what holds over all rows. Pure and in a fixed order. */
export function findings(matrix: Matrix): Finding[] {
  return [...matrix.rows.flatMap((row) => IN_A_ROW.flatMap((look) => look(row))), ...overColumns(matrix)];
}
