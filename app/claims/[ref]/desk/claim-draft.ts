import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { ClaimInput } from '@/lib/domain/claims/edit-contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';

/** The texts of a claim in the order of its form. */
export const TEXTS = ['proposition', 'short', 'who', 'what', 'where', 'note'] as const;

/** A claim as its form holds it. */
export type ClaimDraft = Record<(typeof TEXTS)[number], LocalText> & {
  /** The slug of its case. */
  readonly case: string;
  readonly from: string;
  readonly to: string;
  readonly topics: readonly string[];
  /** Why it is changed, for the history. */
  readonly why: string;
};

/** What the form of a claim begins with: the claim as it stands, with nothing said yet of why it is changed. */
export const draftOfClaim = (claim: ClaimDetail): ClaimDraft => ({
  case: claim.case.slug,
  proposition: claim.proposition,
  short: claim.short,
  who: claim.who ?? {},
  what: claim.what ?? {},
  where: claim.where ?? {},
  note: claim.note ?? {},
  from: claim.from ?? '',
  to: claim.to ?? '',
  topics: claim.topics.map(({ key }) => key),
  why: '',
});

/** The fields of the contract that a draft changes: what nobody touched is not sent. */
export function changedFields(value: ClaimDraft, base: ClaimDraft): Partial<ClaimInput> {
  const [now, then] = [
    { case: value.case, ...inputOf(value) },
    { case: base.case, ...inputOf(base) },
  ];
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}

/** A claim as the contract takes it, but for its case. */
export const inputOf = ({
  proposition,
  short,
  who,
  what,
  where,
  note,
  from,
  to,
  topics,
}: Omit<ClaimDraft, 'why' | 'case'>) => ({
  proposition: worded(proposition) ?? {},
  short: worded(short) ?? {},
  who: worded(who),
  what: worded(what),
  where: worded(where),
  note: worded(note),
  from: from.trim() || null,
  to: to.trim() || null,
  topics: [...topics],
});
