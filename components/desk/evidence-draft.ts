import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { EvidenceInput } from '@/lib/domain/claims/edit-contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';

/** Evidence as it is typed. `origin` is the key of one on record, `new` for one that is made, empty for its own. */
export type EvidenceDraft = {
  readonly claim: Named | null;
  /** Empty until somebody has judged it, as is the kind. */
  readonly polarity: EvidenceInput['polarity'] | '';
  readonly kind: EvidenceInput['kind'] | '';
  readonly text: LocalText;
  readonly origin: string;
  readonly newOrigin: LocalText;
  /** Keys of the origins that a new one itself rests on. */
  readonly restsOn: readonly string[];
  readonly source: Named | null;
  readonly url: string;
  readonly file: { readonly sha256: string; readonly name: string } | null;
};

/** A form for evidence with nothing in it but what is known already. */
export const emptyEvidence = (more: Partial<EvidenceDraft>): EvidenceDraft => ({
  claim: null,
  polarity: '',
  kind: '',
  text: {},
  origin: '',
  newOrigin: {},
  restsOn: [],
  source: null,
  url: '',
  file: null,
  ...more,
});

/** What an item lacks to be stored: which way it points, its kind, what it says, where it can be looked at, the name of an origin that is made. */
export type Lacking = 'polarity' | 'kind' | 'text' | 'place' | 'newOrigin';

/** What a draft lacks; `placed` where the passage or the statement it rests on is given beside it. */
export function lackingIn(draft: EvidenceDraft, placed: boolean): Lacking[] {
  const lacking: Lacking[] = (['polarity', 'kind'] as const).filter((field) => draft[field] === '');
  if (!worded(draft.text)) lacking.push('text');
  if (draft.origin === 'new' && !worded(draft.newOrigin)) lacking.push('newOrigin');
  if (!placed && !draft.source && !draft.url.trim() && !draft.file) lacking.push('place');
  return lacking;
}

/** Evidence as the contract takes it; of a draft that lacks nothing. */
export const evidenceInput = (draft: EvidenceDraft): EvidenceInput => ({
  polarity: draft.polarity as EvidenceInput['polarity'],
  kind: draft.kind as EvidenceInput['kind'],
  text: worded(draft.text) ?? {},
  origin: draft.origin && draft.origin !== 'new' ? draft.origin : null,
  newOrigin:
    draft.origin === 'new'
      ? {
          label: worded(draft.newOrigin) ?? {},
          source: draft.source?.ref ?? null,
          derivedFrom: [...(draft.restsOn ?? [])],
        }
      : null,
  source: draft.source?.ref ?? null,
  url: draft.url.trim() || null,
  file: draft.file,
});

export type EvidenceItem = ClaimDetail['evidence'][number];

/** An item on record as its form holds it. */
export const draftOfEvidence = (item: EvidenceItem): EvidenceDraft => ({
  claim: null,
  polarity: item.polarity,
  kind: item.kind,
  text: item.text,
  origin: item.origin ?? '',
  newOrigin: {},
  restsOn: [],
  source: item.source && { ref: item.source.ref, name: item.source.title },
  url: item.url ?? '',
  file: item.file,
});

/** The fields of the contract that a draft changes: what nobody touched is not sent. */
export function changedEvidence(value: EvidenceDraft, base: EvidenceDraft): Partial<EvidenceInput> {
  const [now, then] = [evidenceInput(value), evidenceInput(base)];
  const keys = (Object.keys(now) as (keyof EvidenceInput)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}

/** The item just added, the newest of its claim, with the version it has. */
export function newestOf({ evidence }: ClaimDetail): { ref: string; after: number } {
  const { ref, version } = evidence.reduce((last, each) =>
    Number(each.ref.slice(2)) > Number(last.ref.slice(2)) ? each : last,
  );
  return { ref, after: version };
}
