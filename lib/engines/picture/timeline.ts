import { grouped } from '@/lib/engines/compare/grouped';
import type { Mark, Scene, Tone } from './scene';
import { SHAPES, type ShapeName } from './shapes';
import {
  type Column,
  FINENESS,
  gaps,
  headHeight,
  heads,
  type Scale,
  type TimelineWords,
  YEARS_APART,
} from './timeline-heads';

export type Lane = { readonly key: string; readonly label: string; readonly language?: string | undefined };
type Placed = { readonly id: string; readonly lane: string; readonly date: string | null };
type Named = { readonly name: string; readonly about?: string | undefined; readonly href: string };
/** A sign: one statement, or assessments of one day counted together. */
export type Sign = Placed &
  Named & {
    readonly shape: ShapeName;
    readonly tone: Tone;
    readonly count?: number | undefined;
    readonly faint?: boolean;
  };
/** Where words passed through: somebody's work of a day, known or not. */
export type Stop = Placed & Named & { readonly read: boolean; readonly faint?: boolean };
/** Words went from one stop to the next, in so many statements. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly gap: boolean;
  readonly look: 'plain' | 'strong' | 'faint';
};

export type Timeline = {
  readonly scale: Scale;
  readonly lanes: readonly Lane[];
  readonly signs: readonly Sign[];
  readonly stops: readonly Stop[];
  readonly ways: readonly Way[];
  readonly words: TimelineWords;
};

/** The picture, and where each lane's name stands so that a page can keep it in sight. */
export type DrawnTimeline = {
  readonly scene: Scene;
  readonly lanes: readonly (Lane & { y: number })[];
  /** The bands over the lanes by themselves, which a page keeps in sight, and their height. */
  readonly head: { readonly height: number; readonly marks: readonly Mark[] };
};

/** Distance between signs: a finger needs 24 px from one to the next (WCAG 2.5.8). */
const PITCH = 24;
const NAME = 20;
const LEAST = 58;

type Cell = { across: number; items: (Sign | Stop)[] };

/** The finest scale that keeps to so many columns. */
export function scaleFor(dates: readonly (string | null)[], most: number): Scale {
  const columns = (scale: Scale) => new Set(dates.map((date) => columnOf(date, scale))).size;
  return columns('day') <= most ? 'day' : columns('month') <= most ? 'month' : 'year';
}

const columnOf = (date: string | null, scale: Scale): string | null =>
  date === null ? null : date.slice(0, FINENESS[scale]);

const wide = (item: Sign | Stop): number => ('count' in item && item.count ? 2 : 1);

/** Lays statements, assessments and the ways words took out in time: a lane for everybody, a column for every date. */
export function drawTimeline(timeline: Timeline): DrawnTimeline {
  const { lanes, signs, stops, scale, words } = timeline;
  const all: (Sign | Stop)[] = [...stops, ...signs];
  const dates = [...new Set(all.map(({ date }) => columnOf(date, scale)))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  const cells = new Map<string, Cell>();
  for (const [key, items] of grouped(all, ({ lane, date }) => `${lane} ${columnOf(date, scale)}`)) {
    const places = items.reduce((sum, item) => sum + wide(item), 0);
    cells.set(key, { across: Math.max(Math.ceil(Math.sqrt(places * 1.8)), ...items.map(wide)), items });
  }
  const columns = columnsOf(dates, lanes, cells);
  const head = headHeight(scale);
  const at = new Map<string, { x: number; y: number }>();
  let y = head;
  const placed = lanes.map((lane) => {
    const top = y;
    let rows = 1;
    for (const column of columns) {
      const cell = cells.get(`${lane.key} ${column.date}`);
      if (cell) rows = Math.max(rows, setCell(cell, column, top + NAME, at));
    }
    y += NAME + rows * PITCH + 6;
    return { ...lane, y: top };
  });
  const width = (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0) + 12;
  const bands = heads(columns, scale, words);
  const marks = [
    ...frame(columns, placed, { width, height: y, head }),
    ...bands,
    ...gaps(columns, y, words),
    ...timeline.ways.flatMap((way) => wayMarks(way, at)),
    ...stops.map((stop) => stopMark(stop, at.get(stop.id)!)),
    ...signs.map((sign) => signMark(sign, at.get(sign.id)!)),
  ];
  return { scene: { width, height: y, marks }, lanes: placed, head: { height: head, marks: bands } };
}

function columnsOf(
  dates: readonly (string | null)[],
  lanes: readonly Lane[],
  cells: ReadonlyMap<string, Cell>,
): Column[] {
  let x = 12;
  let before: string | null = null;
  return dates.map((date) => {
    const most = Math.max(1, ...lanes.map(({ key }) => cells.get(`${key} ${date}`)?.across ?? 0));
    if (date && before && date.slice(0, 4) !== before.slice(0, 4)) x += YEARS_APART;
    before = date;
    const column = { date, x, width: Math.max(LEAST, most * PITCH + 14) };
    x += column.width;
    return column;
  });
}

/** Gives every item of a cell its place; the number of rows they take. */
function setCell(cell: Cell, column: Column, top: number, at: Map<string, { x: number; y: number }>): number {
  let [row, place] = [0, 0];
  for (const item of cell.items) {
    if (place + wide(item) > cell.across) [row, place] = [row + 1, 0];
    at.set(item.id, { x: column.x + 7 + place * PITCH + PITCH / 2, y: top + row * PITCH + PITCH / 2 });
    place += wide(item);
  }
  return row + 1;
}

function frame(
  columns: readonly Column[],
  lanes: readonly (Lane & { y: number })[],
  { width, height, head }: { width: number; height: number; head: number },
): Mark[] {
  return [
    ...columns.flatMap(({ x, width: wide }, place): Mark[] =>
      place % 2 === 0 ? [{ kind: 'rect', x, y: head, width: wide, height: height - head, fill: 'wash' }] : [],
    ),
    ...lanes.flatMap(({ y, label, language }): Mark[] => [
      { kind: 'path', d: `M0 ${y}H${width}`, stroke: 'rule' },
      {
        kind: 'text',
        x: 6,
        y: y + 14,
        words: label,
        size: 12,
        tone: 'soft',
        bold: true,
        fileOnly: true,
        ...(language ? { language } : {}),
      },
    ]),
  ];
}

function wayMarks({ from, to, count, gap, look }: Way, at: ReadonlyMap<string, { x: number; y: number }>): Mark[] {
  const [a, b] = [at.get(from), at.get(to)];
  if (!a || !b) return [];
  const level = Math.abs(a.x - b.x) < PITCH;
  const bend = level ? 34 : Math.max(30, Math.abs(b.x - a.x) / 2) * Math.sign(b.x - a.x);
  const to2 = level ? b.x + bend : b.x - bend;
  const side = Math.sign(to2 - b.x) * 8;
  const tone: Tone = look === 'strong' ? 'accent' : look === 'faint' ? 'rule' : 'edge';
  return [
    {
      kind: 'path',
      d: `M${a.x} ${a.y}C${a.x + bend} ${a.y} ${to2} ${b.y} ${b.x + side} ${b.y}`,
      stroke: tone,
      weight: 1 + Math.log2(count) * 0.6 + (look === 'strong' ? 1 : 0),
      ...(gap ? { dash: '3 4' } : {}),
    },
    { kind: 'path', d: `M${b.x + side * 0.7} ${b.y}l${side} -4v8Z`, fill: tone },
  ];
}

/** A stop is a small square: filled where the work was read here, empty where it is known through others. */
function stopMark({ href, name, about, read, faint }: Stop, { x, y }: { x: number; y: number }): Mark {
  const tone = faint ? 'faint' : 'ink';
  return {
    kind: 'link',
    href,
    name,
    about: about ?? name,
    marks: [
      {
        kind: 'rect',
        x: x - 5,
        y: y - 5,
        width: 10,
        height: 10,
        fill: read ? tone : 'sheet',
        stroke: tone,
        weight: 1.5,
      },
    ],
  };
}

function signMark({ href, name, about, shape, tone, count, faint }: Sign, { x, y }: { x: number; y: number }): Mark {
  const { fill, stroke, dash }: { fill?: string; stroke?: string; dash?: string } = SHAPES[shape];
  const at = { x: x - 7, y: y - 7, scale: 14 / 12 };
  const shown = faint ? 'edge' : tone;
  return {
    kind: 'link',
    href,
    name,
    about: about ?? name,
    marks: [
      ...(fill ? [{ kind: 'path' as const, d: fill, at, fill: shown }] : []),
      ...(stroke
        ? [{ kind: 'path' as const, d: stroke, at, stroke: shown, weight: 1.5, ...(dash ? { dash } : {}) }]
        : []),
      ...(count
        ? [{ kind: 'text' as const, x: x + 11, y: y + 4, words: String(count), size: 11.5, tone: 'soft' as const }]
        : []),
    ],
  };
}
