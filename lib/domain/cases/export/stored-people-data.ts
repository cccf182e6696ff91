import type { Content, Stored } from '@/lib/domain/cases/export/records';
import { given, word } from '@/lib/domain/cases/export/records';
import { stable } from '@/lib/domain/cases/import/compare';
import type { Transaction } from '@/lib/platform/db';

/*
 * Reads records in the words of the case file. An export writes them down; an import compares them with what the file
 * says, so both have one idea of what a record's content is.
 */

/** Which records to read: those with these keys, or with these ids. */
export type Which = { keys: readonly string[] } | { ids: readonly string[] };

/** PostgreSQL takes 32,767 parameters; half of that leaves room for the rest of a query. */
const CHUNK = 15_000;

/** Reads in pieces that fit one query; `read` gets the condition for one piece. */
export async function inPieces<T>(
  which: Which,
  read: (where: { key: { in: string[] } } | { id: { in: string[] } }) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  const all = 'keys' in which ? which.keys : which.ids;
  for (let from = 0; from < all.length; from += CHUNK) {
    const part = all.slice(from, from + CHUNK);
    found.push(...(await read('keys' in which ? { key: { in: part } } : { id: { in: part } })));
  }
  return found;
}

type LocalText = Record<string, string>;
/** A text in several languages, as its column holds it. */
export const local = (value: unknown): LocalText => value as LocalText;
/** The same where there may be none. */
export const maybeLocal = (value: unknown): LocalText | null => value as LocalText | null;

/** A case by its slug. */
export async function storedCase(tx: Transaction, slug: string): Promise<Stored<Content['case']> | null> {
  const row = await tx.case.findUnique({ where: { slug } });
  if (!row) return null;
  const { title, question, summary, started } = row;
  const content = given<Content['case']>({
    slug,
    title: local(title),
    question: local(question),
    summary: local(summary),
    started,
  });
  return { ...row, content };
}

/** The sides of a case, in their order. */
export async function storedSides(tx: Transaction, caseId: string): Promise<Stored<Content['side']>[]> {
  const rows = await tx.side.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
    include: { members: { orderBy: { position: 'asc' }, include: { speaker: { select: { key: true } } } } },
  });
  return rows.map((row) => ({
    ...row,
    number: 0,
    content: { key: row.key, label: local(row.label), speakers: row.members.map((member) => member.speaker.key) },
  }));
}

/** Speakers with their aliases and roles, in the order of their references. */
export async function storedSpeakers(tx: Transaction, which: Which): Promise<Stored<Content['speaker']>[]> {
  const rows = await inPieces(which, (where) =>
    tx.speaker.findMany({
      where,
      orderBy: { number: 'asc' },
      include: {
        aliases: { orderBy: { id: 'asc' } },
        roles: { orderBy: { position: 'asc' }, include: { organisation: { select: { key: true } } } },
        speaksFor: { select: { key: true } },
      },
    }),
  );
  return rows.map((row) => ({ ...row, content: speakerContent(row) }));
}

type SpeakerRow = {
  key: string;
  kind: Content['speaker']['kind'];
  name: unknown;
  aliases: { text: string; language: string }[];
  roles: { title: unknown; organisation: { key: string } | null; from: string | null; to: string | null }[];
  speaksFor: { key: string } | null;
  wikidata: string | null;
  country: string | null;
  note: unknown;
};

function speakerContent(row: SpeakerRow): Content['speaker'] {
  return given<Content['speaker']>({
    key: row.key,
    kind: row.kind,
    name: local(row.name),
    aliases: row.aliases.map(({ text, language }) => ({ text, language })),
    roles: row.roles.map((role) =>
      given<Content['speaker']['roles'][number]>({
        title: local(role.title),
        organisation: role.organisation?.key,
        from: role.from,
        to: role.to,
      }),
    ),
    speaksFor: row.speaksFor?.key,
    wikidata: row.wikidata,
    country: row.country,
    note: maybeLocal(row.note),
  });
}

/** Sources without their captures, in the order of their references. */
export async function storedSources(tx: Transaction, which: Which): Promise<Stored<Content['source']>[]> {
  const rows = await inPieces(which, (where) =>
    tx.source.findMany({
      where,
      orderBy: { number: 'asc' },
      include: {
        publisher: { select: { key: true } },
        authors: { orderBy: { position: 'asc' }, include: { speaker: { select: { key: true } } } },
      },
    }),
  );
  return rows.map((row) => ({
    ...row,
    content: given<Content['source']>({
      key: row.key,
      type: row.type as Content['source']['type'],
      title: row.title,
      language: row.language,
      publisher: row.publisher?.key,
      authors: row.authors.map(({ speaker, name }) => (speaker ? { speaker: speaker.key } : { name: name! })),
      published: row.published,
      publishedCirca: row.publishedCirca,
      url: row.url,
      held: row.held,
      rights: word<Content['source']['rights']>(row.rights),
      note: maybeLocal(row.note),
      textFile: row.textFile,
      csl: row.csl === null ? null : stable(row.csl),
    }),
  }));
}

/** Origins of evidence, oldest first. */
export async function storedOrigins(tx: Transaction, which: Which): Promise<Stored<Content['origin']>[]> {
  const rows = await inPieces(which, (where) =>
    tx.origin.findMany({
      where,
      orderBy: { id: 'asc' },
      include: {
        source: { select: { key: true } },
        derived: { orderBy: { id: 'asc' }, include: { from: { select: { key: true } } } },
      },
    }),
  );
  return rows.map((row) => ({
    ...row,
    number: 0,
    content: given<Content['origin']>({
      key: row.key,
      label: local(row.label),
      of: row.source?.key,
      derivedFrom: row.derived.map(({ from }) => from.key),
    }),
  }));
}
