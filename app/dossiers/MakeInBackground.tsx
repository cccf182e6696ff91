'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client, queries } from '@/components/data/client';
import { problemOf } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/domain/dossiers/rules';
import styles from './dossiers.module.css';
import type { Written } from './Options';

/** Milliseconds between looks at a job under way. */
const LOOK = 700;

/** Of what a file is made: an edition, or what a query string of the list or of claims finds. */
type Of = { dossier: string; number: number } | { query: string };

/**
 * Makes a file as a job: how far it is, a way to cancel it, and the link that stays. The job `begun` stands in the address,
 * so that whoever leaves the page or loads it anew finds it again.
 */
export function MakeInBackground({ of, written, begun }: { of: Of; written: Written; begun?: string | undefined }) {
  const t = useTranslations('dossiers');
  const [format, setFormat] = useState<ExportFormat>('bundle');
  const [id, setId] = useState(begun);
  const [problem, setProblem] = useState<string>();
  const { data: job, refetch } = useQuery({
    ...queries.jobs.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : LOOK),
  });
  const begin = async () => {
    setProblem(undefined);
    const wish = { ...of, format, lang: written.lang, style: written.style } as const;
    await client.dossiers.begin({ ...wish, bom: written.bom ? 'yes' : 'no' }).then(
      (job) => {
        setId(job.id);
        const here = new URL(window.location.href);
        here.searchParams.set('job', job.id);
        window.history.replaceState(null, '', here);
      },
      (error) => setProblem(problemOf(error).message),
    );
  };
  const name = typeof job?.result?.name === 'string' ? job.result.name : '';
  return (
    <div className={styles.options}>
      <Select
        label={t('take.job')}
        hint={t('take.jobHint')}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
        choices={EXPORT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <Button onClick={() => void begin()}>{t('take.job')}</Button>
      {job && !job.finishedAt ? (
        <>
          <label>
            {t('take.making')} <progress value={job.progress || undefined} max={1} />
          </label>
          <Button look="quiet" onClick={() => void client.jobs.cancel({ id: job.id }).then(() => refetch())}>
            {t('take.cancel')}
          </Button>
        </>
      ) : null}
      <div role="status">
        {job?.state === 'done'
          ? t.rich('take.made', { link: () => <a href={`/api/exports/kept/${job.id}`}>{name}</a> })
          : null}
        {job?.state === 'cancelled' ? t('take.cancelled') : null}
      </div>
      {problem !== undefined || job?.state === 'failed' ? (
        <Notice kind="error" title={t('take.failed')}>
          <p>{problem ?? job?.error?.message}</p>
        </Notice>
      ) : null}
    </div>
  );
}
