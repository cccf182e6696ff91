import type { AuditAct } from '@/lib/domain/audit/acts';
import { refusedByDatabase } from '@/lib/domain/cases/import/refused';
import { type Noun, numberOf, reference } from '@/lib/domain/references';
import { type NumberedTable, numberIfTrial } from '@/lib/domain/writing/next-number-data';
import { keepTerms } from '@/lib/domain/writing/terms-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { systemClock } from '@/lib/platform/clock';
import { type Transaction, write } from '@/lib/platform/db';
import { Conflict, Failure, Forbidden, Invalid, NotFound } from '@/lib/platform/errors';
import { type IdMaker, newId } from '@/lib/platform/ids';

/** What one act of the desk works with: one transaction, one author, one moment. */
export type Desk = {
  readonly tx: Transaction;
  readonly author: string;
  readonly now: Date;
  readonly newId: IdMaker;
  /** Columns that say who wrote a new row and when. */
  readonly written: { createdAt: Date; createdBy: string; updatedAt: Date; updatedBy: string };
  /** Claims whose row in the index must be written anew at the end. */
  touch(...claims: readonly (string | null | undefined)[]): void;
  /** The column of a new row's number where it is given by hand: in a trial only, else the database gives it. */
  numbered(table: NumberedTable): Promise<{ number?: number }>;
};

/** What goes into the audit log: the act, the table and record it was done to, and what a person should know of it. */
export type Act = {
  readonly action: AuditAct;
  readonly why?: string | undefined;
  /** `change` throws in the end, so that all is undone: no number is taken from those that come next. */
  readonly trial?: boolean;
};

/**
 * One act of the desk: the change, its history, its row in the audit log and the index of the claims it touched, in
 * one transaction. Throws Forbidden for somebody who has no author's record; a rule of the database that broke
 * becomes an Invalid with its sentence.
 */
export async function atDesk<T>(
  actor: Actor,
  act: Act,
  change: (desk: Desk) => Promise<{ result: T; entity: string; record: string; detail?: Record<string, unknown> }>,
): Promise<T> {
  const author = actor.authorId;
  if (!author) throw new Forbidden('Only somebody with an author’s record here can write.');
  const now = systemClock();
  try {
    return await write(
      { id: author },
      act.why ?? null,
      async (tx) => {
        const touched = new Set<string>();
        const touch = (...claims: readonly (string | null | undefined)[]): void => {
          for (const claim of claims) if (claim) touched.add(claim);
        };
        const written = { createdAt: now, createdBy: author, updatedAt: now, updatedBy: author };
        const numbered = (table: NumberedTable) => numberIfTrial(tx, table, act.trial ?? false);
        const desk = { tx, author, now, newId, written, touch, numbered };
        const { result, entity, record, detail } = await change(desk);
        const noted = JSON.stringify({ ...(act.why ? { why: act.why } : {}), ...detail });
        await tx.$queryRaw`SELECT audit_append(${author}::uuid, ${act.action}, ${entity}, ${record}::uuid, ${noted}::jsonb)`;
        if (touched.size > 0) {
          await tx.$queryRaw`SELECT reindex_claims(${[...touched]}::uuid[])`;
          await keepTerms(tx, [...touched]);
        }
        return result;
      },
      { at: now },
    );
  } catch (error) {
    throw error instanceof Failure ? error : (refusal(error) ?? error);
  }
}

/** The database's refusal without the words of an import around it. */
function refusal(error: unknown): Invalid | undefined {
  const refused = refusedByDatabase(error);
  const [problem] = (refused?.extra.details ?? []) as { message: string }[];
  return problem && new Invalid(problem.message);
}

/**
 * Tells the second of two editors: throws Conflict with what was sent (`yours`) and what is there now (`theirs`), so
 * that neither is lost. `theirs` is read only when it is needed.
 */
export async function demandVersion(
  held: { version: number },
  given: number,
  record: string,
  yours: unknown,
  theirs: () => Promise<unknown>,
): Promise<void> {
  if (held.version === given) return;
  throw new Conflict(
    `${record} was changed by somebody else while you were editing it (you read version ${given}, it is now version ${held.version}). Nothing of yours was stored; both versions are in the details.`,
    { yours, theirs: await theirs() },
  );
}

const FIND = {
  case: (tx: Transaction, number: number) =>
    tx.case.findUnique({ where: { number }, select: { id: true, version: true } }),
  claim: (tx: Transaction, number: number) =>
    tx.claim.findUnique({ where: { number }, select: { id: true, version: true } }),
  source: (tx: Transaction, number: number) =>
    tx.source.findUnique({ where: { number }, select: { id: true, version: true } }),
  speaker: (tx: Transaction, number: number) =>
    tx.speaker.findUnique({ where: { number }, select: { id: true, version: true } }),
  statement: (tx: Transaction, number: number) =>
    tx.statement.findUnique({ where: { number }, select: { id: true, version: true } }),
  evidence: (tx: Transaction, number: number) =>
    tx.evidence.findUnique({ where: { number }, select: { id: true, version: true } }),
  assessment: (tx: Transaction, number: number) =>
    tx.assessment.findUnique({ where: { number }, select: { id: true, version: true } }),
} satisfies Partial<Record<Noun, unknown>>;

/** The key of a record by its reference. Throws Invalid naming the field where it is no such reference or unknown. */
export async function idOf(
  desk: Pick<Desk, 'tx'>,
  noun: keyof typeof FIND,
  ref: string,
  field: string,
): Promise<string> {
  const number = numberOf(noun, ref);
  const found = number === null ? null : await FIND[noun](desk.tx, number);
  if (!found) throw new Invalid(`“${ref}” is not a ${noun} on record.`, field);
  if (noun === 'claim') await demandStanding(desk, found.id, field);
  return found.id;
}

/**
 * Refuses to work on a claim that was merged or split, perhaps a moment ago: what is stored with it nobody would find,
 * and nobody pass. Throws Invalid with where it leads.
 */
export async function demandStanding({ tx }: Pick<Desk, 'tx'>, claimId: string, field = 'ref'): Promise<void> {
  const select = { number: true, mergedInto: { select: { number: true } } } as const;
  const { number, mergedInto } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select });
  if (!mergedInto) return;
  const [ref, into] = [reference('claim', number), reference('claim', mergedInto.number)];
  throw new Invalid(`${ref} was merged or split and leads to ${into}. Nothing was stored; do it there.`, field);
}

/** The record an address names: its key and version, locked until the end of the transaction. Throws NotFound, Invalid for a claim that was merged. */
export async function hold(
  desk: Desk,
  noun: keyof typeof FIND,
  ref: string,
): Promise<{ id: string; version: number; number: number }> {
  const number = numberOf(noun, ref);
  const found = number === null ? null : await FIND[noun](desk.tx, number);
  if (!found || number === null) throw new NotFound(`The ${noun} ${ref}`);
  // Two editors who save at once take turns here, so that the second reads the version the first has written.
  await desk.tx.$queryRawUnsafe(`SELECT 1 FROM ${TABLES[noun]} WHERE id = $1::uuid FOR UPDATE`, found.id);
  const again = await FIND[noun](desk.tx, number);
  if (noun === 'claim') await demandStanding(desk, found.id);
  return { ...again!, number };
}

const TABLES: Record<keyof typeof FIND, string> = {
  case: 'cases',
  claim: 'claims',
  source: 'sources',
  speaker: 'speakers',
  statement: 'statements',
  evidence: 'evidence',
  assessment: 'assessments',
};
