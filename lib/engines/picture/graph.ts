import { type Box, LABEL, layered, type PlacedBox, type PlacedTie } from './layered';
import type { Mark, Scene, Tone } from './scene';
import { cut, rounded, widthOf, wrap } from './scene';
import { SHAPES, type ShapeName } from './shapes';

/** One box as it is drawn: a claim, a topic folded up with all its claims, or a place words passed through. */
export type GraphNode = {
  readonly id: string;
  /** A short reference in the corner. */
  readonly corner?: string | undefined;
  /** What stands on the first line beside the glyph: the status, or how many claims are folded up here. */
  readonly word: string;
  readonly shape: ShapeName;
  readonly tone: Tone;
  readonly title: string;
  /** Of the title, where it is not the picture's. */
  readonly language?: string | undefined;
  readonly href: string;
  /** How it reads in full. */
  readonly name: string;
  readonly folded?: boolean | undefined;
  readonly focus?: boolean | undefined;
};

/** A relation between two of them. `short`: the line stops before the claim it is aimed at, since it does not answer it. */
export type GraphTie = {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly tone: Tone;
  readonly dash?: string | undefined;
  readonly short?: boolean | undefined;
  /** The arrow points the other way: layered towards the origin, but words come from there. */
  readonly back?: boolean | undefined;
  readonly weight?: number | undefined;
};

const WIDTH = 244;
const PAD = 11;
const HEAD = 20;
const SIZE = 13;
const LINE = 17;
/** Lines of a claim's short form; longer ones are cut and stand in full beside the picture. */
const LINES = 4;
/** How far before its target a line that answers nothing stops. */
const SHORT = 13;
/** Between lines that end at one box. */
const BETWEEN = 13;

const titleOf = (node: GraphNode) => wrap(node.title, WIDTH - PAD * 2, SIZE, LINES);

/** A box is as high as its words, or as the lines that end at it need. */
function boxOf(node: GraphNode, lines: number): Box {
  const words = PAD + HEAD + titleOf(node).length * LINE + PAD - 4;
  return { id: node.id, width: WIDTH, height: Math.max(words, lines * BETWEEN + PAD) };
}

/** How many lines end at a box, on the side where there are more. */
function endsAt(ties: readonly GraphTie[]): (id: string) => number {
  const count = (side: 'from' | 'to') => {
    const ends = new Map<string, number>();
    for (const tie of ties) ends.set(tie[side], (ends.get(tie[side]) ?? 0) + 1);
    return ends;
  };
  const [out, come] = [count('from'), count('to')];
  return (id) => Math.max(out.get(id) ?? 0, come.get(id) ?? 0);
}

/** Boxes and the lines between them as a picture, layered along the lines, no box over another. */
export async function graphScene(nodes: readonly GraphNode[], ties: readonly GraphTie[]): Promise<Scene> {
  const ends = endsAt(ties);
  const layout = await layered(
    nodes.map((node) => boxOf(node, ends(node.id))),
    ties.map(({ from, to, label }, at) => ({ id: String(at), from, to, label })),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const home = nodes.find(({ focus }) => focus)?.id ?? [...nodes].sort((a, b) => ends(b.id) - ends(a.id))[0]?.id;
  return {
    width: layout.width,
    height: layout.height,
    marks: [
      ...layout.ties.flatMap((placed) => tieMarks(placed, ties[Number(placed.id)]!)),
      ...layout.boxes.map((box) => nodeMark(box, byId.get(box.id)!, box.id === home)),
    ],
  };
}

function nodeMark(box: PlacedBox, node: GraphNode, home: boolean): Mark {
  const { x, y, width, height } = box;
  const { fill, stroke }: { fill?: string; stroke?: string } = SHAPES[node.shape];
  const at = { x: x + PAD, y: y + PAD, scale: 1 };
  return {
    kind: 'link',
    href: node.href,
    name: node.name,
    ...(home ? { home } : {}),
    marks: [
      // A folded topic is a pile: the sheets under the first one say that there is more.
      ...(node.folded
        ? [
            {
              kind: 'rect' as const,
              x: x + 4,
              y: y + 4,
              width,
              height,
              radius: 3,
              fill: 'wash' as const,
              stroke: 'edge' as const,
            },
          ]
        : []),
      {
        kind: 'rect',
        x,
        y,
        width,
        height,
        radius: 3,
        fill: 'sheet',
        stroke: node.focus ? 'accent' : 'edge',
        weight: node.focus ? 2.5 : 1,
      },
      ...(fill ? [{ kind: 'path' as const, d: fill, at, fill: node.tone }] : []),
      ...(stroke ? [{ kind: 'path' as const, d: stroke, at, stroke: node.tone, weight: 1.5 }] : []),
      {
        kind: 'text',
        x: x + PAD + 18,
        y: y + PAD + 10.5,
        size: 11.5,
        tone: node.tone,
        words: cut(node.word, WIDTH - PAD * 2 - 26 - widthOf(node.corner ?? '', 11.5), 11.5),
      },
      ...(node.corner
        ? [
            {
              kind: 'text' as const,
              x: x + width - PAD - widthOf(node.corner, 11.5),
              y: y + PAD + 10.5,
              size: 11.5,
              tone: 'faint' as const,
              words: node.corner,
            },
          ]
        : []),
      ...titleOf(node).map(
        (words, at): Mark => ({
          kind: 'text',
          x: x + PAD,
          y: y + PAD + HEAD + LINE * at + 10,
          size: SIZE,
          tone: 'ink',
          words,
          ...(node.language ? { language: node.language } : {}),
        }),
      ),
    ],
  };
}

function tieMarks({ points, labelAt }: PlacedTie, tie: GraphTie): Mark[] {
  const way = tie.back ? points.toReversed() : points;
  const line = tie.short ? shortened(way) : way;
  const [before, end] = [line.at(-2), line.at(-1)];
  if (!before || !end) return [];
  return [
    {
      kind: 'path',
      d: rounded(line, 5),
      stroke: tie.tone,
      weight: tie.weight ?? 1.5,
      ...(tie.dash ? { dash: tie.dash } : {}),
    },
    {
      kind: 'path',
      d: tie.short ? bar(before, end) : head(before, end),
      ...(tie.short ? { stroke: tie.tone, weight: 2.5 } : { fill: tie.tone }),
    },
    ...(labelAt
      ? [
          {
            kind: 'rect' as const,
            x: labelAt.x - 3,
            y: labelAt.y - LABEL,
            width: widthOf(tie.label, LABEL) + 6,
            height: LABEL + 5,
            fill: 'paper' as const,
          },
          { kind: 'text' as const, x: labelAt.x, y: labelAt.y - 1, size: LABEL, tone: tie.tone, words: tie.label },
        ]
      : []),
  ];
}

type Point = { x: number; y: number };

const along = (from: Point, to: Point, far: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: to.x - ((to.x - from.x) / length) * far, y: to.y - ((to.y - from.y) / length) * far };
};

const shortened = (points: readonly Point[]): Point[] => {
  const [before, end] = [points.at(-2), points.at(-1)];
  return before && end ? [...points.slice(0, -1), along(before, end, SHORT)] : [...points];
};

const n = (value: number) => Math.round(value * 10) / 10;

/** The point of an arrow at the end of a line. */
function head(from: Point, to: Point): string {
  const back = along(from, to, 8);
  const [dx, dy] = [(to.y - back.y) / 2, (to.x - back.x) / 2];
  return `M${n(to.x)} ${n(to.y)}L${n(back.x + dx)} ${n(back.y - dy)}L${n(back.x - dx)} ${n(back.y + dy)}Z`;
}

/** A bar across the end of a line: what comes here stops here. */
function bar(from: Point, to: Point): string {
  const back = along(from, to, 5.5);
  const [dx, dy] = [to.y - back.y, to.x - back.x];
  return `M${n(to.x + dx)} ${n(to.y - dy)}L${n(to.x - dx)} ${n(to.y + dy)}`;
}
