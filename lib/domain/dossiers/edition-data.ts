import type { z } from 'zod';
import { originOf, withRefsHere } from '@/lib/domain/imports/origin-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { text, textOrNull } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import { atDesk, demandVersion } from '@/lib/domain/writing/desk-data';
import { addressOf } from '@/lib/engines/document/address';
import { type Changes, changesBetween } from '@/lib/engines/document/compare';
import type { Document } from '@/lib/engines/document/document';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database, publishedDatabase } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { EditionChanges, EditionDetail, editionBrief } from './contract';
import { getDossier, holdDossier, includeOf } from './data';
import { loadDocument, type Wish } from './document-data';
import { documentOf, toEditionBrief } from './edition-rows-data';
import { supersededBy } from './superseded-data';

/**
 * Freezes a dossier as its next edition: the document is read in one transaction, so it is of one moment, and as readers
 * see things, so it holds nothing that waits for a reviewer.
 * Frozen twice without a change it gets two editions, which differ in their number. Throws Conflict, Invalid.
 */
export async function freezeDossier(
  actor: Actor,
  wish: { ref: string; version: number },
): Promise<z.infer<typeof editionBrief>> {
  const row = await atDesk(actor, { action: 'dossier.freeze' }, async (desk) => {
    const { tx, newId, now, author } = desk;
    const held = await holdDossier(desk, wish.ref);
    await demandVersion(held, wish.version, wish.ref, wish, () => getDossier(actor, wish.ref));
    const last = await tx.edition.findFirst({
      where: { dossierId: held.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    const { key } = await tx.author.findUniqueOrThrow({ where: { id: author }, select: { key: true } });
    const document = await publishedDatabase().$transaction(
      (published) => documentAtDesk({ db: published, moment: null }, held.id, { number, frozenBy: key }, now),
      { isolationLevel: 'RepeatableRead', timeout: 30_000 },
    );
    if (document.claims.length === 0)
      throw new Invalid('Nothing published stands in this dossier, so there is nothing to freeze.', 'claims');
    const made = await tx.edition.create({
      data: {
        id: newId(),
        dossierId: held.id,
        number,
        sha256: addressOf(document),
        document: document as object,
        frozenAt: now,
        createdBy: author,
      },
      select: { id: true, number: true, sha256: true, frozenAt: true, createdBy: true },
    });
    return { result: made, entity: 'editions', record: made.id, detail: { number, sha256: made.sha256 } };
  });
  return (await toEditionBrief([row]))(row);
}

/** The document of a dossier as it is set down at the desk: what its next edition would hold now. */
async function documentAtDesk(reader: Reader, id: string, edition: Wish['edition'], now: Date): Promise<Document> {
  const dossier = await reader.db.dossier.findUniqueOrThrow({
    where: { id },
    include: {
      case: { select: { number: true } },
      claims: { orderBy: { position: 'asc' }, select: { note: true, claim: { select: { number: true } } } },
    },
  });
  const wanted: Wish = {
    claims: dossier.claims.map(({ note, claim }) => ({ number: claim.number, note })),
    include: includeOf(dossier.options),
    edition,
    dossier: {
      ref: reference('dossier', dossier.number),
      title: text(dossier.title),
      foreword: textOrNull(dossier.foreword),
      case: dossier.case && reference('case', dossier.case.number),
      selection: { kind: 'dossier', query: null, words: null },
    },
  };
  return loadDocument(reader, wanted, now);
}

/** What the next edition of a dossier would hold, were it frozen now. Throws NotFound. */
export async function previewDocument(ref: string, now: Clock): Promise<Document> {
  const number = demandNumber('dossier', ref);
  const row = await database().dossier.findUnique({ where: { number }, select: { id: true } });
  if (!row) throw new NotFound(`The dossier ${reference('dossier', number)}`);
  return readAt(VISITOR, undefined, now, (reader) => documentAtDesk(reader, row.id, null, now()));
}

type Named = { ref: string; number: number } | { sha256: string };

async function held(named: Named) {
  const where =
    'sha256' in named
      ? { sha256: named.sha256 }
      : { number: named.number, dossier: { number: demandNumber('dossier', named.ref) } };
  const row = await database().edition.findFirst({ where, include: { dossier: { select: { number: true } } } });
  if (!row)
    throw new NotFound('sha256' in named ? 'An edition with this address' : `Edition ${named.number} of ${named.ref}`);
  return row;
}

/** The document of an edition, its content address and its row. Throws NotFound. */
export async function editionDocument(named: Named): Promise<{ document: Document; sha256: string; id: string }> {
  const row = await held(named);
  return { document: documentOf(row.document), sha256: row.sha256, id: row.id };
}

/** An edition as it was frozen, and what has changed since. Throws NotFound. */
export async function getEdition(named: Named): Promise<EditionDetail> {
  const row = await held(named);
  const origin = await originOf(row.sha256);
  const stored = documentOf(row.document);
  // Another desk's references mean other records here: what is linked to and looked up are the records they came in as.
  const document = origin ? withRefsHere(stored, origin.refs) : stored;
  const [brief, superseded] = await Promise.all([toEditionBrief([row]), supersededBy(document, row)]);
  return {
    ...brief(row),
    dossier: reference('dossier', row.dossier.number),
    title: document.dossier.title,
    foreword: document.dossier.foreword,
    figures: {
      claims: document.claims.length,
      statements: document.statements.length,
      sources: document.sources.length,
      speakers: document.speakers.length,
    },
    claims: document.claims.map(({ ref, proposition, status, dossierNote }) => ({
      ref,
      proposition,
      status,
      note: dossierNote,
    })),
    statuses: Object.fromEntries(document.statuses.map(({ key, label }) => [key, label])),
    superseded,
  };
}

/** What differs between two editions of one dossier. Throws NotFound. */
export async function compareEditions(query: { ref: string; from: number; to: number }): Promise<EditionChanges> {
  const rows = await Promise.all([
    held({ ref: query.ref, number: query.from }),
    held({ ref: query.ref, number: query.to }),
  ]);
  const brief = await toEditionBrief(rows);
  const changes: Changes = changesBetween(documentOf(rows[0]!.document), documentOf(rows[1]!.document));
  return { from: brief(rows[0]!), to: brief(rows[1]!), ...changes };
}
