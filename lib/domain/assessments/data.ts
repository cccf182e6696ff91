import { assessmentSelect, toAssessment } from '@/lib/domain/claims/detail-rows';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { word } from '@/lib/domain/reading/words';
import { demandNumber } from '@/lib/domain/references';
import type { Actor } from '@/lib/platform/auth/roles';
import { type Database, database, type Transaction } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import type { AssessmentDetail } from './contract';
import { seenOf } from './seen-data';

const author = { select: { key: true, name: true, desk: true } } as const;

const detailSelect = {
  ...assessmentSelect,
  version: true,
  returnReason: true,
  returnNote: true,
  updatedAt: true,
  claim: {
    select: {
      ...claimSelect(null),
      case: { select: { slug: true } },
      assignments: { where: { doneAt: null }, select: { assignee: author }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  },
} satisfies Prisma.AssessmentSelect;

const toDetail = (row: Prisma.AssessmentGetPayload<{ select: typeof detailSelect }>): AssessmentDetail => {
  const claim = toClaimBrief(row.claim);
  return {
    ...toAssessment(row),
    version: row.version,
    claim,
    case: row.claim.case.slug,
    returnReason: row.returnReason && word(row.returnReason),
    returnNote: row.returnNote,
    previousStatus: claim.status,
    public: row.claim.state === 'published',
    assignedTo: row.claim.assignments[0]?.assignee ?? null,
    changedAt: row.updatedAt.toISOString(),
  };
};

/** One assessment, published or not. Throws Invalid, NotFound. */
export async function getAssessment(ref: string, db: Database | Transaction = database()): Promise<AssessmentDetail> {
  const number = demandNumber('assessment', ref);
  // Before the facts, so that whoever sends it back has seen at least what it stands for.
  const about = await db.assessment.findUnique({ where: { number }, select: { claimId: true } });
  const seen = about && (await seenOf(db, [about.claimId])).get(about.claimId);
  const row = await db.assessment.findUnique({ where: { number }, select: detailSelect });
  if (!row) throw new NotFound(`The assessment ${ref}`);
  return { ...toDetail(row), ...(seen ? { seen } : {}) };
}

/** The most that a queue shows; a desk with more waiting needs hands, not a longer list. */
const QUEUE = 200;

/** Returned assessments of somebody whose claim they have weighed anew since: nothing is left to do about them. */
async function begunAnew(authorId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT old.id::text FROM assessments old WHERE old.author_id = ${authorId}::uuid AND old.state = 'returned' AND EXISTS (
      SELECT 1 FROM assessments anew
      WHERE anew.claim_id = old.claim_id AND anew.author_id = old.author_id AND anew.number > old.number)`;
  return rows.map(({ id }) => id);
}

/**
 * What waits for review, oldest first; or one's own drafts, assessments under review and returned ones that nothing has
 * followed, newest first.
 */
export async function listQueue(actor: Actor, mine: boolean): Promise<{ items: AssessmentDetail[] }> {
  if (mine && !actor.authorId) return { items: [] };
  const done = mine ? await begunAnew(actor.authorId!) : [];
  const rows = await database().assessment.findMany({
    where: mine
      ? { authorId: actor.authorId!, state: { not: 'published' }, id: { notIn: done } }
      : { state: 'in_review' },
    orderBy: mine ? [{ updatedAt: 'desc' }, { number: 'desc' }] : [{ updatedAt: 'asc' }, { number: 'asc' }],
    take: QUEUE,
    select: detailSelect,
  });
  return { items: rows.map(toDetail) };
}
