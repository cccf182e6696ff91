import { readAnnotations } from '@/lib/engines/readers/annotations';
import { readBibtex } from '@/lib/engines/readers/bibtex';
import { readClaimReviews } from '@/lib/engines/readers/claim-review';
import { readCsl } from '@/lib/engines/readers/csl';
import type { Incoming } from '@/lib/engines/readers/incoming';
import { readRis } from '@/lib/engines/readers/ris';
import { type FileKind, sniff, whyUnknown } from '@/lib/engines/readers/sniff';
import { type Mapping, readTable } from '@/lib/engines/readers/table';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Locale } from '@/lib/platform/preferences';
import { takeCaseFile } from './case-data';
import type { IncomingReport } from './contract';
import { openSent, takeSent } from './proposal-data';
import { takeRecords } from './records-data';
import { type Choices, type ConflictChoice, choicesIn } from './rules';
import { refuse, type Taken, told } from './told';

type Sniffed = NonNullable<ReturnType<typeof sniff>>;
type Reading = (sniffed: Sniffed, mapping: Mapping) => Incoming;

/** How a file of each kind that holds plain records is read. To add one: its reader, and a line here and in sniff.ts. */
const READERS: Readonly<Partial<Record<FileKind, Reading>>> = {
  'claim-review': ({ value }) => readClaimReviews(value),
  annotations: ({ value }) => readAnnotations(value),
  csl: ({ value }) => readCsl(value),
  bibtex: ({ text }) => readBibtex(text),
  ris: ({ text }) => readRis(text),
  csv: ({ text }, mapping) => readTable(text, { mapping }),
};

export type TakeOptions = {
  readonly store: boolean;
  readonly conflicts: ConflictChoice;
  readonly case?: string | undefined;
  readonly mapping?: string | undefined;
  /** What becomes of single records, `ID=choice` a line. */
  readonly choices?: string | undefined;
  /** Of the report and of what is refused. */
  readonly language?: Locale | undefined;
  readonly now: Date;
};

/** Brings in a file of any kind we read, by what is in it. Throws Invalid for what none of the readers knows. */
export async function takeFile(actor: Actor, bytes: Uint8Array, options: TakeOptions): Promise<IncomingReport> {
  const language = options.language ?? 'en';
  const choices = choicesIn(options.choices);
  if ('wrong' in choices) throw refuse(language, 'choice', 'choices', { line: choices.wrong });
  return told(await take(actor, bytes, { ...options, language, choices }), language);
}

type Chosen = Omit<TakeOptions, 'choices'> & { language: Locale; choices: Choices };

async function take(actor: Actor, bytes: Uint8Array, options: Chosen): Promise<Taken> {
  const { language } = options;
  const sniffed = sniff(bytes);
  if (!sniffed) {
    const { why, ...values } = whyUnknown(bytes);
    throw refuse(language, why, 'file', values);
  }
  if (sniffed.kind === 'bundle' || sniffed.kind === 'document')
    return takeSent(actor, bytes, await openSent(bytes, language), options);
  if (sniffed.kind === 'case') return takeCaseFile(actor, sniffed.text, options);
  const read = READERS[sniffed.kind];
  if (!read) throw refuse(language, 'kind', 'file');
  const incoming = read(sniffed, mappingOf(options.mapping, language));
  return takeRecords(actor, incoming, { ...options, kind: sniffed.kind });
}

/** COLUMN=field, one a line. Throws Invalid for a line that is none. */
function mappingOf(lines: string | undefined, language: Locale): Mapping {
  const pairs = (lines ?? '').split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    pairs.map((line) => {
      const at = line.lastIndexOf('=');
      if (at < 1) throw refuse(language, 'mapping', 'mapping', { line: line.slice(0, 80) });
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}
