import type { KeptDeed } from './bring-back';
import type { Deed } from './use-sitting';

/** What of a sitting outlives a reload of the page, in this tab alone. */
export type KeptSitting = {
  readonly deeds: readonly KeptDeed[];
  /** How many of the deeds stand; those after are taken back and can be done again. */
  readonly at: number;
  readonly versions: readonly (readonly [string, number])[];
  readonly floors: readonly (readonly [string, number])[];
};

/**
 * The part of a sitting that can be kept: what was done after the last deed whose way back cannot. Taking back goes in
 * order, so that nothing before that one could be reached any more.
 */
export function keepable(deeds: readonly Deed[], at: number): Pick<KeptSitting, 'deeds' | 'at'> {
  const from = deeds.findLastIndex(({ kept }) => !kept) + 1;
  if (at < from) return { deeds: [], at: 0 };
  return { deeds: deeds.slice(from).flatMap(({ kept }) => kept ?? []), at: at - from };
}

const place = (name: string) => `counterclaim:sitting:${name}`;

/** The sitting kept in this tab under a name; null where there is none. */
export function readSitting(name: string): KeptSitting | null {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)) ?? 'null') as KeptSitting | null;
  } catch {
    // A browser may forbid storage: then a sitting ends with the page.
    return null;
  }
}

/** Keeps a sitting in this tab. */
export function writeSitting(name: string, sitting: KeptSitting): void {
  try {
    sessionStorage.setItem(place(name), JSON.stringify(sitting));
  } catch {
    // See above.
  }
}
