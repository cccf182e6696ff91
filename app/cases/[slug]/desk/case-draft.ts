import type { CaseDetail } from '@/lib/domain/cases/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';

/** What the form of a case needs of it. */
export type HeldCase = Pick<CaseDetail, 'ref' | 'slug' | 'title' | 'question' | 'summary' | 'started' | 'version'>;

/** A case as its form holds it. */
export type CaseDraft = {
  readonly title: LocalText;
  readonly question: LocalText;
  readonly summary: LocalText;
  readonly started: string;
  /** Why it is changed, for the history. */
  readonly why: string;
};

const TEXTS = ['title', 'question', 'summary'] as const;

export const draftOfCase = ({ title, question, summary, started }: HeldCase): CaseDraft => ({
  title,
  question,
  summary,
  started: started ?? '',
  why: '',
});

/** The words a case cannot be without and that are empty. */
export const lackingIn = (draft: CaseDraft) => TEXTS.filter((field) => !worded(draft[field]));

/** The fields of the contract that a draft changes: what nobody touched is not sent. */
export function changedFields(value: CaseDraft, base: CaseDraft) {
  const texts = TEXTS.filter((field) => JSON.stringify(value[field]) !== JSON.stringify(base[field]));
  return {
    ...Object.fromEntries(texts.map((field) => [field, worded(value[field]) ?? {}])),
    ...(value.started === base.started ? {} : { started: value.started.trim() || null }),
    ...(value.why.trim() ? { why: value.why.trim() } : {}),
  };
}
