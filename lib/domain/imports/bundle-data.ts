import { IMPORTED, type ImportReport } from '@/lib/domain/cases/import/report';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { addressOf } from '@/lib/engines/document/address';
import { type Document, documentSchema } from '@/lib/engines/document/document';
import { caseFilesOf, type Naming } from '@/lib/engines/readers/document';
import type { BagFiles } from '@/lib/engines/verify/finding';
import { openZip } from '@/lib/engines/verify/unzip';
import { verifyZip } from '@/lib/engines/verify/verify';
import type { Actor } from '@/lib/platform/auth/roles';
import { removeBlob, storeBlob } from '@/lib/platform/blobs';
import { type Database, type Transaction, write } from '@/lib/platform/db';
import { deskKey } from '@/lib/platform/desk-key';
import { Forbidden, Invalid } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import type { IncomingReport } from './contract';
import { emptyReport } from './records-data';
import type { ConflictChoice } from './rules';
import { orTrial, TrialOver } from './trial';

/** Milliseconds a large dossier may take. */
const TIMEOUT = 1_800_000;
/** Bytes of one original. */
const ORIGINAL_MOST = 512 * 2 ** 20;

/** What a document came in: its signature and the files around it; null for a bare document. */
type Wrapping = { files: BagFiles; fingerprint: string } | null;

type Options = { store: boolean; conflicts: ConflictChoice; now: Date };

/** Takes in a bundle once it has been checked: a changed file, a wrong signature or a broken anchor refuses it whole. Throws Invalid. */
export async function takeBundle(actor: Actor, bytes: Uint8Array, options: Options): Promise<IncomingReport> {
  const verdict = await verifyZip(bytes).catch((error: Error) => {
    throw new Invalid(error.message, 'file');
  });
  const wrong = verdict.findings.filter(({ severity }) => severity === 'error');
  if (!verdict.bundle) throw new Invalid('This archive is no bundle of Counterclaim.', 'file');
  if (wrong.length > 0 || !verdict.signature?.fingerprint || verdict.signature.holds !== true) {
    const told = wrong.map(({ kind, path, detail }) => ({ field: path ?? kind, message: detail }));
    throw new Invalid(
      `This bundle is not as it left its desk: ${wrong[0]?.detail ?? 'its signature could not be checked.'}`,
      'file',
      told,
    );
  }
  const { files } = openZip(bytes);
  const document = parseDocument(new TextDecoder().decode(await files.read('data/document.json')));
  return takeDocument(actor, document, { files, fingerprint: verdict.signature.fingerprint }, options);
}

/** A document value as it is written. Throws Invalid for another version or shape. */
export function parseDocument(text: string): Document {
  const read = documentSchema.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Invalid(`The document cannot be read: ${issue?.path.join('.')} ${issue?.message}.`, 'file');
}

/**
 * Takes in a document: its records through the import of case files with their authors, times and assessments, and the
 * edition as it is, with its signature. The edition is never changed, so exporting it again gives the same payload. All
 * of it or nothing; the same document again changes nothing. Throws Forbidden, Invalid.
 */
export async function takeDocument(
  actor: Actor,
  document: Document,
  wrapping: Wrapping,
  options: Options,
): Promise<IncomingReport> {
  const { authorId } = actor;
  if (!authorId) throw new Forbidden('Only somebody with an author’s record here can bring something in.');
  const own = wrapping?.fingerprint === deskKey().fingerprint;
  const stored: string[] = [];
  const run = write(
    { id: authorId },
    `Import from ${document.desk.name}`,
    async (tx) => {
      const report = emptyReport(wrapping ? 'bundle' : 'document', options.store);
      const naming = await namingOf(tx, document, wrapping, own, options.conflicts);
      if (wrapping) await takeOriginals(tx, document, wrapping.files, options.store ? stored : null);
      if (options.conflicts !== 'ours') await takeCases(tx, document, naming, own, options, report);
      await takeEdition(tx, document, wrapping, naming, { ...options, authorId }, report);
      if (!options.store) throw new TrialOver(report);
      const detail = JSON.stringify({ sha256: addressOf(document), desk: document.desk.name, created: report.created });
      await tx.$queryRaw`SELECT audit_append(${authorId}::uuid, 'import.bundle', 'editions', NULL, ${detail}::jsonb)`;
      return report;
    },
    { at: options.now, timeout: TIMEOUT },
  );
  return orTrial(run).catch(async (error: unknown) => {
    for (const sha256 of stored) await removeBlob(sha256);
    throw error;
  });
}

async function namingOf(
  tx: Transaction,
  document: Document,
  wrapping: Wrapping,
  own: boolean,
  conflicts: ConflictChoice,
): Promise<Naming> {
  const mark = (wrapping?.fingerprint ?? addressOf({ ...document, claims: [] })).slice(0, 8);
  const suffixed = (key: string) => `${key.slice(0, 70)}-${mark}`;
  const [statuses, topics] = [
    await tx.evidenceStatus.findMany({ select: { key: true } }),
    await tx.topic.findMany({ select: { key: true, label: true } }),
  ];
  return {
    author: own ? (key) => key : suffixed,
    record: conflicts === 'beside' ? suffixed : (key) => key,
    statuses: new Set(statuses.map(({ key }) => key)),
    topics: new Map(topics.map(({ key, label }) => [key, text(label)])),
  };
}

async function takeCases(
  tx: Transaction,
  document: Document,
  naming: Naming,
  own: boolean,
  { conflicts, now }: Options,
  report: IncomingReport,
): Promise<void> {
  const { files, leftOut, problems } = caseFilesOf(document, naming);
  report.leftOut.push(...leftOut);
  if (problems.length > 0)
    throw new Invalid(
      `The document cannot be taken in: ${problems[0]}`,
      'file',
      problems.map((message) => ({ field: 'file', message })),
    );
  // The import of a case opens a transaction of its own; here it runs inside ours.
  const inside = { $transaction: (change: (tx: Transaction) => unknown) => change(tx) } as unknown as Database;
  for (const file of files) add(report, await importCaseFile({ id: null }, file, { db: inside, now }));
  const changes = Object.entries(report.changed).filter(([, number]) => number > 0);
  if (conflicts === 'refuse' && changes.length > 0)
    throw new Invalid(
      `Records are here under the same keys and say something else (${changes.map(([noun, number]) => `${noun}: ${number}`).join(', ')}). Choose what becomes of them.`,
      'conflicts',
      report.changed,
    );
  if (own) return;
  for (const { key, desk } of document.authors)
    await tx.author.updateMany({
      where: { key: naming.author(key), userId: null, desk: null },
      data: { desk: desk ?? document.desk.name },
    });
}

function add(report: IncomingReport, made: ImportReport): void {
  for (const noun of IMPORTED)
    for (const what of ['created', 'changed', 'unchanged'] as const)
      if (made[what][noun] > 0) report[what][noun] = (report[what][noun] ?? 0) + made[what][noun];
}

/**
 * Originals and files of evidence the bundle holds, kept under their hashes; the check has seen to it that they are what
 * they are called. `stored` is told of each; null for a preview, which keeps no file.
 */
async function takeOriginals(
  tx: Transaction,
  document: Document,
  files: BagFiles,
  stored: string[] | null,
): Promise<void> {
  const captures = document.sources.flatMap((source) => source.captures);
  const held = new Map([
    ...document.claims.flatMap(({ evidence }) => evidence.map(({ fileSha256 }) => [fileSha256, null] as const)),
    ...captures.map(({ originalSha256, originalType }) => [originalSha256, originalType] as const),
  ]);
  for (const [sha256, type] of held) {
    const path = `data/originals/${sha256}`;
    if (!sha256 || !files.paths.includes(path)) continue;
    if (await tx.blob.findUnique({ where: { sha256 } })) continue;
    const bytes = await files.read(path);
    if (stored) stored.push((await storeBlob([bytes], ORIGINAL_MOST)).sha256);
    await tx.blob.create({ data: { sha256, size: bytes.length, mediaType: type ?? 'application/octet-stream' } });
  }
}

type Placing = Options & { authorId: string };

/** Stores the edition under a dossier that stands for theirs, with the signature it came with. */
async function takeEdition(
  tx: Transaction,
  document: Document,
  wrapping: Wrapping,
  naming: Naming,
  { authorId, now }: Placing,
  report: IncomingReport,
): Promise<void> {
  const { edition, dossier, desk } = document;
  if (!edition) {
    report.leftOut.push({ at: 'edition', why: 'The document is no frozen edition, so none was kept.' });
    return;
  }
  const sha256 = addressOf(document);
  const fingerprint = wrapping?.fingerprint ?? null;
  const told = (number: number, isNew: boolean) => ({
    dossier: reference('dossier', number),
    number: edition.number,
    sha256,
    isNew,
    desk: desk.name,
    fingerprint,
  });
  const known = await tx.edition.findUnique({ where: { sha256 }, select: { dossier: { select: { number: true } } } });
  if (known) {
    report.edition = told(known.dossier.number, false);
    return;
  }
  const [held] = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT d.id::text, d.number FROM imported_editions i JOIN editions e ON e.id = i.edition_id JOIN dossiers d ON d.id = e.dossier_id
    WHERE i.fingerprint IS NOT DISTINCT FROM ${fingerprint} AND i.desk = ${desk.name}
      AND e.document #>> '{dossier,ref}' IS NOT DISTINCT FROM ${dossier.ref} LIMIT 1`;
  const written = { createdAt: now, createdBy: authorId, updatedAt: now, updatedBy: authorId };
  const of =
    held ??
    (await tx.dossier.create({
      data: {
        id: newId(),
        title: dossier.title,
        ...(dossier.foreword ? { foreword: dossier.foreword } : {}),
        options: dossier.include,
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
      INSERT INTO imported_editions (edition_id, desk, url, fingerprint, public_key, signature, tag_manifest, bag_info, refs, imported_at, imported_by)
      VALUES (${id}::uuid, ${desk.name}, ${desk.url}, ${fingerprint}, ${key}, ${signature}, ${manifest}, ${info}, ${refs}::jsonb, ${now}, ${authorId}::uuid)`;
  report.edition = told(of.number, true);
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
    const keys = records.map(({ key }) => naming.record(key));
    const where = { where: { key: { in: keys } }, select: { key: true, number: true } };
    const table = { claim: tx.claim, statement: tx.statement, source: tx.source, speaker: tx.speaker }[
      noun
    ] as typeof tx.claim;
    const here = new Map((await table.findMany(where)).map(({ key, number }) => [key, number]));
    for (const { ref, key } of records) {
      const number = here.get(naming.record(key));
      if (number !== undefined) refs[ref] = reference(noun, number);
    }
  }
  return refs;
}
