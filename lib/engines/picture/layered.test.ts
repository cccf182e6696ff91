import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, layered, type PlacedBox, type Tie } from './layered';

const apart = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const overlaps = (boxes: readonly PlacedBox[]): string[] =>
  boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (apart(a, b) ? [] : [`${a.id} and ${b.id}`])));

/** Disputes of up to so many claims: any boxes with any ties between them, circles and several between two included. */
const graphs = (most: number) =>
  fc
    .array(fc.record({ width: fc.integer({ min: 40, max: 240 }), height: fc.integer({ min: 30, max: 120 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .chain((sizes) => {
      const place = fc.integer({ min: 0, max: sizes.length - 1 });
      return fc.record({
        boxes: fc.constant(sizes.map((size, at): Box => ({ id: `C-${at}`, ...size }))),
        ties: fc
          .array(fc.tuple(place, place, fc.constantFrom('', 'rebuts', 'counter-accuses')), { maxLength: most * 2 })
          .map((pairs) =>
            pairs.map(([from, to, label], at): Tie => ({ id: `R-${at}`, from: `C-${from}`, to: `C-${to}`, label })),
          ),
      });
    });

describe('a layered layout', () => {
  it('never lets two boxes overlap, whatever the ties', async () => {
    await fc.assert(
      fc.asyncProperty(graphs(25), async ({ boxes, ties }) => {
        const layout = await layered(boxes, ties);
        expect(overlaps(layout.boxes)).toEqual([]);
        expect(layout.ties).toHaveLength(ties.length);
        for (const box of layout.boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('holds for 150 claims, many tied to one', async () => {
    const boxes = Array.from(
      { length: 150 },
      (_, at): Box => ({ id: `C-${at}`, width: 220, height: 60 + (at % 4) * 17 }),
    );
    const ties = boxes.slice(1).map(
      (box, at): Tie => ({
        id: `R-${at}`,
        from: box.id,
        to: at % 3 === 0 ? 'C-0' : `C-${(at * 7) % 150}`,
        label: 'counter-accuses',
      }),
    );
    const layout = await layered(boxes, ties);
    expect(layout.boxes).toHaveLength(150);
    expect(overlaps(layout.boxes)).toEqual([]);
  });

  it('is the same for the same claims, and leaves out ties that lead nowhere', async () => {
    const boxes = [
      { id: 'a', width: 50, height: 30 },
      { id: 'b', width: 50, height: 30 },
    ];
    const ties = [
      { id: '1', from: 'a', to: 'b', label: 'supports' },
      { id: '2', from: 'a', to: 'gone', label: '' },
    ];
    const [one, again] = [await layered(boxes, ties), await layered([...boxes], [...ties])];
    expect(again).toEqual(one);
    expect(one.ties.map(({ id }) => id)).toEqual(['1']);
    expect(one.boxes[0]!.x).toBeLessThan(one.boxes[1]!.x);
  });

  it('of nothing is nothing', async () => {
    expect(await layered([], [])).toEqual({ width: 0, height: 0, boxes: [], ties: [] });
  });
});
