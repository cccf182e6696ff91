import { text, textOrNull } from '@/lib/domain/reading/words';
import { demandNumber, numberOf, reference } from '@/lib/domain/references';
import { atDesk, type Desk, demandVersion } from '@/lib/domain/writing/desk-data';
import { includeShape } from '@/lib/engines/document/document';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { Prisma } from '@/prisma/generated/client';
import { chosenClaims } from './chosen-data';
import type { DossierBrief, DossierDetail } from './contract';
import { toEditionBrief } from './edition-rows-data';
import { differsFrom, type EditionWords, editionTitles, editionWords } from './edition-words-data';
import { INCLUDE_ALL } from './rules';

const editionSelect = { number: true, sha256: true, frozenAt: true, createdBy: true } as const;

const select = {
  id: true,
  number: true,
  title: true,
  foreword: true,
  options: true,
  version: true,
  updatedAt: true,
  case: { select: { number: true, slug: true, title: true } },
  editions: { select: editionSelect, orderBy: { number: 'desc' } },
} satisfies Prisma.DossierSelect;
type Row = Prisma.DossierGetPayload<{ select: typeof select }>;

const briefOf = (row: Row) => ({
  ref: reference('dossier', row.number),
  title: text(row.title),
  case: row.case && { ref: reference('case', row.case.number), slug: row.case.slug, title: text(row.case.title) },
  changedAt: row.updatedAt.toISOString(),
});

/**
 * Dossiers, the newest first: all for the desk as they stand there, for readers those that were frozen at least once, as
 * their newest edition has them.
 */
export async function listDossiers(actor: Actor): Promise<{ items: DossierBrief[] }> {
  const drafts = allowed(actor, 'drafts.read');
  const rows = await database().dossier.findMany({
    where: drafts ? {} : { editions: { some: {} } },
    select: { ...select, _count: { select: { claims: true } } },
    orderBy: { number: 'desc' },
    take: 500,
  });
  const newest = rows.flatMap((row) => row.editions.slice(0, 1));
  const [editions, frozen] = await Promise.all([
    toEditionBrief(newest),
    drafts ? new Map() : editionTitles(newest.map(({ sha256 }) => sha256)),
  ]);
  return {
    items: rows.map((row) => {
      const edition = row.editions[0] ? editions(row.editions[0]) : null;
      const brief = { ...briefOf(row), claims: row._count.claims, edition };
      return edition && !drafts ? { ...brief, ...frozen.get(edition.sha256), changedAt: edition.frozenAt } : brief;
    }),
  };
}

/**
 * A dossier: for the desk as it stands there, for readers, who find it once it has an edition, as the newest edition has
 * it: claims in the words and with the statuses of then, those of them that are published still.
 */
export async function getDossier(actor: Actor, ref: string): Promise<DossierDetail> {
  const number = demandNumber('dossier', ref);
  const row = await database().dossier.findUnique({ where: { number }, select });
  const drafts = allowed(actor, 'drafts.read');
  if (!row || (!drafts && row.editions.length === 0)) throw new NotFound(`The dossier ${reference('dossier', number)}`);
  const newest = row.editions[0];
  const [editions, frozen] = await Promise.all([
    toEditionBrief(row.editions),
    newest ? editionWords(newest.sha256) : null,
  ]);
  const brief = { ...briefOf(row), version: row.version, editions: row.editions.map(editions) };
  if (frozen && !drafts) {
    const changedAt = newest!.frozenAt.toISOString();
    return { ...brief, ...frozen, changedAt, claims: await publishedOf(frozen.claims), differs: false };
  }
  const claims = await claimsOfDossier(row.id);
  const words = { title: brief.title, foreword: textOrNull(row.foreword), include: includeOf(row.options) };
  const listed = claims.map(({ claim, note }) => ({ ref: claim.ref, note, taken: claim.state === 'published' }));
  return { ...brief, ...words, claims, differs: frozen !== null && differsFrom(frozen, { ...words, claims: listed }) };
}

/** The choices a dossier was stored with; what it does not say is taken in. */
export const includeOf = (options: unknown) => includeShape.parse({ ...INCLUDE_ALL, ...(options as object) });

const claimSelect = {
  number: true,
  proposition: true,
  state: true,
  assessments: {
    where: { publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    take: 1,
    select: { statusKey: true },
  },
} satisfies Prisma.ClaimSelect;

const claimOf = (claim: Prisma.ClaimGetPayload<{ select: typeof claimSelect }>) => ({
  ref: reference('claim', claim.number),
  proposition: text(claim.proposition),
  status: claim.assessments[0]?.statusKey ?? 'unassessed',
  state: claim.state,
});

async function claimsOfDossier(dossierId: string): Promise<DossierDetail['claims']> {
  const rows = await database().dossierClaim.findMany({
    where: { dossierId },
    orderBy: { position: 'asc' },
    select: { note: true, claim: { select: claimSelect } },
  });
  return rows.map(({ claim, note }) => ({ claim: claimOf(claim), note: textOrNull(note) }));
}

/** The claims that an edition lists, in its order, words and statuses as frozen: those that are published still. */
async function publishedOf(listed: EditionWords['claims']): Promise<DossierDetail['claims']> {
  const rows = await database().claim.findMany({
    where: { number: { in: listed.map(({ ref }) => demandNumber('claim', ref)) }, state: 'published' },
    select: { number: true, state: true },
  });
  const states = new Map(rows.map(({ number, state }) => [reference('claim', number), state]));
  return listed.flatMap(({ note, ...claim }) => {
    const state = states.get(claim.ref);
    return state ? [{ claim: { ...claim, state }, note }] : [];
  });
}

/** Begins a dossier with the claims named, or all of a filter. Throws Invalid. */
export async function createDossier(
  actor: Actor,
  wish: {
    title: Record<string, string>;
    case?: string | undefined;
    claims?: string[] | undefined;
    query?: string | undefined;
  },
): Promise<DossierDetail> {
  const { numbers } = await chosenClaims(wish);
  const ref = await atDesk(actor, { action: 'dossier.create' }, async (desk) => {
    const { tx, newId, written } = desk;
    const held = wish.case ? await tx.case.findUnique({ where: { slug: wish.case }, select: { id: true } }) : null;
    if (wish.case && !held) throw new Invalid(`There is no case “${wish.case}”.`, 'case');
    const row = await tx.dossier.create({
      data: { ...written, id: newId(), title: wish.title, caseId: held?.id ?? null, options: INCLUDE_ALL },
      select: { id: true, number: true },
    });
    await append(desk, row.id, numbers);
    return { result: reference('dossier', row.number), entity: 'dossiers', record: row.id };
  });
  return getDossier(actor, ref);
}

/** Appends claims that are not in a dossier yet, in the order given. */
async function append({ tx, newId }: Desk, dossierId: string, numbers: readonly number[]): Promise<number> {
  const held = await tx.dossierClaim.findMany({ where: { dossierId }, select: { claimId: true, position: true } });
  const there = new Set(held.map(({ claimId }) => claimId));
  const ids = await idsOf(tx, numbers);
  const next = Math.max(-1, ...held.map(({ position }) => position)) + 1;
  const fresh = numbers.map((number) => ids.get(number)!).filter((id) => !there.has(id));
  await tx.dossierClaim.createMany({
    data: fresh.map((claimId, place) => ({ id: newId(), dossierId, claimId, position: next + place })),
  });
  return fresh.length;
}

async function idsOf(tx: Desk['tx'], numbers: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.claim.findMany({
    where: { number: { in: [...numbers] }, state: { in: ['draft', 'published'] } },
    select: { id: true, number: true },
  });
  const ids = new Map(rows.map(({ id, number }) => [number, id]));
  const missing = numbers.find((number) => !ids.has(number));
  if (missing !== undefined) throw new Invalid(`${reference('claim', missing)} is no claim that stands.`, 'claims');
  return ids;
}

/** The row an address names, locked until the end of the transaction. Throws NotFound. */
export async function holdDossier({ tx }: Desk, ref: string): Promise<{ id: string; number: number; version: number }> {
  const number = numberOf('dossier', ref);
  const row =
    number === null
      ? []
      : await tx.$queryRaw<{ id: string; number: number; version: number }[]>`
          SELECT id, number, version FROM dossiers WHERE number = ${number} FOR UPDATE`;
  if (!row[0]) throw new NotFound(`The dossier ${ref}`);
  return row[0];
}

/** Adds claims, or all of a filter, at the end; those it holds already stay where they are. */
export async function addClaims(
  actor: Actor,
  wish: { ref: string; claims?: string[] | undefined; query?: string | undefined },
): Promise<DossierDetail> {
  const { numbers } = await chosenClaims(wish);
  await atDesk(actor, { action: 'dossier.add' }, async (desk) => {
    const row = await holdDossier(desk, wish.ref);
    const added = await append(desk, row.id, numbers);
    await desk.tx.dossier.update({
      where: { id: row.id },
      data: { updatedAt: desk.now, updatedBy: desk.author, version: row.version + 1 },
    });
    return { result: null, entity: 'dossiers', record: row.id, detail: { added } };
  });
  return getDossier(actor, wish.ref);
}

type Change = {
  ref: string;
  version: number;
  why?: string | undefined;
  title?: Record<string, string> | undefined;
  foreword?: Record<string, string> | null | undefined;
  include?: object | undefined;
  claims?: { ref: string; note: Record<string, string> | null }[] | undefined;
};

/** Stores what is given of a dossier; its claims are then exactly these, in this order. Throws Conflict, Invalid. */
export async function updateDossier(actor: Actor, wish: Change): Promise<DossierDetail> {
  await atDesk(actor, { action: 'dossier.update', why: wish.why }, async (desk) => {
    const { tx, newId, now, author } = desk;
    const row = await holdDossier(desk, wish.ref);
    await demandVersion(row, wish.version, wish.ref, wish, () => getDossier(actor, wish.ref));
    if (wish.claims) {
      const numbers = wish.claims.map(({ ref }) => demandNumber('claim', ref));
      if (new Set(numbers).size < numbers.length) throw new Invalid('A claim stands twice.', 'claims');
      const ids = await idsOf(tx, numbers);
      await tx.dossierClaim.deleteMany({ where: { dossierId: row.id } });
      await tx.dossierClaim.createMany({
        data: wish.claims.map(({ note }, position) => ({
          id: newId(),
          dossierId: row.id,
          claimId: ids.get(numbers[position]!)!,
          position,
          ...(note ? { note } : {}),
        })),
      });
    }
    await tx.dossier.update({
      where: { id: row.id },
      data: {
        ...(wish.title ? { title: wish.title } : {}),
        ...(wish.foreword === undefined ? {} : { foreword: wish.foreword ?? Prisma.DbNull }),
        ...(wish.include ? { options: wish.include } : {}),
        updatedAt: now,
        updatedBy: author,
        version: row.version + 1,
      },
    });
    return { result: null, entity: 'dossiers', record: row.id };
  });
  return getDossier(actor, wish.ref);
}
