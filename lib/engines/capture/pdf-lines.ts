import { isCommentEdge } from './comments';
import { joinLines } from './paragraphs';

/** A line of a PDF page, or a whole `row` of a table; x, y, right and height in points from the page's lower left corner. */
export type Line = { text: string; x: number; y: number; right: number; height: number; row?: boolean };

/** Joins the lines of all pages to paragraphs and drops running heads, feet and page numbers. */
export function paragraphsOfPages(pages: Line[][]): string[] {
  const running = runningLines(pages);
  const paragraphs: string[] = [];
  for (const page of pages) {
    const lines = page.filter(
      (line) => !running.has(shape(line.text)) && !/^(page\s*)?\d{1,4}(\s*(\/|of)\s*\d{1,4})?$/i.test(line.text),
    );
    const [first, ...rest] = paragraphsOfPage(lines);
    const last = paragraphs.at(-1);
    if (first === undefined) continue;
    // A paragraph broken by the end of a page: no full stop before; then no capital after, unless it is long already.
    const open = last !== undefined && !/[.!?。！？:…]["”’」)]*$/.test(last);
    const broken = open && (last.length > 150 || (last.length > 60 && /^[\p{Ll}\p{Lo}]/u.test(first)));
    if (broken) paragraphs[paragraphs.length - 1] = joinLines([last, first]);
    else paragraphs.push(first);
    paragraphs.push(...rest);
  }
  return paragraphs;
}

/** Digits made alike, so that "Page 3" and "Page 4" are one running line. */
const shape = (text: string) => text.replace(/\d+/g, '0').toLowerCase();

/** Lines that are first or last on more than half of the pages; on both, where there are only two. */
function runningLines(pages: Line[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [page[0], page[1], page.at(-1), page.at(-2)].filter((line) => line !== undefined).map((line) => shape(line.text)),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 2 && n > pages.length / 2).map(([text]) => text));
}

function paragraphsOfPage(lines: Line[]): string[] {
  const spacing = usualSpacing(lines);
  const edges = rightEdges(lines);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && continues(before, line, spacing, edges[i - 1]!)) groups.at(-1)!.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => joinLines(group.map((line) => line.text)));
}

/**
 * For each line the right edge of the text it stands in, a column or the page: what lines reach that begin at about the
 * same place in the same type. Of the longest one in twelve is passed over, since a heading across the columns, where
 * it is set in the same type, begins where the first column does.
 */
function rightEdges(lines: Line[]): number[] {
  const columns: { first: Line; rights: number[]; edge: number }[] = [];
  const columnOf = lines.map((line) => {
    const known = columns.find(
      ({ first }) => sameType(first, line) && Math.abs(first.x - line.x) < line.height * INDENT,
    );
    const column = known ?? { first: line, rights: [], edge: 0 };
    if (!known) columns.push(column);
    column.rights.push(line.right);
    return column;
  });
  for (const column of columns) {
    column.rights.sort((a, b) => b - a);
    column.edge = column.rights[Math.floor(column.rights.length / 12)]!;
  }
  return columnOf.map(({ edge }) => edge);
}

const sameType = (a: Line, b: Line) => Math.abs(a.height - b.height) <= b.height * 0.15;

/** Heights of a line by which a paragraph's first line is set in, at most; what begins further right is another column. */
const INDENT = 4;

/**
 * The distance between lines within a paragraph, in tenths of the type size: the smallest that is not rare. Not the
 * commonest, because a page of short paragraphs has more gaps between them than inside.
 */
function usualSpacing(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const gap = Math.round((10 * (lines[i - 1]!.y - lines[i]!.y)) / lines[i]!.height);
    if (gap > 5 && gap < 40) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const gaps = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const frequent = [...counts].filter(([, n]) => n >= 2 && n >= gaps * 0.12).map(([gap]) => gap);
  return frequent.length > 0 ? Math.min(...frequent) : 12;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: Line, line: Line, spacing: number, right: number): boolean {
  if (before.row || line.row || isCommentEdge(before.text) || isCommentEdge(line.text)) return false;
  const gap = (10 * (before.y - line.y)) / line.height;
  // A new column starts higher up; the sentence may go on there.
  if (gap < 0) return !/[.!?。！？]["”’」)]*$/.test(before.text);
  if (gap > spacing * 1.35 || !sameType(before, line)) return false;
  // Where paragraphs are not set apart, an indented line begins one, or a line after one with room for more.
  if (line.x > before.x + line.height * 0.8) return false;
  const room = right - before.right;
  if (/[.!?。！？]["”’」)]*$/.test(before.text)) return room < roomFor(line);
  // A heading in the type of the text.
  return !(room > (right - before.x) * 0.4 && room > roomFor(line) && /^["“‘'「『(]?\p{Lu}/u.test(line.text));
}

/** What room a line's first word needs: where it would have stood on the line before and does not, a paragraph ended. */
function roomFor(line: Line): number {
  const word = /^[\u3040-\u9fff]|^\S+/.exec(line.text)?.[0] ?? '';
  const letter = (line.right - line.x) / Math.max(line.text.length, 1);
  // A blank beside it and a fifth for letters broader than most; Chinese lines end up to two signs early before a mark.
  return Math.max((word.length + 1) * letter * 1.2, line.height * 2.5);
}
