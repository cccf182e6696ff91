'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { queries } from '@/components/data/client';
import { problemOf } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { Notice } from '@/components/ui/Notice';
import type { AuditCheck as Found } from '@/lib/domain/audit/data';
import styles from './audit.module.css';

/** Milliseconds between looks at the check. */
const LOOK = 500;

/** Checks the log as a job: how far it is, a way to break it off, and what was found. */
export function AuditCheck() {
  const t = useTranslations('audit.check');
  const begin = useMutation(queries.audit.check.mutationOptions());
  const cancel = useMutation(queries.jobs.cancel.mutationOptions());
  const looked = useQuery({
    ...queries.jobs.get.queryOptions({ input: { id: begin.data?.id ?? '' } }),
    enabled: begin.data !== undefined,
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : LOOK),
    gcTime: 0,
  });
  const job = begin.data && (looked.data ?? begin.data);
  const under = job !== undefined && !job.finishedAt;
  const failed = begin.error
    ? problemOf(begin.error).message
    : job?.state === 'failed'
      ? job.error?.message
      : undefined;
  return (
    <div className={styles.check}>
      {under ? (
        <>
          <label>
            {t('running')} <progress value={job.progress || undefined} max={1} />
          </label>
          <Button look="quiet" autoFocus onClick={() => cancel.mutate({ id: job.id })}>
            {t('cancel')}
          </Button>
        </>
      ) : (
        <Button onClick={() => begin.mutate({})}>{t('begin')}</Button>
      )}
      <div role="status">
        {job?.state === 'done' ? <Told found={job.result as Found} /> : null}
        {job?.state === 'cancelled' ? t('cancelled') : null}
      </div>
      {failed !== undefined ? (
        <Notice kind="error" title={t('failed')}>
          <p>{failed}</p>
        </Notice>
      ) : null}
    </div>
  );
}

/** What the check found. */
function Told({ found: { rows, last, broken } }: { found: Found }) {
  const t = useTranslations('audit.check');
  if (broken)
    return (
      <Notice kind="error" title={t('broken', { row: broken.id })}>
        <p>{t('brokenWhy', { at: broken.at, fault: broken.fault, rows })}</p>
      </Notice>
    );
  return (
    <Notice kind="good" title={t('holds', { rows })}>
      {last ? (
        <p>
          {t('last')} <code className={styles.hash}>{last}</code>{' '}
          <CopyButton text={last} label={t('copy')} done={t('copied')} />
        </p>
      ) : null}
    </Notice>
  );
}
