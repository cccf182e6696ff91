import type { Difference } from '@/lib/domain/cases/import/run-data';
import type { Locale } from '@/lib/platform/preferences';
import type { Choices, ConflictChoice } from './rules';
import { refuse, type Taken } from './told';

type Options = {
  readonly store: boolean;
  readonly conflicts: ConflictChoice;
  readonly choices: Choices;
  readonly language: Locale;
};

/**
 * What becomes of a record that differs, by the choice for it, else by the one for all; each is named in the report once.
 * One that never changes stays as it is here. Where nobody has chosen, ours stands until they have: the import is
 * refused (`demandChoices`). `tells` says which fields a file of its kind can differ in.
 */
export function deciding({ choices, conflicts }: Options, tells: (field: string) => boolean, report: Taken) {
  const seen = new Set<string>();
  return (difference: Difference): 'ours' | 'theirs' => {
    const { noun, key, fixed } = difference;
    const fields = difference.fields.filter(({ name }) => tells(name));
    if (fields.length === 0) return 'ours';
    const id = `${noun} ${key}`;
    const given = choices.get(id) ?? (conflicts === 'refuse' ? null : conflicts === 'theirs' ? 'theirs' : 'ours');
    if (!seen.has(id)) report.conflicts.push({ ...difference, fields, chosen: fixed && given ? 'ours' : given });
    if (!seen.has(id) && fixed && given) report.leftOut.push({ at: { record: noun, key }, why: 'ours-kept' });
    seen.add(id);
    return given === 'theirs' && !fixed ? 'theirs' : 'ours';
  };
}

/** Throws Invalid for what is to be stored while records differ for which nobody has chosen. */
export function demandChoices({ store, conflicts, language }: Options, report: Taken): void {
  const open = report.conflicts.filter(({ chosen }) => chosen === null).map(({ noun, key }) => `${noun} ${key}`);
  if (store && conflicts === 'refuse' && open.length > 0)
    throw refuse(language, 'conflicts', 'conflicts', { count: String(open.length), first: open[0]! }, open);
}
