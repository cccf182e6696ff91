import type { z } from 'zod';
import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { passWithClaim } from '@/lib/domain/waiting/data';
import { named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandStanding, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { holdShown } from '@/lib/domain/writing/hold-shown-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { Conflict, Forbidden, Invalid } from '@/lib/platform/errors';
import type { ReturnReason } from '@/prisma/generated/enums';
import { publishAdditions } from './additions-data';
import type { AssessmentDetail, assessments } from './contract';
import { getAssessment } from './data';
import { type ACTS, refusal } from './rules';
import { seenOf } from './seen-data';

type Input<K extends keyof typeof assessments> = z.infer<NonNullable<(typeof assessments)[K]['~orpc']['inputSchema']>>;
type Content = { status?: string | undefined; rationale?: LocalText | undefined; considered?: string[] | undefined };
type Held = {
  id: string;
  version: number;
  number: number;
  authorId: string;
  claimId: string;
  claimNumber: number;
  /** Of one under review: when it was handed over. */
  updatedAt: Date;
  statusKey: string;
  public: boolean;
  publicStatus: string | null;
};

/** Begins an assessment of a claim as a draft of its author. Throws Invalid, NotFound. */
export async function draftAssessment(actor: Actor, input: Input<'draft'>): Promise<AssessmentDetail> {
  const number = await atDesk(actor, { action: 'assessment.draft' }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const id = desk.newId();
    const row = await desk.tx.assessment.create({
      data: {
        id,
        claimId: claim.id,
        statusKey: await demandStatus(desk, input.status),
        rationale: demandRationale(input.rationale),
        authorId: desk.author,
        assessedAt: desk.now,
        ...desk.written,
      },
      select: { number: true },
    });
    await writeConsidered(desk, id, claim.id, input.considered);
    return {
      result: row.number,
      entity: 'assessments',
      record: id,
      detail: { ref: reference('assessment', row.number), claim: input.ref },
    };
  });
  return getAssessment(reference('assessment', number));
}

/** Changes a draft. Throws Conflict, Forbidden, Invalid, NotFound. */
export async function changeAssessment(
  actor: Actor,
  input: { ref: string; version?: number; why?: string | undefined } & Content,
): Promise<AssessmentDetail> {
  return onAssessment(actor, 'change', input, async (desk, held) => {
    await desk.tx.assessment.update({
      where: { id: held.id },
      data: {
        ...(input.status ? { statusKey: await demandStatus(desk, input.status, held.statusKey) } : {}),
        ...(input.rationale ? { rationale: demandRationale(input.rationale) } : {}),
        assessedAt: desk.now,
      },
    });
    if (input.considered) await writeConsidered(desk, held.id, held.claimId, input.considered);
  });
}

/** Hands a draft over for review, to somebody or to whoever is free. Throws Conflict, Forbidden, Invalid, NotFound. */
export async function submitAssessment(actor: Actor, input: Input<'submit'>): Promise<AssessmentDetail> {
  return onAssessment(actor, 'submit', input, async (desk, held) => {
    await desk.tx.assessment.update({ where: { id: held.id }, data: { state: 'in_review' } });
    await desk.tx.assignment.updateMany({ where: { claimId: held.claimId, doneAt: null }, data: { doneAt: desk.now } });
    if (!input.to) return;
    const to = await desk.tx.author.findUnique({ where: { key: input.to }, select: { id: true } });
    if (!to) throw new Invalid(`There is no author “${input.to}”.`, 'to');
    if (to.id === held.authorId)
      throw new Invalid('Hand it to somebody else: nobody reviews their own assessment.', 'to');
    const { claimId } = held;
    await desk.tx.assignment.create({
      data: { id: desk.newId(), claimId, assigneeId: to.id, createdAt: desk.now, createdBy: desk.author },
    });
    await notify(desk, to.id, 'submitted', held);
  });
}

/** Takes an assessment back from review; it is a draft again. Throws Conflict, Forbidden, Invalid, NotFound. */
export async function takeBackAssessment(actor: Actor, input: Input<'takeBack'>): Promise<AssessmentDetail> {
  return onAssessment(actor, 'take-back', input, async (desk, held) => {
    await desk.tx.assessment.update({ where: { id: held.id }, data: { state: 'draft' } });
  });
}

/**
 * Publishes an assessment; the claim becomes public with its first, and with each what stands on the claim by then. Where a public status changes, `correction` says
 * what was wrong, or is null: leaving it out is Invalid, so that nobody forgets to ask.
 */
export async function publishAssessment(
  actor: Actor,
  input: Omit<Input<'publish'>, 'seen'> & { seen?: string | undefined },
): Promise<AssessmentDetail> {
  return onAssessment(actor, 'publish', input, async (desk, held) => {
    await demandSeen(desk, held, input.seen);
    const changes = held.public && held.publicStatus !== null && held.publicStatus !== held.statusKey;
    if (changes && input.correction === undefined) {
      throw new Invalid(
        'This changes a status that is public. Say whether it is a correction: what was wrong, what is right and why, or null.',
        'correction',
      );
    }
    if (input.correction) await writeCorrection(desk, held, input.correction);
    await desk.tx.assessment.update({
      where: { id: held.id },
      data: { state: 'published', publishedAt: desk.now, reviewerId: desk.author },
    });
    await publishAdditions(desk, held.claimId, held.updatedAt);
    if (!held.public) await desk.tx.claim.update({ where: { id: held.claimId }, data: { state: 'published' } });
    await passWithClaim(desk, held.claimId);
    await desk.tx.assignment.updateMany({ where: { claimId: held.claimId, doneAt: null }, data: { doneAt: desk.now } });
    desk.touch(held.claimId);
    await notify(desk, held.authorId, 'published', held);
  });
}

/** Throws Conflict where something on the claim is no longer as it was read: its words would be published unseen. */
async function demandSeen(desk: Desk, { claimId, claimNumber }: Held, read: string | undefined): Promise<void> {
  await holdShown(desk, [claimId]);
  const seen = (await seenOf(desk.tx, [claimId])).get(claimId);
  if (read === undefined || read === seen) return;
  throw new Conflict(
    `Something on ${reference('claim', claimNumber)} was changed since you looked. Nothing was published; look once more.`,
    { yours: read, theirs: seen },
  );
}

/** Returns an assessment with a typed reason and a note. Throws Conflict, Forbidden, Invalid, NotFound. */
export async function returnAssessment(actor: Actor, input: Input<'giveBack'>): Promise<AssessmentDetail> {
  return onAssessment(actor, 'return', input, async (desk, held) => {
    await desk.tx.assessment.update({
      where: { id: held.id },
      data: {
        state: 'returned',
        reviewerId: desk.author,
        returnReason: named<ReturnReason>(input.reason),
        returnNote: input.note,
      },
    });
    await notify(desk, held.authorId, 'returned', held);
  });
}

async function onAssessment(
  actor: Actor,
  act: keyof typeof ACTS,
  input: { ref: string; version?: number; why?: string | undefined },
  change: (desk: Desk, held: Held) => Promise<void>,
): Promise<AssessmentDetail> {
  await atDesk(actor, { action: `assessment.${act}`, why: input.why }, async (desk) => {
    const { id, version, number } = await hold(desk, 'assessment', input.ref);
    const row = await desk.tx.assessment.findUniqueOrThrow({
      where: { id },
      select: {
        state: true,
        authorId: true,
        statusKey: true,
        claimId: true,
        updatedAt: true,
        claim: { select: { state: true, number: true } },
      },
    });
    const state = row.state.replace('_', '-') as Parameters<typeof refusal>[1]['state'];
    const refused = refusal(act, { state, authorId: row.authorId }, desk.author);
    if (refused?.kind === 'forbidden') throw new Forbidden(refused.sentence);
    if (input.version !== undefined)
      await demandVersion({ version }, input.version, input.ref, input, () => getAssessment(input.ref, desk.tx));
    if (refused) throw new Invalid(refused.sentence, 'ref');
    // Whoever weighed it weighs the claim that it leads to: it is returned, or taken back.
    if (act === 'submit' || act === 'publish') await demandStanding(desk, row.claimId);
    const last = await desk.tx.assessment.findFirst({
      where: { claimId: row.claimId, state: 'published' },
      orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
      select: { statusKey: true },
    });
    const held = {
      ...row,
      id,
      version,
      number,
      claimNumber: row.claim.number,
      public: row.claim.state === 'published',
      publicStatus: last?.statusKey ?? null,
    };
    await change(desk, held);
    return {
      result: null,
      entity: 'assessments',
      record: id,
      detail: { ref: input.ref, claim: reference('claim', row.claim.number) },
    };
  });
  return getAssessment(input.ref);
}

/** A status on offer, or the one the draft has already. */
async function demandStatus(desk: Desk, status: string, held?: string): Promise<string> {
  const found = await desk.tx.evidenceStatus.findUnique({ where: { key: status } });
  if (!found) throw new Invalid(`There is no evidence status “${status}”.`, 'status');
  if (found.retiredAt && status !== held)
    throw new Invalid(`The evidence status “${status}” is retired. Choose another.`, 'status');
  return found.key;
}

function demandRationale(rationale: LocalText): LocalText {
  const kept = Object.entries(rationale).filter(([, words]) => words.trim() !== '');
  if (kept.length === 0) throw new Invalid('Write why: a status needs its rationale.', 'rationale');
  return Object.fromEntries(kept);
}

/** Makes what was considered those given: statements and evidence of the claim, nothing else. */
async function writeConsidered(
  desk: Desk,
  assessmentId: string,
  claimId: string,
  refs: readonly string[],
): Promise<void> {
  await desk.tx.assessmentConsidered.deleteMany({ where: { assessmentId } });
  for (const [position, ref] of [...new Set(refs)].entries()) {
    const evidence = numberOf('evidence', ref);
    const statement = numberOf('statement', ref);
    const found =
      evidence !== null
        ? await desk.tx.evidence.findFirst({ where: { number: evidence, claimId }, select: { id: true } })
        : statement !== null
          ? await desk.tx.statement.findFirst({
              where: { number: statement, stances: { some: { claimId } } },
              select: { id: true },
            })
          : null;
    if (!found) throw new Invalid(`“${ref}” is no statement or evidence of this claim.`, 'considered');
    const one = evidence !== null ? { evidenceId: found.id } : { statementId: found.id };
    await desk.tx.assessmentConsidered.create({ data: { id: desk.newId(), assessmentId, position, ...one } });
  }
}

async function writeCorrection(
  desk: Desk,
  held: Held,
  correction: { wrong: LocalText; right: LocalText; why: LocalText },
): Promise<void> {
  const id = desk.newId();
  const { wrong, right, why } = correction;
  await desk.tx.correction.create({
    data: {
      id,
      key: id,
      targetKind: 'claim',
      targetId: held.claimId,
      wrong,
      right,
      why,
      authorId: desk.author,
      publishedAt: desk.now,
      createdAt: desk.now,
      createdBy: desk.author,
    },
  });
}

async function notify(desk: Desk, authorId: string, kind: string, held: Held): Promise<void> {
  if (authorId === desk.author) return;
  const subject = reference('assessment', held.number);
  const body = { claim: reference('claim', held.claimNumber) };
  await desk.tx.notification.create({ data: { id: desk.newId(), authorId, kind, subject, body, createdAt: desk.now } });
}
