import { readAnnotations } from '@/lib/engines/readers/annotations';
import { readBibtex } from '@/lib/engines/readers/bibtex';
import { readClaimReviews } from '@/lib/engines/readers/claim-review';
import { readCsl } from '@/lib/engines/readers/csl';
import type { Incoming } from '@/lib/engines/readers/incoming';
import { readRis } from '@/lib/engines/readers/ris';
import { type FileKind, sniff } from '@/lib/engines/readers/sniff';
import { type Mapping, readTable } from '@/lib/engines/readers/table';
import type { Actor } from '@/lib/platform/auth/roles';
import { Invalid } from '@/lib/platform/errors';
import { parseDocument, takeBundle, takeDocument } from './bundle-data';
import type { IncomingReport } from './contract';
import { takeRecords } from './records-data';
import type { ConflictChoice } from './rules';

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
  readonly now: Date;
};

/** Brings in a file of any kind we read, by what is in it. Throws Invalid for what none of the readers knows. */
export async function takeFile(actor: Actor, bytes: Uint8Array, options: TakeOptions): Promise<IncomingReport> {
  const sniffed = sniff(bytes);
  if (!sniffed)
    throw new Invalid(
      'This is no bundle, ClaimReview, annotation, CSL-JSON, BibTeX, RIS or table (CSV in UTF-8 with a line of column names).',
      'file',
    );
  if (sniffed.kind === 'bundle') return takeBundle(actor, bytes, options);
  if (sniffed.kind === 'document') return takeDocument(actor, parseDocument(sniffed.text), null, options);
  const read = READERS[sniffed.kind];
  if (!read) throw new Invalid('Case files come in with the command `counterclaim import`.', 'file');
  const incoming = read(sniffed, mappingOf(options.mapping));
  return takeRecords(actor, incoming, { kind: sniffed.kind, store: options.store, case: options.case });
}

/** COLUMN=field, one a line. Throws Invalid for a line that is none. */
function mappingOf(lines: string | undefined): Mapping {
  const pairs = (lines ?? '').split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    pairs.map((line) => {
      const at = line.lastIndexOf('=');
      if (at < 1) throw new Invalid(`“${line.slice(0, 80)}” is not COLUMN=field.`, 'mapping');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}
