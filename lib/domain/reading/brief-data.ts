import type { SourceBrief, SpeakerBrief } from '@/lib/domain/briefs';
import { captureReference } from '@/lib/domain/references';
import type { AuthorBrief } from '@/lib/domain/values';
import type { CAPTURE_KINDS } from '@/lib/domain/vocabulary';
import {
  type SourceRow,
  type SpeakerRow,
  sourceSelect,
  speakerSelect,
  toSourceBrief,
  toSpeakerBrief,
} from './brief-rows';
import type { Reader } from './moment';
import { word } from './words';

type CaptureKind = (typeof CAPTURE_KINDS)[number];

/** The ids of the records a page shows in brief. Null and undefined are allowed and skipped. */
export type Wanted = {
  readonly speakers?: Iterable<string | null | undefined>;
  readonly sources?: Iterable<string | null | undefined>;
  readonly captures?: Iterable<string | null | undefined>;
  readonly authors?: Iterable<string | null | undefined>;
};

type Stamped = { version: number; createdAt: Date; createdBy: string; updatedAt: Date; updatedBy: string };

/** The records of one page by id, each read once however often it is shown. */
export type Briefs = {
  speaker(id: string, said: string | null): SpeakerBrief;
  source(id: string): SourceBrief;
  sourceOrNull(id: string | null): SourceBrief | null;
  /** The reference of a capture. */
  capture(id: string): string;
  captureKind(id: string): CaptureKind;
  author(id: string): AuthorBrief;
  /** Version, times and authors of a record. */
  record(row: Stamped): {
    version: number;
    recordedAt: string;
    recordedBy: AuthorBrief;
    changedAt: string;
    changedBy: AuthorBrief;
  };
};

const ids = (given: Iterable<string | null | undefined> = []) => [...new Set(given)].filter((id) => id != null);

/** Reads what a page shows in brief, in a number of queries (at most eight) that does not grow with the page. */
export async function loadBriefs({ db }: Reader, wanted: Wanted): Promise<Briefs> {
  const [captures, authors, sources, speakers] = [wanted.captures, wanted.authors, wanted.sources, wanted.speakers].map(
    ids,
  );
  const captureRows = captures!.length
    ? await db.capture.findMany({
        where: { id: { in: captures! } },
        select: { id: true, edition: true, kind: true, source: { select: { number: true } } },
      })
    : [];
  const authorRows = authors!.length
    ? await db.author.findMany({
        where: { id: { in: authors! } },
        select: { id: true, key: true, name: true, desk: true },
      })
    : [];
  const sourceRows = sources!.length
    ? await db.source.findMany({ where: { id: { in: sources! } }, select: sourceSelect })
    : [];
  const speakerRows = speakers!.length
    ? await db.speaker.findMany({ where: { id: { in: speakers! } }, select: speakerSelect })
    : [];
  return briefsOf(
    new Map(speakerRows.map((row) => [row.id, row])),
    new Map(sourceRows.map((row) => [row.id, row])),
    new Map(
      captureRows.map((row) => [
        row.id,
        { ref: captureReference(row.source.number, row.edition), kind: word(row.kind) },
      ]),
    ),
    new Map(authorRows.map(({ id, ...author }) => [id, author])),
  );
}

function briefsOf(
  speakers: ReadonlyMap<string, SpeakerRow>,
  sources: ReadonlyMap<string, SourceRow>,
  captures: ReadonlyMap<string, { readonly ref: string; readonly kind: CaptureKind }>,
  authors: ReadonlyMap<string, AuthorBrief>,
): Briefs {
  const author = (id: string) => demand(authors, id);
  const source = (id: string) => toSourceBrief(demand(sources, id));
  return {
    speaker: (id, said) => toSpeakerBrief(demand(speakers, id), said),
    source,
    sourceOrNull: (id) => (id === null ? null : source(id)),
    capture: (id) => demand(captures, id).ref,
    captureKind: (id) => demand(captures, id).kind,
    author,
    record: (row) => ({
      version: row.version,
      recordedAt: row.createdAt.toISOString(),
      recordedBy: author(row.createdBy),
      changedAt: row.updatedAt.toISOString(),
      changedBy: author(row.updatedBy),
    }),
  };
}

/** Foreign keys vouch for presence: a miss is a loader that forgot to ask. */
function demand<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`The record ${id} was shown but not read.`);
  return row;
}
