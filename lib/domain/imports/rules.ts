import type { TableKind } from '@/lib/engines/readers/table-fields';

export { TABLE_FIELDS, type TableKind } from '@/lib/engines/readers/table-fields';

/**
 * What to do with records that are here under the same keys and say something else: refuse the import, take theirs (ours
 * stays in its history), put all of theirs beside ours under keys of their own, keep ours, or leave records alone and
 * keep only the edition. A choice for one record goes before this one.
 */
export const CONFLICT_CHOICES = ['refuse', 'theirs', 'beside', 'ours', 'edition'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** What to do with one record: where it differs from ours, and where it may be one that is here already. */
export const ITEM_CHOICES = ['ours', 'theirs', 'beside', 'same', 'other'] as const;
export type ItemChoice = (typeof ITEM_CHOICES)[number];

export type Choices = ReadonlyMap<string, ItemChoice>;

/** Choices as they are sent: `claim weir-open=theirs`, one a line. The line that is none, where there is one. */
export function choicesIn(lines: string | undefined): Choices | { wrong: string } {
  const choices = new Map<string, ItemChoice>();
  for (const line of (lines ?? '').split('\n').filter((each) => each.trim() !== '')) {
    const at = line.lastIndexOf('=');
    const choice = ITEM_CHOICES.find((each) => each === line.slice(at + 1).trim());
    if (at < 1 || !choice) return { wrong: line.slice(0, 80) };
    choices.set(line.slice(0, at).trim(), choice);
  }
  return choices;
}

/** What the rows of a table can be. */
export const TABLE_KINDS = ['claims', 'sources'] as const satisfies readonly TableKind[];
