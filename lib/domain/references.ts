import { Invalid } from '@/lib/platform/errors';

/** The letters before the number of a short reference. A reference never changes and is never used again. */
export const PREFIX = {
  case: 'K',
  source: 'S',
  speaker: 'P',
  statement: 'T',
  claim: 'C',
  evidence: 'E',
  assessment: 'A',
  relation: 'R',
  correction: 'N',
  dossier: 'D',
} as const;

/** A noun that has short references. */
export type Noun = keyof typeof PREFIX;

/** The short reference of a record: `reference('claim', 12)` is C-12. */
export const reference = (noun: Noun, number: number): string => `${PREFIX[noun]}-${number}`;

/** The reference of a capture: its source's, a stop, and the edition: S-3.2. */
export const captureReference = (source: number, edition: number): string =>
  `${reference('source', source)}.${edition}`;

/** The number in a reference of a noun (case of the letters is free), or null where it is no such reference. */
export function numberOf(noun: Noun, ref: string): number | null {
  const found = /^([a-z]{1,2})-([1-9]\d{0,8})$/i.exec(ref.trim());
  return found && found[1]!.toUpperCase() === PREFIX[noun] ? Number(found[2]) : null;
}

/** The noun whose letters a reference begins with, or null where it is no reference. */
export function nounOf(ref: string): Noun | null {
  return (Object.keys(PREFIX) as Noun[]).find((noun) => numberOf(noun, ref) !== null) ?? null;
}

/** The number in a reference, or an Invalid that says how one is written. */
export function demandNumber(noun: Noun, ref: string): number {
  const number = numberOf(noun, ref);
  if (number === null)
    throw new Invalid(`“${ref}” is not the reference of a ${noun}. Write it like ${reference(noun, 12)}.`, 'ref');
  return number;
}

/** How a mark of omission is named: by the claim and the source that leaves it out, C-12.S-3. There is one of each pair. */
export const omissionReference = (claim: number, source: number): string =>
  `${reference('claim', claim)}.${reference('source', source)}`;

/** The claim and the source in the name of a mark of omission, or null. */
export function omissionOf(ref: string): { claim: number; source: number } | null {
  const [claim, source, more] = ref.split('.');
  const numbers = { claim: numberOf('claim', claim ?? ''), source: numberOf('source', source ?? '') };
  return more === undefined && numbers.claim !== null && numbers.source !== null
    ? { claim: numbers.claim, source: numbers.source }
    : null;
}

/** Source number and edition in the reference of a capture, or null. */
export function captureOf(ref: string): { source: number; edition: number } | null {
  const found = /^s-([1-9]\d{0,8})\.([1-9]\d{0,5})$/i.exec(ref.trim());
  return found ? { source: Number(found[1]), edition: Number(found[2]) } : null;
}
