import type { Content, Stored } from '@/lib/domain/cases/export/records';
import { given, instantText, word } from '@/lib/domain/cases/export/records';
import { inPieces, local, maybeLocal, type Which } from '@/lib/domain/cases/export/stored-people-data';
import type { Transaction } from '@/lib/platform/db';

/** A capture as the database holds it, with what an import must know of it beside the file's words. */
export type StoredCapture = Stored<Content['capture']> & {
  readonly sourceId: string;
  readonly edition: number;
  readonly textSha256: string;
  readonly method: string;
  readonly originalSha256: string | null;
  readonly originalName: string | null;
  readonly originalType: string | null;
};

/** The captures of sources, in the order of their editions. */
export async function storedCaptures(
  tx: Transaction,
  which: Which | { sourceIds: readonly string[] },
): Promise<StoredCapture[]> {
  const read = (where: object) => tx.capture.findMany({ where, orderBy: [{ sourceId: 'asc' }, { edition: 'asc' }] });
  const rows =
    'sourceIds' in which
      ? await inPieces({ ids: which.sourceIds }, (where) => read('id' in where ? { sourceId: where.id } : where))
      : await inPieces(which, read);
  return rows.map((row) => ({
    ...row,
    number: 0,
    content: {
      key: row.key,
      kind: word<Content['capture']['kind']>(row.kind),
      language: row.language,
      taken: instantText(row.takenAt),
      text: row.text,
    },
  }));
}

/** A statement with what stands beside its content: its source and whether it was withdrawn. */
export type StoredStatement = Stored<Content['statement']> & {
  /** Where the words of its links stand, in the order of the chain. */
  readonly places: readonly (LinkPlace | null)[];
  readonly sourceId: string;
  readonly withdrawnAt: Date | null;
};

/** The place of a link's words in a capture, in UTF-16 code units. */
export type LinkPlace = { captureId: string; start: number; end: number };

/** Statements with their chains, in the order of their references. */
export async function storedStatements(tx: Transaction, which: Which): Promise<StoredStatement[]> {
  const rows = await inPieces(which, (where) =>
    tx.statement.findMany({
      where,
      orderBy: { number: 'asc' },
      include: {
        speaker: { select: { key: true } },
        links: {
          orderBy: { position: 'asc' },
          include: { agent: { select: { key: true } }, source: { select: { key: true } } },
        },
      },
    }),
  );
  return rows.map((row) => ({
    ...row,
    places: row.links.map(({ captureId, start, end }) => (captureId ? { captureId, start: start!, end: end! } : null)),
    content: statementContent(row),
  }));
}

type Link = Content['statement']['chain']['links'][number];
type StatementRow = Awaited<ReturnType<Transaction['statement']['findMany']>>[number] & {
  speaker: { key: string };
  links: {
    agent: { key: string };
    source: { key: string } | null;
    verb: string;
    mode: string;
    readByUs: boolean;
    gap: boolean;
  }[];
};

function statementContent(row: StatementRow): Content['statement'] {
  const links = row.links.map((link) =>
    given<Link>({
      agent: link.agent.key,
      verb: link.verb,
      mode: word<Link['mode']>(link.mode),
      source: link.source?.key,
      readByUs: link.readByUs,
      gap: link.gap,
    }),
  );
  return given<Content['statement']>({
    key: row.key,
    speaker: row.speaker.key,
    said: row.said,
    mode: word<Content['statement']['mode']>(row.mode),
    language: row.language,
    text: local(row.text),
    quotes: row.quotes,
    attribution: word<Content['statement']['attribution']>(row.attribution),
    attributionNote: maybeLocal(row.attributionNote),
    chain: given<Content['statement']['chain']>({
      links,
      terminus: word<Content['statement']['chain']['terminus']>(row.terminus),
      note: maybeLocal(row.terminusNote),
    }),
  });
}

/** The stances of statements by statement id, in their order. */
export async function storedStances(tx: Transaction, statementIds: readonly string[]) {
  return inPieces({ ids: statementIds }, (where) =>
    tx.stance.findMany({
      where: 'id' in where ? { statementId: where.id } : {},
      orderBy: [{ statementId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    }),
  );
}

/** The anchors of statements, in their order. */
export const storedAnchors = (tx: Transaction, statementIds: readonly string[]) =>
  anchorsOf(tx, 'statementId', statementIds);

/** The anchors of items of evidence, in their order. */
export const storedEvidenceAnchors = (tx: Transaction, evidenceIds: readonly string[]) =>
  anchorsOf(tx, 'evidenceId', evidenceIds);

async function anchorsOf(tx: Transaction, owner: 'statementId' | 'evidenceId', ids: readonly string[]) {
  const rows = await inPieces({ ids }, (where) =>
    tx.anchor.findMany({
      where: 'id' in where ? { [owner]: where.id } : {},
      select: {
        id: true,
        statementId: true,
        evidenceId: true,
        captureId: true,
        start: true,
        end: true,
        exact: true,
        position: true,
      },
      orderBy: [{ [owner]: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map((row) => ({ ...row, ownerId: row[owner]! }));
}
