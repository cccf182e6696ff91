import { grouped } from '@/lib/engines/compare/grouped';
import { cut, type Mark, widthOf, wrap } from './scene';

/** How finely time is told. What is known less finely keeps a column of its own: a month is never spread over days. */
export type Scale = 'year' | 'month' | 'day';
export const FINENESS: Readonly<Record<Scale, number>> = { year: 4, month: 7, day: 10 };

export type TimelineWords = {
  readonly undated: string;
  readonly noMonth: string;
  readonly noDay: string;
  /** A year, a month or a day at the head of its column. */
  readonly head: (date: string) => string;
  readonly later: (years: number) => string;
};

/** One date's column: a year, a month, a day; null for what has no date. */
export type Column = { readonly date: string | null; readonly x: number; readonly width: number };

const BAND = 20;
/** The last band has room for two lines: "day not known" over a narrow column. */
const LAST_BAND = 32;
/** Room between columns of different years, for a line that says that time was left out. */
export const YEARS_APART = 26;

const levelsOf = (scale: Scale): number[] => [4, 7, 10].filter((length) => length <= FINENESS[scale]);

/** The height of the bands over the lanes. */
export const headHeight = (scale: Scale): number => (levelsOf(scale).length - 1) * BAND + LAST_BAND;

/** Years over months over days; what is known to the year or month only says so where the finer part would stand. */
export function heads(columns: readonly Column[], scale: Scale, words: TimelineWords): Mark[] {
  const levels = levelsOf(scale);
  return levels.flatMap((length, level) => {
    const keyOf = ({ date }: Column) =>
      date === null ? '' : date.length >= length ? date.slice(0, length) : `${date}?`;
    const last = level === levels.length - 1;
    return [...grouped(columns, keyOf).values()].flatMap((same) => band(same, { length, level, last, words }));
  });
}

type Level = { readonly length: number; readonly level: number; readonly last: boolean; readonly words: TimelineWords };

/** The words over the columns that share a year, a month or a day. */
function band(same: readonly Column[], { length, level, last, words }: Level): Mark[] {
  const [first, end] = [same[0]!, same.at(-1)!];
  const width = end.x + end.width - first.x - 6;
  const known = first.date !== null && first.date.length >= length;
  const text = known ? words.head(first.date!.slice(0, length)) : unknownWords(first.date, length, words);
  const size = known && !last ? 12 : 11;
  const lines = last || !known ? wrap(text, width, size, 2) : [cut(text, width, size)];
  return lines.map((line, row) => ({
    kind: 'text',
    x: first.x + 7,
    y: level * BAND + 14 + row * 13,
    words: line,
    size,
    tone: !known ? 'faint' : last ? 'ink' : 'soft',
    bold: level === 0 && known,
  }));
}

/** Said once, where the part that is missing would begin: a year alone has no month, and of its days nothing more is said. */
function unknownWords(date: string | null, length: number, words: TimelineWords): string {
  if (date === null) return length === 4 ? words.undated : '';
  if (date.length === 4) return length === 7 ? words.noMonth : '';
  return words.noDay;
}

/** Between two years a dotted line, and how many years lie between where it is more than one and there is room. */
export function gaps(columns: readonly Column[], height: number, words: TimelineWords): Mark[] {
  return columns.flatMap((column, place): Mark[] => {
    const before = columns[place - 1]?.date?.slice(0, 4);
    const year = column.date?.slice(0, 4);
    if (!before || !year || before === year) return [];
    const line: Mark = { kind: 'path', d: `M${column.x - YEARS_APART / 2} 0V${height}`, stroke: 'edge', dash: '1 5' };
    const [years, said] = [Number(year) - Number(before), column.x + 10 + widthOf(words.head(year), 13)];
    const end = columns.findLast(({ date }) => date?.startsWith(year))!;
    const later = words.later(years);
    if (years < 2 || said + widthOf(later, 11) > end.x + end.width + 20) return [line];
    return [line, { kind: 'text', x: said, y: 14, words: later, size: 11, tone: 'faint' }];
  });
}
