'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { queries } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import type { JobShape } from '@/lib/domain/jobs/contract';
import styles from './capture.module.css';

/** Milliseconds between looks at a job; it writes its progress about as often. */
const LOOK = 500;

/** A fetch under way: how far it is, and how to stop it. Tells once when it has ended, or that it is not to be found. */
export function Fetching({ id, url, onEnded }: { id: string; url: string; onEnded: (job: JobShape | null) => void }) {
  const t = useTranslations('capture.fetch');
  const format = useFormatter();
  const told = useRef(false);
  const looked = useQuery({
    ...queries.jobs.get.queryOptions({ input: { id } }),
    refetchInterval: ({ state }) => (isOpen(state.data) ? LOOK : false),
    retry: 1,
    gcTime: 0,
  });
  const cancel = useMutation(queries.jobs.cancel.mutationOptions());
  const job = looked.data;
  const lost = looked.isError;
  useEffect(() => {
    if (told.current || (!lost && isOpen(job))) return;
    told.current = true;
    onEnded(job && !lost ? job : null);
  }, [job, lost, onEnded]);
  const host = URL.canParse(url) ? new URL(url).host : url;
  const share = job?.progress ?? 0;
  return (
    <section className={styles.fetching} aria-label={t('title', { host })}>
      <h2>{t('title', { host })}</h2>
      <progress max={1} value={share} aria-label={t('title', { host })} />
      <p role="status">
        {job?.state === 'running'
          ? t('running', { percent: format.number(share, { style: 'percent', maximumFractionDigits: 0 }) })
          : t('waiting')}
      </p>
      <p>
        <Button autoFocus disabled={cancel.isPending} onClick={() => cancel.mutate({ id })}>
          {t('cancel')}
        </Button>
      </p>
    </section>
  );
}

const isOpen = (job: JobShape | undefined) => !job || job.state === 'waiting' || job.state === 'running';
