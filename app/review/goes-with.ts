import type { Addition, AssessmentDetail } from '@/lib/domain/assessments/contract';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { WaitingChange } from '@/lib/domain/waiting/contract';

/** What becomes public with an assessment, beside its own words. */
export type GoesWith = {
  /** On a draft claim: what stands on it and was not taken into account, which is listed by itself. */
  readonly standing: Pick<ClaimDetail, 'statements' | 'evidence'>;
  readonly additions: Addition['items'];
  readonly changes: readonly WaitingChange[];
};

/** Records whose changes an assessment of their claim passes; others are passed by themselves in the list of changes. */
const PASSED: readonly WaitingChange['kind'][] = [
  'claims',
  'statements',
  'stances',
  'evidence',
  'omissions',
  'relations',
];

/**
 * What the publishing of an assessment passes: what others changed and added on its claim, and of the reviewer's own
 * additions those of before it was handed over.
 */
export function goesWith(
  assessment: Pick<AssessmentDetail, 'claim' | 'public' | 'considered' | 'changedAt'>,
  claim: Pick<ClaimDetail, 'statements' | 'evidence'>,
  additions: readonly Addition[],
  changes: readonly WaitingChange[],
): GoesWith {
  const { considered, changedAt } = assessment;
  const left = (ref: string) => !assessment.public && !considered.includes(ref);
  const added = additions.filter((each) => each.claim.ref === assessment.claim.ref).flatMap(({ items }) => items);
  return {
    standing: {
      statements: claim.statements.filter(({ statement }) => left(statement.ref)),
      evidence: claim.evidence.filter(({ ref }) => left(ref)),
    },
    additions: added.filter(({ mine, at }) => !mine || at <= changedAt),
    changes: changes.filter(({ kind, mine }) => !mine && PASSED.includes(kind)),
  };
}
