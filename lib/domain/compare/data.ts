import type { MatrixCell, MatrixPage, MatrixQuery, MatrixRow } from '@/lib/domain/compare/contract';
import { reference } from '@/lib/domain/references';
import type { Cell, Row } from '@/lib/engines/compare/matrix';
import { matrixCsv, matrixMarkdown } from '@/lib/engines/compare/table';
import type { Actor } from '@/lib/platform/auth/roles';
import { firstSaid, type MadeMatrix, type MatrixOptions, makeMatrix } from './matrix-data';
import { findingWords, matrixSentence, tableWords } from './words';

/** The position matrix for a screen: rows, columns, findings and the question in words. Throws Invalid. */
export async function getMatrix(actor: Actor, query: MatrixQuery, options: MatrixOptions): Promise<MatrixPage> {
  const made = await makeMatrix(actor, query, options);
  const language = query.lang ?? options.language;
  const rows = made.matrix.rows.map((row) => toRow(made, row));
  const groups = groupsOf(made, rows);
  return {
    cases: made.cases.map(({ number, slug, title }) => ({ ref: reference('case', number), slug, title })),
    columns: made.columns.map(({ shown }) => shown),
    groups,
    rows: gathered(rows, groups),
    total: made.total,
    hidden: made.hidden,
    sentence: matrixSentence(made, language),
    findings: findingWords(made, language),
  };
}

/** The matrix as a file: what the screen shows, in its order. Throws Invalid. */
export async function getTable(
  actor: Actor,
  { format, ...query }: MatrixQuery & { format: 'csv' | 'md' },
  options: MatrixOptions,
): Promise<File> {
  const made = await makeMatrix(actor, query, options);
  const rows = made.matrix.rows.map((row) => toRow(made, row));
  const order = gathered(rows, groupsOf(made, rows)).map(({ claim }) => claim.ref);
  const byRef = new Map(made.matrix.rows.map((row) => [row.claim.ref, row]));
  const shown = { ...made.matrix, rows: order.flatMap((ref) => byRef.get(ref) ?? []) };
  const words = tableWords(query.lang ?? options.language);
  const [name, type] =
    format === 'csv' ? ['matrix.csv', 'text/csv;charset=utf-8'] : ['matrix.md', 'text/markdown;charset=utf-8'];
  // The mark tells spreadsheets that the letters are UTF-8; without it they show Chinese as noise.
  const body = format === 'csv' ? `\ufeff${matrixCsv(shown, words)}` : matrixMarkdown(shown, words);
  return new File([body], name, { type });
}

/** Rows of one group stand together, groups in their order; without groups as they are. */
function gathered(rows: readonly MatrixRow[], groups: MatrixPage['groups']): MatrixRow[] {
  if (groups.length === 0) return [...rows];
  const keys = [...groups.map(({ key }) => key), null];
  return keys.flatMap((key) => rows.filter((row) => row.group === key));
}

/** The groups of the rows: topics as the rows come to them, statuses in the order of their vocabulary. */
function groupsOf(made: MadeMatrix, rows: readonly MatrixRow[]): MatrixPage['groups'] {
  const group = made.query.group ?? 'topic';
  if (group === 'none') return [];
  const used = [...new Set(rows.map((row) => row.group))];
  if (group === 'status') return made.statuses.filter(({ key }) => used.includes(key));
  const topics = new Map(
    [...made.loaded.values()].flatMap(({ topic }) => (topic ? [[topic.key, topic] as const] : [])),
  );
  return used.flatMap((key) => (key === null ? [] : (topics.get(key) ?? [])));
}

function toRow(made: MadeMatrix, row: Row): MatrixRow {
  const { brief, topic } = made.loaded.get(row.claim.id)!;
  const group = made.query.group ?? 'topic';
  return {
    claim: brief,
    group: group === 'status' ? brief.status : group === 'topic' ? (topic?.key ?? null) : null,
    said: firstSaid(row),
    agreement: row.agreement,
    disagreement: Math.round(row.disagreement * 1000) / 1000,
    cells: row.cells.map((cell) => toCell(made.refs, row, cell)),
  };
}

/** A cell of the engine with references in place of ids. */
export function toCell(refs: ReadonlyMap<string, string>, row: Row, cell: Cell): MatrixCell {
  const open = row.unanswered.find(({ columnId }) => columnId === cell.columnId);
  return {
    kind: cell.kind,
    coverage: cell.coverage,
    positions: cell.positions,
    moves: cell.moves.map(({ speakerId, ...move }) => ({
      ...move,
      speaker: (speakerId && refs.get(speakerId)) || null,
    })),
    statements: cell.statements.map(({ id, stance, coverage, said, mode }) => ({
      ref: refs.get(id)!,
      stance,
      coverage: coverage ?? null,
      said,
      mode,
    })),
    verbatim: cell.verbatim,
    omissions: cell.omissions.map(({ sourceId, judgedBy, judgedOn }) => ({
      source: refs.get(sourceId)!,
      judge: judgedBy,
      judgedOn,
    })),
    unanswered: open ? { particulars: open.particulars.length, open: open.unanswered.length } : null,
    counterAccuses: cell.counterAccuses.flatMap((id) => refs.get(id) ?? []),
  };
}
