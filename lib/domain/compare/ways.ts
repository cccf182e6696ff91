import type { TimelinePage, TimelineStatement } from '@/lib/domain/compare/timeline-contract';
import { grouped } from '@/lib/engines/compare/grouped';

/** A place words passed through: somebody's work, or somebody's word where no work is known. */
export type Passed = {
  readonly id: string;
  readonly agent: string;
  readonly source: string | null;
  readonly date: string | null;
};
/** From one place to the next, towards us, with the statements that went this way. */
export type Leg = {
  readonly from: string;
  readonly to: string;
  readonly gap: boolean;
  readonly statements: readonly string[];
};

const idOf = ({ agent, source, date }: TimelineStatement['chain'][number]): string =>
  `${agent} ${source ?? ''} ${date ?? ''}`;

/** The ways the words of statements took, from their origins to us: each place and each leg once. */
export function waysOf(statements: readonly TimelineStatement[]): { places: Passed[]; legs: Leg[] } {
  const places = new Map<string, Passed>();
  const legs: { from: string; to: string; gap: boolean; statement: string }[] = [];
  for (const { statement, chain } of statements) {
    const own = chain.map((step) => ({ id: idOf(step), agent: step.agent, source: step.source, date: step.date }));
    for (const place of own) if (!places.has(place.id)) places.set(place.id, place);
    // A gap is noted on the link before which one is missing: between it and the one nearer to us.
    own.slice(1).forEach((from, at) => {
      const to = own[at]!;
      if (from.id !== to.id) legs.push({ from: from.id, to: to.id, gap: chain[at + 1]!.gap, statement });
    });
  }
  return {
    places: [...places.values()],
    legs: [...grouped(legs, ({ from, to, gap }) => `${from}>${to}${gap}`).values()].map((same) => ({
      from: same[0]!.from,
      to: same[0]!.to,
      gap: same[0]!.gap,
      statements: [...new Set(same.map(({ statement }) => statement))],
    })),
  };
}

/** Whole ways rather than legs, for words: from the origin to us, those of most statements first. */
export function routesOf({ statements }: Pick<TimelinePage, 'statements'>) {
  const routes = grouped(
    statements.filter(({ chain }) => chain.length > 1),
    ({ chain }) => chain.map((step) => `${idOf(step)}${step.gap}`).join('<'),
  );
  return [...routes.values()]
    .map((same) => ({ chain: same[0]!.chain.toReversed(), statements: same.map(({ statement }) => statement) }))
    .sort((a, b) => b.statements.length - a.statements.length);
}
