import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { widthOf } from './scene';

export type Box = { readonly id: string; readonly width: number; readonly height: number };
export type Tie = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Words on the line; none where empty. */
  readonly label: string;
};
type Point = { readonly x: number; readonly y: number };
export type PlacedBox = Box & Point;
export type PlacedTie = Tie & { readonly points: readonly Point[]; readonly labelAt: Point | null };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly ties: readonly PlacedTie[];
};

/** Size of the words on lines, in pixels. */
export const LABEL = 11;

/**
 * Layered from left to right (Eclipse Layout Kernel, algorithm "layered"): a tie runs from a box to one further right
 * where the ties allow it, lines go round boxes, and words on lines have room of their own. Parts that hang together by
 * no tie are packed beside each other.
 */
const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '36',
  'elk.spacing.edgeLabel': '4',
  'elk.aspectRatio': '1.5',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'MEDIAN_LAYER',
  'elk.randomSeed': '1',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
};

/** Layouts made lately, so that a reader who looks again, or takes the file, does not have them made anew. */
const made = new Map<string, Promise<Layout>>();
const MOST = 30;

/**
 * Places boxes so that none covers another, and ties between them. Ties to boxes that are not there are left out; the
 * same input gives the same layout.
 */
export function layered(boxes: readonly Box[], ties: readonly Tie[]): Promise<Layout> {
  const key = JSON.stringify([boxes, ties]);
  const known = made.get(key);
  if (known) return known;
  const layout = place(boxes, ties);
  made.set(key, layout);
  if (made.size > MOST) made.delete(made.keys().next().value!);
  layout.catch(() => made.delete(key));
  return layout;
}

async function place(boxes: readonly Box[], ties: readonly Tie[]): Promise<Layout> {
  if (boxes.length === 0) return { width: 0, height: 0, boxes: [], ties: [] };
  const there = new Set(boxes.map(({ id }) => id));
  const between = ties.filter(({ from, to }) => there.has(from) && there.has(to));
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    // The part with most boxes comes first.
    children: boxes.map(({ id, width, height }) => ({ id, width, height, layoutOptions: { 'elk.priority': '1' } })),
    edges: between.map(({ id, from, to, label }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: label ? [{ text: label, width: widthOf(label, LABEL) + 6, height: LABEL + 5 }] : [],
    })),
  };
  const { width = 0, height = 0, children = [], edges = [] } = await new ELK().layout(graph);
  const at = new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const lines = new Map((edges as ElkExtendedEdge[]).map((edge) => [edge.id, edge]));
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...box, ...at.get(box.id)! })),
    ties: between.map((tie) => placed(tie, lines.get(tie.id)!)),
  };
}

function placed(tie: Tie, { sections, labels }: ElkExtendedEdge): PlacedTie {
  const points = (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = labels ?? [];
  return {
    ...tie,
    points: points.map(({ x, y }) => ({ x, y })),
    labelAt: label ? { x: (label.x ?? 0) + 3, y: (label.y ?? 0) + LABEL } : null,
  };
}
