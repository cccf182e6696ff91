import { loadCase } from '@/lib/domain/cases/export/load-case-data';
import { storedCase } from '@/lib/domain/cases/export/stored-people-data';
import { planAnchors } from '@/lib/domain/cases/import/anchors-data';
import { planAssessments } from '@/lib/domain/cases/import/assessments-data';
import { planCaptures } from '@/lib/domain/cases/import/captures-data';
import { findRefusals } from '@/lib/domain/cases/import/checks';
import { planClaims, planEvidence } from '@/lib/domain/cases/import/claims-data';
import { planAuthors, planCase, planSides, planVocabulary, type Writer } from '@/lib/domain/cases/import/desk-data';
import { finish } from '@/lib/domain/cases/import/finish-data';
import { planOmissions } from '@/lib/domain/cases/import/omissions-data';
import { keepOriginals } from '@/lib/domain/cases/import/originals-data';
import { planEvidencePlaces } from '@/lib/domain/cases/import/places-data';
import { refused, refusedByDatabase } from '@/lib/domain/cases/import/refused';
import { planCorrections, planRelations } from '@/lib/domain/cases/import/relations-data';
import { emptyReport, type ImportReport, wroteAnything } from '@/lib/domain/cases/import/report';
import { KEYED, type Run } from '@/lib/domain/cases/import/run-data';
import { sharingOf } from '@/lib/domain/cases/import/sharing-data';
import { planOrigins, planSources } from '@/lib/domain/cases/import/sources-data';
import { planSpeakers } from '@/lib/domain/cases/import/speakers-data';
import { planStances, planStatements } from '@/lib/domain/cases/import/statements-data';
import type { TextGiven } from '@/lib/domain/cases/import/texts';
import { findVanished } from '@/lib/domain/cases/import/vanished';
import { importReason } from '@/lib/domain/cases/rules';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { removeBlob } from '@/lib/platform/blobs';
import { type Database, type WritingActor, write } from '@/lib/platform/db';
import { type IdMaker, newId } from '@/lib/platform/ids';

/** Milliseconds an import may take; 100,000 records take some minutes on two cores. */
const TIMEOUT = 1_800_000;

export type ImportOptions = {
  readonly db?: Database;
  /** File name → text, for the sources that name a `textFile`. */
  readonly texts?: ReadonlyMap<string, TextGiven>;
  /** Do everything, then undo it: the report says what an import would do. */
  readonly dryRun?: boolean;
  /** Whoever gives `db` undoes its transaction: as with `dryRun` no number is taken from those that come next. */
  readonly trial?: boolean;
  readonly ids?: IdMaker;
  readonly now?: Date;
  readonly differing?: Run['differing'];
  /** False: claims come in as drafts, and what is added to public ones waits for a reviewer. */
  readonly published?: boolean;
};

/** Carries the report out of a trial run, whose transaction must not be kept. */
class TrialOver extends Error {
  constructor(readonly report: ImportReport) {
    super('trial run');
  }
}

/**
 * Takes a parsed case file into the database, all of it or nothing. Records are known again by their keys (the case by
 * its slug): the same file twice changes nothing, a record that differs becomes a new version with history, one that
 * the file no longer has is left alone and reported. What never changes (captures, assessments that have left the desk,
 * corrections) is refused where it differs. Records of several cases: see import/sharing-data.
 * Throws Invalid whose details are a list of ImportProblem.
 */
export async function importCaseFile(
  actor: WritingActor,
  file: CaseFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { texts = new Map(), dryRun = false, trial = false, published = true, differing } = options;
  const { ids: id = newId, now = new Date() } = options;
  const findings = findRefusals(file);
  if (findings.length > 0) throw refused(findings);
  const stored: string[] = [];
  const work = write(
    actor,
    importReason(file.case.slug),
    async (tx) => {
      const known = Object.fromEntries(KEYED.map((kind) => [kind, new Map<string, string>()])) as Run['ids'];
      const run: Run = {
        tx,
        file,
        actor,
        now,
        id,
        dryRun: dryRun || trial,
        published,
        differing,
        ids: known,
        findings: [],
        report: emptyReport(file.case.slug),
      };
      await importInto(run, texts);
      if (!run.dryRun) stored.push(...(await keepOriginals(tx, texts)));
      if (dryRun) throw new TrialOver(run.report);
      return run.report;
    },
    { ...(options.db ? { db: options.db } : {}), at: now, timeout: TIMEOUT, published },
  );
  return work.catch(async (error: unknown) => {
    // What this transaction named is taken back with it, so nothing on record names these files.
    for (const sha256 of stored) await removeBlob(sha256);
    if (error instanceof TrialOver) return error.report;
    throw refusedByDatabase(error) ?? error;
  });
}

async function importInto(run: Run, texts: ReadonlyMap<string, TextGiven>): Promise<void> {
  const { tx, file, findings, report } = run;
  // Two imports at once would both find a key free; the second waits for the first here.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(72410003)::text`;
  const held = await storedCase(tx, file.case.slug);
  if (held) report.vanished = findVanished(await loadCase(tx, held), file);
  const { caseId, writers } = await planAll(run, texts);
  if (findings.length > 0) throw refused(findings);
  if (!wroteAnything(report)) return;
  for (const writeStep of writers) await writeStep();
  await finish(run, caseId);
}

/**
 * Looks at every record before anything is written, so that all that is wrong is said at once. The order of the plans
 * is that of the keys they need; the writers come back in the order in which the rows need each other.
 */
async function planAll(
  run: Run,
  texts: ReadonlyMap<string, TextGiven>,
): Promise<{ caseId: string; writers: Writer[] }> {
  const authors = await planAuthors(run);
  const vocabulary = await planVocabulary(run);
  const { caseId, write: writeCase } = await planCase(run);
  const sharing = sharingOf(run.tx, { id: caseId, slug: run.file.case.slug });
  const speakers = await planSpeakers(run, sharing);
  const sides = await planSides(run, caseId);
  const sources = await planSources(run, sharing);
  const captures = await planCaptures(run);
  const origins = await planOrigins(run, sharing);
  const claims = await planClaims(run, caseId);
  const statements = await planStatements(run, sharing, captures);
  const stances = await planStances(run);
  const anchors = await planAnchors(run, captures, texts);
  const evidence = await planEvidence(run, caseId);
  const places = await planEvidencePlaces(run, captures);
  const omissions = await planOmissions(run);
  const assessments = await planAssessments(run);
  const relations = await planRelations(run);
  const corrections = await planCorrections(run, assessments.ids);
  const inside = [
    sides,
    sources,
    captures.write,
    origins,
    claims.write,
    statements.write,
    omissions.clear,
    stances,
    anchors,
  ];
  const judged = [evidence, places, omissions.write, assessments.write, relations, corrections];
  return { caseId, writers: [authors, vocabulary, writeCase, speakers, ...inside, ...judged] };
}
