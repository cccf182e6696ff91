'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { TextInput } from '@/components/ui/TextInput';
import { Time } from '@/components/ui/Time';
import { useToast } from '@/components/ui/Toast';
import type { ErrorReport } from '@/lib/domain/corrections/contract';
import type { LocalText } from '@/lib/domain/values';
import styles from './review.module.css';

/** What readers reported as wrong, for reviewers: each becomes a correction or is dismissed with a reason. */
export function Reports() {
  const t = useTranslations('publishing.reports');
  const count = useTranslations('review');
  const list = useQuery(queries.corrections.reports.queryOptions({ input: { state: 'open' } }));
  const items = list.data?.items ?? [];
  return (
    <Section id="reports" title={t('title')} note={count('count', { count: items.length })}>
      {items.length === 0 ? <EmptyState title={t('none')} /> : null}
      <ul className={styles.list}>
        {items.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  );
}

function Report({ report }: { report: ErrorReport }) {
  const t = useTranslations('publishing.reports');
  const { about, number, words, evidence, name, contact, at } = report;
  return (
    <li className={styles.row}>
      <p className={styles.facts}>
        <b>{t('number', { number: String(number) })}</b>
        {about ? (
          <span>
            <RefLink reference={about.ref} /> <Words of={about.title} />
          </span>
        ) : null}
        <Time value={at} />
      </p>
      <p className={styles.words}>{words}</p>
      {evidence ? (
        <p className={styles.note}>
          {t('evidence')}: {evidence}
        </p>
      ) : null}
      <p className={styles.note}>
        {t('from')}: {[name, contact].filter(Boolean).join(', ') || t('anonymous')}
      </p>
      <Disclosure summary={t('accept')}>
        {about && !about.ref.startsWith('K-') ? (
          <Accept report={report} />
        ) : (
          <p className={styles.note}>{t('noRecord')}</p>
        )}
      </Disclosure>
      <Disclosure summary={t('dismiss')}>
        <Dismiss report={report} />
      </Disclosure>
    </li>
  );
}

/** Runs one of the two ways to close a report, and looks at the queue anew whatever came of it. */
function useClosing<Input>(
  options: Parameters<typeof useMutation<ErrorReport, Error, Input>>[0],
  told: (done: ErrorReport) => string,
) {
  const [cache, say] = [useQueryClient(), useToast()];
  return useMutation<ErrorReport, Error, Input>({
    ...options,
    onSuccess: (done) => say(told(done)),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.corrections.key() }),
  });
}

const PARTS = ['wrong', 'right', 'why'] as const;

function Accept({ report }: { report: ErrorReport }) {
  const [t, locale] = [useTranslations('publishing.reports'), useLocale()];
  const empty = { [locale]: '' };
  const [text, setText] = useState<Record<(typeof PARTS)[number], LocalText>>({
    wrong: empty,
    right: empty,
    why: empty,
  });
  const accept = useClosing(queries.corrections.accept.mutationOptions(), (done) =>
    t('published', { ref: done.correction ?? '' }),
  );
  const filled = (words: LocalText) =>
    Object.fromEntries(Object.entries(words).filter(([, each]) => each.trim() !== ''));
  const ready = PARTS.every((part) => Object.keys(filled(text[part])).length > 0);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('acceptHint')}</p>
      {PARTS.map((part) => (
        <LocalTextField
          key={part}
          label={t(part)}
          rows={2}
          every
          value={text[part]}
          onChange={(value) => setText({ ...text, [part]: value })}
        />
      ))}
      <Refused error={accept.error} />
      <Button
        look="primary"
        disabled={!ready || accept.isPending}
        onClick={() =>
          accept.mutate({ id: report.id, wrong: filled(text.wrong), right: filled(text.right), why: filled(text.why) })
        }
      >
        {t('publish')}
      </Button>
    </div>
  );
}

function Dismiss({ report }: { report: ErrorReport }) {
  const t = useTranslations('publishing.reports');
  const [reason, setReason] = useState('');
  const dismiss = useClosing(queries.corrections.dismiss.mutationOptions(), () => t('dismissed'));
  return (
    <div className={styles.form}>
      <TextInput
        label={t('reason')}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Refused error={dismiss.error} />
      <Button disabled={!reason.trim() || dismiss.isPending} onClick={() => dismiss.mutate({ id: report.id, reason })}>
        {t('doDismiss')}
      </Button>
    </div>
  );
}

function Refused({ error }: { error: Error | null }) {
  const t = useTranslations('publishing.reports');
  return error ? <Notice kind="error" title={t('problem', { message: error.message })} /> : null;
}
