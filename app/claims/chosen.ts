import { useSyncExternalStore } from 'react';

/**
 * Claims chosen from the list, to be taken away or changed together: by reference, in the order in which they were
 * ticked, or all that one filter finds. They stay chosen while one goes through pages and filters of the list, so they
 * stand outside any component; the desk's forms, which are a script of their own, see the same ones.
 */
export type Chosen = { readonly refs: readonly string[]; readonly all: string | null };

const NOBODY: Chosen = { refs: [], all: null };
let chosen = NOBODY;
const listeners = new Set<() => void>();

function choose(next: Chosen): void {
  chosen = next;
  for (const listener of listeners) listener();
}

/** What is ticked, wherever it is asked from. */
export const chosenNow = (): Chosen => chosen;

/** Ticks claims or takes their ticks off. */
export function chooseClaims(refs: readonly string[], on: boolean): void {
  const others = chosen.refs.filter((ref) => !refs.includes(ref));
  choose({ refs: on ? [...others, ...refs] : others, all: null });
}

/** Chooses all that this filter finds. */
export const chooseAll = (search: string): void => choose({ refs: [], all: search });

/** Takes every tick off. */
export const chooseNone = (): void => choose(NOBODY);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is ticked, followed by the component that asks; nothing in the HTML of the server. */
export const useChosen = (): Chosen => useSyncExternalStore(subscribe, chosenNow, () => NOBODY);
