import type { CaseDetail } from '@/lib/domain/cases/contract';
import type { LocalText } from '@/lib/domain/values';
import { grouped } from '@/lib/engines/compare/grouped';

export type Point = CaseDetail['timeline'][number];
/** Statements of one side or speaker on one date. `label` is null for those on no side. */
export type Lane = { key: string; label: LocalText | null; points: Point[] };
/** One date of the timeline; `years` is the distance to the date before in full years, where it is one or more. */
export type Moment = { said: string; years: number; lanes: Lane[] };

/**
 * The timeline as a chronicle: dates in their order, on each the statements by side (in the order of the case) or by
 * speaker (in order of appearance). A date known to the month only stays a date of its own: it is not spread over days.
 */
export function momentsOf(held: Pick<CaseDetail, 'timeline' | 'sides'>, by: 'side' | 'speaker'): Moment[] {
  const places = new Map(held.sides.flatMap(({ speakers }, place) => speakers.map(({ ref }) => [ref, place] as const)));
  const laneOf = (point: Point): Omit<Lane, 'points'> & { place: number } => {
    if (by === 'speaker') return { key: point.speaker.ref, label: point.speaker.name, place: 0 };
    const place = places.get(point.speaker.ref);
    if (place === undefined) return { key: 'none', label: null, place: held.sides.length };
    const side = held.sides[place]!;
    return { key: side.key, label: side.label, place };
  };
  let before: number | undefined;
  return [...grouped(held.timeline, ({ said }) => said)].map(([said, points]) => {
    const year = Number(said.slice(0, 4));
    const years = before === undefined ? 0 : year - before;
    before = year;
    const lanes = [...grouped(points, (point) => laneOf(point).key).values()]
      .map((own) => ({ ...laneOf(own[0]!), points: own }))
      .sort((a, b) => a.place - b.place)
      .map(({ key, label, points: own }): Lane => ({ key, label, points: own }));
    return { said, years, lanes };
  });
}
