'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { client, queries } from '@/components/data/client';
import { Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { inEvery, useWords } from '@/components/desk/use-words';
import { Judged } from '@/components/ui/Judged';
import { useToast } from '@/components/ui/Toast';
import type { AssessmentDetail } from '@/lib/domain/assessments/contract';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import { ConsideredChoice } from './Considered';
import styles from './review.module.css';

type Draft = { status: string; rationale: LocalText; considered: string[] };

const draftOf = ({ status, rationale, considered }: Draft): Draft => ({ status, rationale, considered });

type Offered = { value: string; label: string; retired: boolean };

/** What can be given: no retired status but the one the draft has. The claim's own is shown even where it is retired. */
const offered = (statuses: readonly Offered[], chosen: string, held: string | undefined) =>
  statuses
    .filter(({ value, retired }) => !retired || value === held || value === chosen)
    .map(({ value, label, retired }) => ({ value, label, disabled: retired && value !== held }));

/**
 * Weighing a claim: the status, why, and what was taken into account, all three needed. `held` is the draft that is
 * changed; `begun` one that came back, from which a new one begins.
 */
export function AssessmentForm({
  user,
  claim,
  held,
  begun,
  onTyped,
}: {
  user: string;
  claim: ClaimDetail;
  held?: AssessmentDetail;
  begun?: AssessmentDetail;
  /** Told whether something is typed that is not stored. */
  onTyped?: (typed: boolean) => void;
}) {
  const t = useTranslations('review.form');
  const words = useWords();
  const say = useToast();
  const router = useRouter();
  const [tried, setTried] = useState(false);
  const vocabulary = useQuery(queries.vocabulary.get.queryOptions({ input: {} }));
  const form = useDeskForm<Draft, AssessmentDetail>({
    user,
    draftKey: held ? `assessment:${held.ref}` : `assessment:new:${claim.ref}`,
    initial: draftOf(held ?? begun ?? { status: '', rationale: {}, considered: [] }),
    version: held?.version ?? null,
    save: (value, version) => {
      const content = { ...value, rationale: worded(value.rationale) ?? {} };
      return held
        ? client.assessments.change({ ref: held.ref, version: version!, ...content })
        : client.assessments.draft({ ref: claim.ref, ...content });
    },
    read: (stored) => ({ value: draftOf(stored), version: stored.version }),
    onSaved: (stored) => {
      say(t('saved', { ref: stored.ref }));
      if (held) router.refresh();
      else router.push(`/review/${stored.ref}`);
    },
  });
  const { status, rationale, considered } = form.value;
  useEffect(() => onTyped?.(form.typed), [onTyped, form.typed]);
  const ready = status !== '' && worded(rationale) !== null && considered.length > 0;
  const statuses = (vocabulary.data?.statuses ?? []).map(({ key, label, retired }) => ({
    value: key,
    label: words(label),
    retired,
  }));
  const meaning = vocabulary.data?.statuses.find(({ key }) => key === status)?.definition;
  if (form.clash)
    return (
      <Conflict
        clash={form.clash}
        busy={form.busy}
        onChosen={form.settle}
        fields={[
          {
            key: 'status',
            label: t('status'),
            words: (value) => statuses.find((each) => each.value === value.status)?.label ?? value.status,
          },
          { key: 'rationale', label: t('rationale'), words: (value) => inEvery(value.rationale) },
          { key: 'considered', label: t('consideredShort'), words: (value) => value.considered.join(', ') },
        ]}
      />
    );
  return (
    <DeskForm
      onSave={() => {
        setTried(true);
        if (ready) void form.store();
      }}
    >
      <div className={styles.form}>
        <Judged
          label={t('status')}
          error={tried && status === '' ? t('statusMissing') : undefined}
          hint={meaning ? words(meaning) : undefined}
          choices={
            statuses.length > 0
              ? offered(statuses, status, held?.status)
              : status
                ? [{ value: status, label: status }]
                : []
          }
          value={status}
          onChange={(event) => form.set({ status: event.currentTarget.value })}
        />
        <LocalTextField
          label={t('rationale')}
          hint={t('rationaleHint')}
          rows={5}
          every
          value={rationale}
          error={tried && !worded(rationale) ? t('rationaleMissing') : undefined}
          onChange={(next) => form.set({ rationale: next })}
        />
        <ConsideredChoice
          claim={claim}
          value={considered}
          onChange={(refs) => form.set({ considered: refs })}
          error={tried && considered.length === 0 ? t('consideredMissing') : undefined}
        />
        <FormFoot word={t('save')} {...form.foot} onCancel={() => router.push(`/claims/${claim.ref}`)} />
      </div>
    </DeskForm>
  );
}
