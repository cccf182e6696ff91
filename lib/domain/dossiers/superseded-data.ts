import { correctionRow, toCorrections } from '@/lib/domain/reading/correction-data';
import { text } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import type { Document } from '@/lib/engines/document/document';
import { database, publishedDatabase } from '@/lib/platform/db';
import type { Superseded } from './contract';

/**
 * What has changed since a document was taken: a later edition, corrections of records it holds, and statuses set since.
 * The document itself stays as it is; this is asked anew each time.
 */
export async function supersededBy(
  document: Document,
  edition: { dossierId: string; number: number },
): Promise<Superseded> {
  const db = publishedDatabase();
  const taken = new Date(document.takenAt);
  const numbers = document.claims.map(({ ref }) => demandNumber('claim', ref));
  const [newest, corrections, claims] = await Promise.all([
    db.edition.findFirst({
      where: { dossierId: edition.dossierId },
      orderBy: { number: 'desc' },
      select: { number: true },
    }),
    correctionsSince(document, taken),
    db.claim.findMany({
      where: { number: { in: numbers }, assessments: { some: { publishedAt: { gt: taken } } } },
      select: {
        number: true,
        proposition: true,
        assessments: {
          where: { publishedAt: { gt: taken } },
          orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
          take: 1,
          select: { number: true, statusKey: true, publishedAt: true, rationale: true },
        },
      },
      orderBy: { number: 'asc' },
    }),
  ]);
  const before = new Map(document.claims.map(({ ref, status }) => [ref, status]));
  return {
    by: newest && newest.number > edition.number ? newest.number : null,
    corrections,
    statuses: claims.map(({ number, proposition, assessments: [latest] }) => ({
      claim: reference('claim', number),
      proposition: text(proposition),
      before: before.get(reference('claim', number))!,
      now: latest!.statusKey,
      assessment: reference('assessment', latest!.number),
      publishedAt: latest!.publishedAt!.toISOString(),
      why: text(latest!.rationale),
    })),
  };
}

/** Corrections published since of anything the document holds, newest first. */
async function correctionsSince(document: Document, taken: Date): Promise<Superseded['corrections']> {
  const db = database();
  const rows = await db.correction.findMany({
    where: { publishedAt: { gt: taken } },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    include: correctionRow,
  });
  const { claims, statements, sources, speakers } = document;
  const assessments = claims.flatMap((claim) => claim.assessments);
  const held = new Set([claims, assessments, statements, sources, speakers].flat().map(({ ref }) => ref));
  return (await toCorrections({ db, moment: null }, rows)).filter(({ target }) => held.has(target.ref));
}
