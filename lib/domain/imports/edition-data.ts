import { reference } from '@/lib/domain/references';
import { numberIfTrial } from '@/lib/domain/writing/next-number-data';
import { addressOf } from '@/lib/engines/document/address';
import type { Document } from '@/lib/engines/document/document';
import type { Naming } from '@/lib/engines/readers/document-names';
import type { BagFiles } from '@/lib/engines/verify/finding';
import type { Transaction } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import { deskLabel } from './desk-label';
import type { Held } from './mark-data';
import type { Taken } from './told';

/** What a document came in: the bundle, its files and whose key it is signed with; null for a bare document. */
export type Wrapping = { bytes: Uint8Array; files: BagFiles; fingerprint: string } | null;

type Placing = { now: Date; authorId: string; store: boolean; mark: string; held: readonly Held[] };

/**
 * Stores the edition under a dossier that stands for theirs, with the signature it came with. Of one that is here already
 * without a signature, the signature is kept beside it.
 */
export async function takeEdition(
  tx: Transaction,
  document: Document,
  wrapping: Wrapping,
  naming: Naming,
  { authorId, now, store, mark, held }: Placing,
  report: Taken,
): Promise<void> {
  const { edition, dossier, desk } = document;
  if (!edition) {
    report.leftOut.push({ at: { place: 'edition' }, why: 'no-edition' });
    return;
  }
  const sha256 = addressOf(document);
  const fingerprint = wrapping?.fingerprint ?? null;
  const told = (number: number, what: { isNew: boolean; isNowSigned: boolean }) => ({
    dossier: reference('dossier', number),
    number: edition.number,
    sha256,
    ...what,
    desk: deskLabel(desk),
    fingerprint,
  });
  const known = await tx.edition.findUnique({ where: { sha256 }, select: { dossier: { select: { number: true } } } });
  if (known) {
    const before = held.find((each) => each.sha256 === sha256);
    const isNowSigned = wrapping !== null && before?.fingerprint === null;
    if (isNowSigned) await keepSignature(tx, before.id, wrapping, { now, authorId });
    report.edition = told(known.dossier.number, { isNew: false, isNowSigned });
    return;
  }
  const same = held.find((each) => each.mark === mark && each.ref === dossier.ref);
  const taken = same && held.some(({ dossierId, number }) => dossierId === same.dossierId && number === edition.number);
  const written = { createdAt: now, createdBy: authorId, updatedAt: now, updatedBy: authorId };
  const of =
    (same && !taken && { id: same.dossierId, number: same.dossier }) ||
    (await tx.dossier.create({
      data: {
        id: newId(),
        title: dossier.title,
        ...(dossier.foreword ? { foreword: dossier.foreword } : {}),
        options: dossier.include,
        ...(await numberIfTrial(tx, 'dossiers', !store)),
        ...written,
      },
      select: { id: true, number: true },
    }));
  const frozenBy = await tx.author.findUnique({
    where: { key: naming.author(edition.frozenBy) },
    select: { id: true },
  });
  const id = newId();
  await tx.edition.create({
    data: {
      id,
      dossierId: of.id,
      number: edition.number,
      sha256,
      document: document as object,
      frozenAt: new Date(document.takenAt),
      createdBy: frozenBy?.id ?? authorId,
    },
  });
  const { key, signature, manifest, info } = await signatureOf(wrapping);
  const refs = JSON.stringify(await refsHere(tx, document, naming));
  await tx.$executeRaw`
      INSERT INTO imported_editions (edition_id, desk, url, fingerprint, public_key, signature, tag_manifest, bag_info, refs, imported_at, imported_by, mark)
      VALUES (${id}::uuid, ${desk.name}, ${desk.url}, ${fingerprint}, ${key}, ${signature}, ${manifest}, ${info}, ${refs}::jsonb, ${now}, ${authorId}::uuid, ${mark})`;
  report.edition = told(of.number, { isNew: true, isNowSigned: false });
}

async function keepSignature(
  tx: Transaction,
  editionId: string,
  wrapping: NonNullable<Wrapping>,
  { now, authorId }: Pick<Placing, 'now' | 'authorId'>,
): Promise<void> {
  const { key, signature, manifest, info } = await signatureOf(wrapping);
  await tx.$executeRaw`
    INSERT INTO later_signatures (edition_id, fingerprint, public_key, signature, tag_manifest, bag_info, imported_at, imported_by)
    VALUES (${editionId}::uuid, ${wrapping.fingerprint}, ${key}, ${signature}, ${manifest}, ${info}, ${now}, ${authorId}::uuid)`;
}

async function signatureOf(wrapping: Wrapping) {
  if (!wrapping) return { key: null, signature: null, manifest: null, info: null };
  const read = (path: string) => wrapping.files.read(path);
  const text = async (path: string) => new TextDecoder().decode(await read(path));
  return {
    key: await text('desk-key.pem'),
    signature: Buffer.from(await read('signature.ed25519')),
    manifest: Buffer.from(await read('tagmanifest-sha256.txt')),
    info: await text('bag-info.txt'),
  };
}

/** Which record here is which of theirs: their reference → ours, found by the key it came in under. */
async function refsHere(tx: Transaction, document: Document, naming: Naming): Promise<Record<string, string>> {
  const nouns = {
    claim: document.claims,
    statement: document.statements,
    source: document.sources,
    speaker: document.speakers,
  };
  const refs: Record<string, string> = {};
  for (const [noun, records] of Object.entries(nouns) as ['claim', { ref: string; key: string }[]][]) {
    const keys = records.map(({ key }) => naming.record(key, noun));
    const where = { where: { key: { in: keys } }, select: { key: true, number: true } };
    const table = { claim: tx.claim, statement: tx.statement, source: tx.source, speaker: tx.speaker }[
      noun
    ] as typeof tx.claim;
    const here = new Map((await table.findMany(where)).map(({ key, number }) => [key, number]));
    for (const { ref, key } of records) {
      const number = here.get(naming.record(key, noun));
      if (number !== undefined) refs[ref] = reference(noun, number);
    }
  }
  return refs;
}
