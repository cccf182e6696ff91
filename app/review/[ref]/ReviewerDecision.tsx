'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { Judged } from '@/components/ui/Judged';
import { Notice } from '@/components/ui/Notice';
import { useToast } from '@/components/ui/Toast';
import { takeTyped } from '@/components/ui/typed-before';
import type { AssessmentDetail } from '@/lib/domain/assessments/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import { RETURN_REASONS } from '@/lib/domain/vocabulary';
import styles from '../review.module.css';

type Decision = {
  choice: '' | 'publish' | 'return';
  /** Whether the changed public status puts something right that was wrong: to be said either way. */
  correction: '' | 'yes' | 'no';
  wrong: LocalText;
  right: LocalText;
  why: LocalText;
  /** Empty until it is chosen. */
  reason: ReturnReason | '';
  note: string;
};

type ReturnReason = (typeof RETURN_REASONS)[number];

const EMPTY: Decision = {
  choice: '',
  correction: '',
  wrong: {},
  right: {},
  why: {},
  reason: '',
  note: '',
};

/** Publish, saying whether a changed public status is a correction; or return with a typed reason and a note. */
export function ReviewerDecision({ user, assessment }: { user: string; assessment: AssessmentDetail }) {
  const t = useTranslations('review.decision');
  const v = useTranslations('vocabulary.returnReason');
  const say = useToast();
  const router = useRouter();
  const { ref, version } = assessment;
  /** A first status of something not public yet corrects nothing. */
  const asks = assessment.public && assessment.status !== assessment.previousStatus;
  const form = useDeskForm<Decision, AssessmentDetail>({
    user,
    draftKey: `review:${ref}`,
    initial: EMPTY,
    version,
    save: ({ choice, correction, wrong, right, why, reason, note }) =>
      choice === 'publish'
        ? client.assessments
            .publish({
              ref,
              version,
              seen: assessment.seen ?? '',
              ...(asks
                ? {
                    correction:
                      correction === 'yes'
                        ? { wrong: worded(wrong) ?? {}, right: worded(right) ?? {}, why: worded(why) ?? {} }
                        : null,
                  }
                : {}),
            })
            .catch((error: unknown) => {
              // What was changed meanwhile is looked at before it is published.
              router.refresh();
              throw error;
            })
        : client.assessments.giveBack({ ref, version, reason: reason as ReturnReason, note }),
    onSaved: (_stored, { choice }) => {
      say(t(choice === 'publish' ? 'published' : 'returned'));
      router.refresh();
    },
  });
  const { value, set } = form;
  const [tried, setTried] = useState(false);
  const full = [value.wrong, value.right, value.why].every((text) => worded(text));
  const ready =
    value.choice === 'publish'
      ? !asks || value.correction === 'no' || (value.correction === 'yes' && full)
      : value.choice === 'return' && value.reason !== '' && value.note.trim() !== '';
  const unanswered = tried && value.correction === '';
  const needed = (words: boolean) => (tried && !words ? t('needed') : undefined);
  return (
    <DeskForm
      onSave={() => {
        setTried(value.choice !== '');
        if (ready) void form.store();
      }}
    >
      <section className={styles.form} aria-label={t('label')}>
        <fieldset className={styles.choice}>
          <legend>{t('label')}</legend>
          {(['publish', 'return'] as const).map((choice) => (
            <label key={choice}>
              <input
                ref={takeTyped}
                type="radio"
                name="choice"
                checked={value.choice === choice}
                onChange={() => set({ choice })}
              />{' '}
              {t(choice)}
            </label>
          ))}
        </fieldset>
        {value.choice === 'publish' && asks ? (
          <fieldset className={styles.choice}>
            <legend>{t('isCorrection')}</legend>
            <p className={styles.note}>{t('correctionMeans')}</p>
            {unanswered ? <p role="alert">{t('answerNeeded')}</p> : null}
            {(['no', 'yes'] as const).map((answer) => (
              <label key={answer}>
                <input
                  ref={takeTyped}
                  type="radio"
                  name="correction"
                  aria-invalid={unanswered || undefined}
                  checked={value.correction === answer}
                  onChange={() => set({ correction: answer })}
                />{' '}
                {t(`correction.${answer}`)}
              </label>
            ))}
            {value.correction === 'yes'
              ? (['wrong', 'right', 'why'] as const).map((part) => (
                  <LocalTextField
                    key={part}
                    label={t(part)}
                    rows={2}
                    every
                    value={value[part]}
                    error={needed(worded(value[part]) !== null)}
                    onChange={(text) => set({ [part]: text })}
                  />
                ))
              : null}
          </fieldset>
        ) : null}
        {value.choice === 'return' ? (
          <>
            <Judged
              label={t('reason')}
              error={tried && value.reason === '' ? t('reasonMissing') : undefined}
              choices={RETURN_REASONS.map((reason) => ({ value: reason, label: v(reason) }))}
              value={value.reason}
              onChange={(event) => set({ reason: event.currentTarget.value as Decision['reason'] })}
            />
            <Field label={t('note')} hint={t('noteHint')} error={needed(value.note.trim() !== '')}>
              {(wiring) => (
                <textarea
                  ref={takeTyped}
                  {...wiring}
                  rows={4}
                  className={fieldStyles.control}
                  value={value.note}
                  onChange={(event) => set({ note: event.currentTarget.value })}
                />
              )}
            </Field>
          </>
        ) : null}
        {form.problem ? <Notice kind="error">{form.problem.message}</Notice> : null}
        {value.choice ? (
          <p className={styles.actions}>
            <Button look="primary" type="submit" aria-disabled={form.busy}>
              {t(value.choice === 'publish' ? 'doPublish' : 'doReturn')}
            </Button>
          </p>
        ) : null}
      </section>
    </DeskForm>
  );
}
