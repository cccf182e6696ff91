'use client';

import { useState } from 'react';
import { LEAST, useLikely } from '@/components/desk/Alike';
import { useWords } from '@/components/desk/use-words';
import type { JudgedBearing } from '@/lib/domain/statements/statement-draft';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { likelyBearing } from '@/lib/domain/suggestions/draft';

/** As many claims as are shown, each chosen by the digit of its place. */
const SHOWN = 3;

const NONE: readonly JudgedBearing[] = [];
const nameOf = ({ start, end, rule }: SuggestionItem) => `${start} ${end} ${rule}`;

/**
 * The claims the suggestion looked at may bear on, the likeliest first, each with the stance that is offered; and those
 * chosen for any suggestion, kept as long as the page stands: what was accepted and taken back has its own again.
 */
export function useChosen(current: SuggestionItem | undefined) {
  const words = useWords();
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly JudgedBearing[]>>(new Map());
  const { items, before } = useLikely(current?.quote ?? '', { limit: SHOWN });
  const of = (item: SuggestionItem) => chosen.get(nameOf(item)) ?? NONE;
  const mine = current ? of(current) : NONE;
  const isChosen = (ref: string) => mine.some(({ claim }) => claim.ref === ref);
  const claims = current
    ? items
        .filter(({ score }) => score >= LEAST)
        .map((match) => ({
          match,
          bearing: likelyBearing(current, match, words),
          isChosen: isChosen(match.claim.ref),
        }))
    : [];
  return {
    claims,
    /** Whether these are still the claims of the suggestion before: they are out of sight, and none can be chosen. */
    before,
    of,
    /** Chooses the claim at a place for the suggestion looked at, or no longer. */
    toggle(place: number) {
      const claim = claims[place];
      if (!current || !claim || before) return;
      const { bearing } = claim;
      const others = mine.filter((each) => each.claim.ref !== bearing.claim.ref);
      const next = claim.isChosen ? others : [...others, bearing];
      setChosen((all) => new Map(all).set(nameOf(current), next));
    },
  };
}
export type Chosen = ReturnType<typeof useChosen>;
