/**
 * What to do with a record that is here under the same key and says something else: refuse the import, take theirs (ours
 * stays in its history), put theirs beside ours, or leave the records alone and keep only the edition.
 */
export const CONFLICT_CHOICES = ['refuse', 'theirs', 'beside', 'ours'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];
