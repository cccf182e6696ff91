'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { queries } from '@/components/data/client';
import styles from './desk.module.css';

/** Milliseconds after which an open form looks whether somebody else has stored a newer version. */
const LOOK = 10_000;

/** Says in an open form that the record it changes has been changed by somebody since `version`, which it began from. */
export function Newer({ reference, version }: { reference: string; version: number }) {
  const t = useTranslations('desk.conflict');
  const now = useQuery({
    ...queries.history.version.queryOptions({ input: { ref: reference } }),
    staleTime: 0,
    refetchInterval: LOOK,
  });
  return (
    <p role="status" className={styles.why}>
      {(now.data?.version ?? 0) > version ? t('newer', { ref: reference }) : ''}
    </p>
  );
}
