import { zhCN } from 'zod/locales';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { keepBundle } from '@/lib/domain/dossiers/kept-files-data';
import { orTrial, TrialOver } from '@/lib/domain/writing/trial';
import { addressOf } from '@/lib/engines/document/address';
import { type Document, documentSchema } from '@/lib/engines/document/document';
import { caseFilesOf } from '@/lib/engines/readers/document';
import type { Naming } from '@/lib/engines/readers/document-names';
import type { BagFiles, Finding } from '@/lib/engines/verify/finding';
import { NotAnArchive, openZip } from '@/lib/engines/verify/unzip';
import { verifyZip } from '@/lib/engines/verify/verify';
import type { Actor } from '@/lib/platform/auth/roles';
import { removeBlob, storeBlob } from '@/lib/platform/blobs';
import { type Database, type Transaction, write } from '@/lib/platform/db';
import { deskKey } from '@/lib/platform/desk-key';
import { Forbidden } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { alikeHere, settleAlike } from './alike-data';
import { deciding, demandChoices } from './deciding';
import { deskLabel } from './desk-label';
import { takeEdition, type Wrapping } from './edition-data';
import { importProblems, refuseDocument } from './lines';
import { frozenHere, heldOf, markOf } from './mark-data';
import { namingOf } from './naming-data';
import type { Choices, ConflictChoice } from './rules';
import { add, emptyReport, refuse, type Taken } from './told';

/** Milliseconds a large dossier may take. */
const TIMEOUT = 1_800_000;
/** Bytes of one original. */
const ORIGINAL_MOST = 512 * 2 ** 20;

/** What another desk sent: the document, and the bundle it came in. */
export type Sent = { readonly document: Document; readonly wrapping: Wrapping };

export type SentOptions = {
  readonly store: boolean;
  readonly conflicts: ConflictChoice;
  readonly choices: Choices;
  readonly language: Locale;
  readonly now: Date;
  /** Stores nothing, and refuses what storing it would refuse. */
  readonly demand?: boolean;
  /** Who passes it, by author, where somebody else has proposed it, and what must hold within the transaction. */
  readonly passing?: { readonly by: string; within(tx: Transaction, report: Taken): Promise<void> };
};

/** Opens a bundle once it has been checked: a changed file, a wrong signature or a broken anchor refuses it whole. Throws Invalid. */
export async function openBundle(bytes: Uint8Array, language: Locale): Promise<Sent> {
  const detailOf = ({ found, values }: Finding) => say(catalogue(language).checking.found[found], language, values);
  const verdict = await verifyZip(bytes).catch((error: unknown) => {
    if (!(error instanceof NotAnArchive)) throw error;
    throw refuse(language, 'archive', 'file', { why: detailOf(error.finding) });
  });
  const wrong = verdict.findings.filter(({ severity }) => severity === 'error');
  if (!verdict.bundle) throw refuse(language, 'noBundle', 'file');
  if (wrong.length > 0 || !verdict.signature?.fingerprint || verdict.signature.holds !== true) {
    const told = wrong.map((finding) => ({ field: finding.path ?? finding.kind, message: detailOf(finding) }));
    throw refuse(language, 'changed', 'file', { why: told[0]?.message ?? '' }, told);
  }
  const { files } = openZip(bytes);
  const document = parseDocument(new TextDecoder().decode(await files.read('data/document.json')), language);
  return { document, wrapping: { bytes, files, fingerprint: verdict.signature.fingerprint } };
}

/** A document value as it is written. Throws Invalid for another version or shape. */
export function parseDocument(text: string, language: Locale): Document {
  // Without an error map of the language the shape's own sentences are English.
  const read = documentSchema.safeParse(JSON.parse(text), language === 'zh' ? { error: zhCN().localeError } : {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refuse(language, 'document', 'file', { why: `${issue?.path.join('.')} ${issue?.message}` });
}

/**
 * Takes in a document: its records through the import of case files with their authors, times and assessments, and the
 * edition as it is, with its signature. The edition is never changed, so exporting it again gives the same bundle. All
 * of it or nothing; the same document again changes nothing. Throws Forbidden, Invalid.
 */
export async function takeDocument(
  actor: Actor,
  document: Document,
  wrapping: Wrapping,
  options: SentOptions,
): Promise<Taken> {
  const { authorId } = actor;
  if (!authorId) throw new Forbidden('Only somebody with an author’s record here can bring something in.');
  const signedHere = wrapping?.fingerprint === deskKey().fingerprint;
  const stored: string[] = [];
  const alike = options.conflicts === 'edition' ? [] : await alikeHere(actor, claimsOf(document), options);
  const run = write(
    { id: authorId },
    `Import from ${document.desk.name}`,
    async (tx) => {
      const report = emptyReport(wrapping ? 'bundle' : 'document', options.store);
      report.duplicates.push(...alike);
      const own = signedHere || (await frozenHere(tx, document));
      const held = await heldOf(tx, document, wrapping?.fingerprint ?? null);
      const mark = markOf(document, wrapping?.fingerprint ?? null, held);
      const naming = await namingOf(tx, document, { ...options, mark, own });
      if (wrapping) await takeOriginals(tx, document, wrapping.files, options.store ? stored : null);
      if (options.conflicts !== 'edition') {
        await takeCases(tx, document, naming, own, options, report);
        await settleAlike(tx, alike, (key) => naming.record(key, 'claim'), { ...options, id: authorId });
      }
      await takeEdition(tx, document, wrapping, naming, { ...options, authorId, mark, held }, report);
      if (wrapping && options.store) await takeWhole(tx, wrapping.bytes, report, options.now, stored);
      if (!options.store) throw new TrialOver(report);
      const { passing } = options;
      await passing?.within(tx, report);
      const told = { sha256: addressOf(document), desk: document.desk.name, created: report.created };
      const detail = JSON.stringify(passing ? { ...told, proposedBy: authorId } : told);
      await tx.$queryRaw`SELECT audit_append(${passing?.by ?? authorId}::uuid, 'import.bundle', 'editions', NULL, ${detail}::jsonb)`;
      return report;
    },
    { at: options.now, timeout: TIMEOUT, published: true },
  );
  return orTrial(run).catch(async (error: unknown) => {
    for (const sha256 of stored) await removeBlob(sha256);
    const problems = importProblems(error);
    throw problems ? refuseDocument(options.language, problems) : error;
  });
}

async function takeCases(
  tx: Transaction,
  document: Document,
  naming: Naming,
  own: boolean,
  options: SentOptions,
  report: Taken,
): Promise<void> {
  const { files, leftOut, problems } = caseFilesOf(document, naming);
  report.leftOut.push(...leftOut);
  if (problems.length > 0) throw refuseDocument(options.language, problems);
  // The import of a case opens a transaction of its own; here it runs inside ours.
  const inside = { $transaction: (change: (tx: Transaction) => unknown) => change(tx) } as unknown as Database;
  const tells = (field: string) => !UNTOLD.has(field) && (document.dossier.include.notes || field !== 'note');
  const differing = deciding(options, tells, report);
  for (const file of files)
    add(
      report,
      await importCaseFile({ id: null }, file, { db: inside, now: options.now, differing, trial: !options.store }),
    );
  demandChoices({ ...options, store: options.store || options.demand === true }, report);
  if (own) return;
  for (const { key, desk } of document.authors)
    await tx.author.updateMany({
      where: { key: naming.author(key), userId: null, desk: null },
      data: { desk: desk ?? deskLabel(document.desk) },
    });
}

/**
 * Fields that a document cannot differ in: what has been elsewhere and comes back is by the same people under the names
 * they have there, and the name of a text file is of this desk's own case file.
 */
const UNTOLD = new Set(['author', 'reviewer', 'by', 'textFile']);

const claimsOf = (document: Document) =>
  document.claims.map(({ key, proposition }) => ({
    id: `claim ${key}`,
    at: Object.values(proposition)[0] ?? key,
    key,
    proposition,
  }));

/**
 * Keeps the bundle itself, so that who takes it from here has it with their signature. Not where it came before: what it
 * was passed on as stays. `stored` is told of it.
 */
async function takeWhole(
  tx: Transaction,
  bytes: Uint8Array,
  { edition }: Taken,
  now: Date,
  stored: string[],
): Promise<void> {
  if (!edition?.isNew && !edition?.isNowSigned) return;
  const { id } = await tx.edition.findUniqueOrThrow({ where: { sha256: edition.sha256 }, select: { id: true } });
  const { sha256, isNew } = await keepBundle(tx, id, bytes, now);
  if (isNew) stored.push(sha256);
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
