import type { Line } from './pdf-lines';

/** What stands to the right of something else by more than this, in heights of its type, may be another cell or column. */
export const CELL_GAP = 0.9;
/** A gap that no stretched blank of a justified line has. */
const WIDE_GAP = 2.5;
/** A cell with more lines than this is a column of text. */
const MOST_LINES = 12;

type Cell = { x: number; right: number; lines: Line[] };
type Row = { cells: Cell[] };

/**
 * Stretches of a page, parted where a gap is, to lines as they are read: the cells of a table's row on one line with tabs
 * between them, the lines of columns that the file mingles one column after the other, and everything else as it was,
 * with the stretches of a line together again.
 */
export function inRows(stretches: Line[]): Line[] {
  const rows = rowsOf(withoutStretched(stretches));
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    if (rows[at]!.cells.length > 1) while (end < rows.length && follows(rows[end - 1]!, rows[end]!)) end++;
    lines.push(...linesOf(rows.slice(at, end)));
    at = end;
  }
  return lines;
}

/** A justified line of few words is put together again: its words stand equally far apart, and under no others. */
function withoutStretched(stretches: Line[]): Line[] {
  const levels: Line[][] = [];
  for (const line of stretches) {
    const level = levels.at(-1);
    const last = level?.at(-1);
    if (level && last && near(last.y, line.y, line) && line.x >= last.right) level.push(line);
    else levels.push([line]);
  }
  return levels.flatMap((level, at) => {
    const aligned = [levels[at - 1], levels[at + 1]].some((other) => other && level.slice(1).every(startsIn(other)));
    return isStretched(level) && !aligned ? together(level) : level;
  });
}

const startsIn = (level: Line[]) => (line: Line) => level.some(({ x }) => Math.abs(x - line.x) < 1);

function isStretched(level: Line[]): boolean {
  if (level.length < 2 || level.some(({ text }) => text.includes(' '))) return false;
  const gaps = level.slice(1).map((line, at) => line.x - level[at]!.right);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return most < level[0]!.height * WIDE_GAP && most - least < level[0]!.height * 0.1;
}

const top = ({ cells }: Row) => cells[0]!.lines[0]!;
const bottom = ({ cells }: Row) => Math.min(...cells.map(({ lines }) => lines.at(-1)!.y));
const near = (a: number, b: number, line: Line) => Math.abs(a - b) < line.height * 0.5;

/** Cells in the order of the file: one ends where the next stretch stands to the right of it, at the height of the row. */
function rowsOf(stretches: Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of stretches) {
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    const fresh = { x: line.x, right: line.right, lines: [line] };
    if (!row || !cell) rows.push({ cells: [fresh] });
    else if (isBelow(cell, line)) {
      cell.lines.push(line);
      cell.right = Math.max(cell.right, line.right);
    } else {
      const level = row.cells[0]!.lines.findIndex((first) => near(first.y, line.y, line));
      const beside =
        level >= 0 && line.x >= edgeOf(row, level) + line.height * (cell.lines.length - level > 1 ? 0.2 : CELL_GAP);
      if (beside && level > 0 && row.cells.length > 1) rows.push({ cells: [fresh] });
      else if (beside) {
        // What stood above the row in the same place was no part of its first cell.
        if (level > 0) rows.splice(-1, 0, { cells: [{ ...cell, lines: cell.lines.splice(0, level) }] });
        cell.right = edgeOf(row, 0);
        row.cells.push(fresh);
      } else rows.push({ cells: [fresh] });
    }
  }
  return rows;
}

/** Where the last cell of a row ends to the right; of a first one, from the line on with which the row may begin. */
function edgeOf({ cells }: Row, level: number): number {
  const lines = cells.at(-1)!.lines;
  return Math.max(...(cells.length > 1 ? lines : lines.slice(level)).map(({ right }) => right));
}

function isBelow(cell: Cell, line: Line): boolean {
  const down = cell.lines.at(-1)!.y - line.y;
  return down > line.height * 0.5 && down < line.height * 1.7 && near(cell.x, line.x, line);
}

/** Whether a row goes on with the rows before it: cells again, not far below, and a gap where the row before has one. */
function follows(before: Row, row: Row): boolean {
  if (row.cells.length < 2 || bottom(before) - top(row).y > top(row).height * 3) return false;
  return gaps(before).some(([left, right]) => gaps(row).some(([from, to]) => shared(left, right, from, to) > 0));
}

const gaps = ({ cells }: Row) => cells.slice(1).map((cell, at) => [cells[at]!.right, cell.x] as const);
const shared = (left: number, right: number, from: number, to: number) => Math.min(right, to) - Math.max(left, from);

function linesOf(rows: Row[]): Line[] {
  const whole = () => rows.flatMap(({ cells }) => together(cells.flatMap(({ lines }) => lines)));
  if (rows[0]!.cells.length === 1 || rows.some(({ cells }) => cells.some(({ lines }) => lines.length > MOST_LINES)))
    return whole();
  if (mingled(rows)) {
    const columns = Math.max(...rows.map(({ cells }) => cells.length));
    return Array.from({ length: columns }, (_, at) => rows.flatMap(({ cells }) => cells[at]?.lines ?? [])).flat();
  }
  const narrow = rows.every((row) => gaps(row).every(([left, right]) => right - left < top(row).height * WIDE_GAP));
  const alone = rows.length < 2 && rows[0]!.cells.length < 3;
  if (alone && (narrow || rows[0]!.cells.some(({ lines }) => lines.length > 1))) return whole();
  return rows.map(asLine);
}

/** Columns of prose that the file gives line by line: four lines or more, each side as wide as a line of a column. */
function mingled(rows: Row[]): boolean {
  const count = rows[0]!.cells.length;
  if (rows.length < 4 || count > 3) return false;
  const single = rows.every(({ cells }) => cells.length <= count && cells.every(({ lines }) => lines.length === 1));
  const lengths = (at: number) => rows.map(({ cells }) => cells[at]?.lines[0]?.text.length ?? 0).sort((a, b) => a - b);
  return single && rows[0]!.cells.every((_, at) => lengths(at)[rows.length >> 1]! >= COLUMN);
}

/** Letters of a line of a newspaper's column; cells of a table that each have one line seldom have as many. */
const COLUMN = 26;

function asLine({ cells }: Row): Line {
  const text = cells.map(({ lines }) => lines.map((line) => line.text).join(' ')).join('\t');
  const { x, y, height } = cells[0]!.lines[0]!;
  return { text, x, y, height, right: Math.max(...cells.map(({ right }) => right)), row: true };
}

/** Stretches side by side in the order of the file are one line. */
function together(stretches: Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of stretches) {
    const last = lines.at(-1);
    if (last && near(last.y, line.y, line) && line.x >= last.right)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text}`, right: line.right };
    else lines.push(line);
  }
  return lines;
}
