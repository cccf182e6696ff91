import { refHref } from '@/components/facts/RefLink';

/** Where a reference typed into the palette leads; an assessment to its review, for those of the desk. */
export function placeOfReference(typed: string, writes: boolean): { reference: string; href: string } | undefined {
  const reference = typed.trim().toUpperCase();
  const href = writes && /^A-\d+$/.test(reference) ? `/review/${reference}` : refHref(reference);
  return href ? { reference, href } : undefined;
}

/** Whether a name has every word typed, in whatever order. */
export function hasWords(name: string, typed: string): boolean {
  const said = name.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
