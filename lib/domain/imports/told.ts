import { IMPORTED, type ImportReport } from '@/lib/domain/cases/import/report';
import type { Difference } from '@/lib/domain/cases/import/run-data';
import { inLanguage } from '@/lib/domain/in-language';
import { type Noun, PREFIX, reference } from '@/lib/domain/references';
import type { At, IncomingTable, LeftOut } from '@/lib/engines/readers/incoming';
import type { FileKind } from '@/lib/engines/readers/sniff';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import type { IncomingReport } from './contract';
import type { ItemChoice } from './rules';

/** Something that may be here already: why, as a word of ours or as the sentence of the match engine. */
type Alike = {
  readonly id: string;
  readonly at: string;
  readonly of: string;
  /** The words of ours. */
  readonly ours: string;
  readonly why: 'same-address' | 'same-title' | 'same-words' | { readonly said: string };
  readonly chosen: ItemChoice | null;
};

/** A report as it is gathered, before it is put into words. */
export type Taken = Omit<IncomingReport, 'table' | 'leftOut' | 'duplicates' | 'conflicts'> & {
  readonly table: IncomingTable | null;
  readonly leftOut: LeftOut[];
  readonly duplicates: Alike[];
  readonly conflicts: (Difference & { readonly chosen: ItemChoice | null })[];
};

/** A report in which nothing has come in yet. */
export const emptyReport = (kind: FileKind, stored: boolean): Taken => ({
  kind,
  stored,
  waits: false,
  created: {},
  changed: {},
  unchanged: {},
  edition: null,
  table: null,
  leftOut: [],
  duplicates: [],
  conflicts: [],
});

/** Adds what the import of a case did. */
export function add(report: Taken, made: ImportReport): void {
  for (const noun of IMPORTED)
    for (const what of ['created', 'changed', 'unchanged'] as const)
      if (made[what][noun] > 0) report[what][noun] = (report[what][noun] ?? 0) + made[what][noun];
  for (const { evidence, name } of made.filesAbsent)
    report.leftOut.push({ at: evidence, why: 'no-file', values: { name } });
}

/** Letters of a value shown to choose by. */
const SHOWN = 400;

/** A report in the words of a language. */
export function told(taken: Taken, language: Locale): IncomingReport {
  const words = catalogue(language).checking.bring;
  const place = (at: At) => {
    if (typeof at === 'string') return at;
    if ('place' in at) return say(words.place[at.place], language, { number: String(at.number ?? '') });
    return `${words.record[at.record as keyof typeof words.record] ?? at.record} ${at.key}`;
  };
  return {
    ...taken,
    table: taken.table && { ...taken.table, columns: [...taken.table.columns] },
    leftOut: taken.leftOut.map(({ at, why, values }) => ({
      at: place(at),
      code: why,
      why: say(words.why[why], language, values ?? {}),
    })),
    duplicates: taken.duplicates.map(({ why, ...alike }) => ({
      ...alike,
      why: typeof why === 'string' ? words.alike[why] : why.said,
    })),
    conflicts: taken.conflicts.map(({ noun, key, number, fields, fixed, chosen }) => ({
      id: `${noun} ${key}`,
      noun,
      key,
      ref: number && noun in PREFIX ? reference(noun as Noun, number) : null,
      fixed,
      chosen,
      fields: fields.map(({ name, ours, theirs }) => ({
        name,
        ours: valueWords(ours, language),
        theirs: valueWords(theirs, language),
      })),
    })),
  };
}

/** A value of a field as somebody can read it: a text in the reader's language, anything else as it is stored. */
function valueWords(value: unknown, language: Locale): string {
  const text = value !== null && typeof value === 'object' && !Array.isArray(value);
  const local =
    text && Object.values(value).length > 0 && Object.values(value).every((each) => typeof each === 'string');
  const words = local
    ? inLanguage(value as Record<string, string>, language).words
    : typeof value === 'string'
      ? value
      : value === null
        ? '–'
        : JSON.stringify(value);
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

/** A refusal in the words of a language. */
export function refuse(
  language: Locale,
  why: keyof ReturnType<typeof catalogue>['checking']['bring']['refusal'],
  field: string,
  values: Record<string, string | number> = {},
  details?: unknown,
): Invalid {
  return new Invalid(say(catalogue(language).checking.bring.refusal[why], language, values), field, details);
}
