import { describe, expect, it } from 'vitest';
import type { Mark } from './scene';
import { drawTimeline, type Sign, scaleFor } from './timeline';

const words = {
  undated: 'undated',
  noMonth: 'no month',
  noDay: 'no day',
  head: (date: string) => date.slice(-4),
  later: (years: number) => `${years} later`,
};
const sign = (id: string, lane: string, date: string | null): Sign => ({
  id,
  lane,
  date,
  shape: 'up',
  tone: 'blue',
  name: id,
  href: `/${id}`,
});
const DATES = [null, '2013', '2020-04', '2020-12', '2020-12-15', '2020-12-16', '2026-11-09'];
const signs = DATES.flatMap((date, at) => [
  sign(`a${at}`, 'a', date),
  sign(`b${at}`, 'b', date),
  sign(`c${at}`, 'b', date),
]);
const draw = (scale: 'year' | 'month' | 'day') =>
  drawTimeline({
    scale,
    lanes: [
      { key: 'a', label: 'A' },
      { key: 'b', label: 'B' },
    ],
    signs,
    stops: [],
    ways: [],
    words,
  });
const texts = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' && !mark.fileOnly ? [mark.words] : []));
/** Where the glyph of each sign is put: id → place. */
const places = (marks: readonly Mark[]) =>
  new Map(
    marks.flatMap((mark) => {
      const [glyph] = mark.kind === 'link' ? mark.marks : [];
      return mark.kind === 'link' && glyph?.kind === 'path' && glyph.at ? [[mark.name, glyph.at] as const] : [];
    }),
  );

describe('a timeline', () => {
  it('keeps a month and a year columns of their own beside the days in them', () => {
    const { scene } = draw('day');
    const at = places(scene.marks);
    const x = DATES.map((_, place) => at.get(`a${place}`)!.x);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    expect(new Set(x).size).toBe(DATES.length);
    expect(texts(scene.marks)).toEqual(
      expect.arrayContaining(['undated', 'no month', 'no day', '2013', '2020', '7 later', '2026', '6 later', '2-15']),
    );
  });

  it('puts what falls into one month together where months are told, and says no more of days', () => {
    const { scene } = draw('month');
    const at = places(scene.marks);
    const month = ['a3', 'a4', 'a5'].map((id) => at.get(id)!.x);
    expect(Math.max(...month) - Math.min(...month)).toBeLessThan(80);
    expect(texts(scene.marks)).not.toContain('no day');
  });

  it('never puts two signs nearer than a finger is wide', () => {
    for (const scale of ['year', 'month', 'day'] as const) {
      const all = [...places(draw(scale).scene.marks).values()];
      all.forEach((one, at) => {
        for (const other of all.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(24);
      });
    }
  });

  it('tells days as long as they fit, then months, then years', () => {
    expect(scaleFor(DATES, 7)).toBe('day');
    expect(scaleFor(DATES, 5)).toBe('month');
    expect(scaleFor(DATES, 3)).toBe('year');
  });
});
