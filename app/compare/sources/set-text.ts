import type { ComparedText, SharedClaim } from '@/lib/domain/compare/sources-contract';
import type { STANCES } from '@/lib/domain/vocabulary';
import { type Laned, lanesOf, passagesOf } from '@/lib/engines/anchor/segments';

/** A stretch of a compared text with the claims it bears on. */
export type TiedMark = {
  key: string;
  start: number;
  end: number;
  exact: string;
  stance: (typeof STANCES)[number] | null;
  claims: string[];
};

/** A compared text ready to be set: paragraphs (or, where only quotations may be shown, passages) and marks in lanes. */
export type SetText = {
  paragraphs: { start: number; end: number; text: string }[];
  marks: Laned<TiedMark>[];
};

/** Sets a text for reading beside others. Marks of statements that bear on nothing here are left out. */
export function setText({ text, marks, statements }: Pick<ComparedText, 'text' | 'marks' | 'statements'>): SetText {
  const known = new Map(statements.map((statement) => [statement.ref, statement.bearings]));
  const tied = marks.flatMap(({ statement, start, end, exact }): TiedMark[] => {
    const bearings = known.get(statement) ?? [];
    const claims = bearings.map(({ claim }) => claim.ref);
    return claims.length ? [{ key: statement, start, end, exact, stance: bearings[0]?.stance ?? null, claims }] : [];
  });
  return {
    paragraphs:
      text === null
        ? passagesOf(tied)
        : [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
            start: index,
            end: index + words.length,
            text: words,
          })),
    marks: lanesOf(tied),
  };
}

/** What a claim is to the reader who steps through: the buttons stop at one of these. */
export type Stop = {
  ref: string;
  short: string;
  language: string;
  relation: SharedClaim['relation'];
  inTexts: boolean[];
};

/** The next claim of a relation after the chosen one, around the end; null where there is none. */
export function nextStop(
  stops: readonly Stop[],
  chosen: string | null,
  relation: Stop['relation'],
  step: 1 | -1 = 1,
): string | null {
  const at = stops.findIndex(({ ref }) => ref === chosen);
  for (let i = 1; i <= stops.length; i++) {
    const place = ((((at < 0 && step < 0 ? 0 : at) + step * i) % stops.length) + stops.length) % stops.length;
    const stop = stops[place]!;
    // What is contradicted is shared too; what is shared without being contradicted is the lesser find.
    if (stop.relation === relation || (relation === 'shared' && stop.relation === 'contradicted')) return stop.ref;
  }
  return null;
}
