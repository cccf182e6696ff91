'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import { Lang } from '@/components/ui/Quote';
import type { CapturePreview } from '@/lib/domain/sources/capture-contract';
import styles from './capture.module.css';

/** What an editor should look at before taking a text, and the same work where it is on record already. */
export function Notices({ preview }: { preview: CapturePreview }) {
  const t = useTranslations('capture');
  const format = useFormatter();
  return (
    <>
      {preview.onRecord.length > 0 ? (
        <Notice title={t('onRecord.title')}>
          <ul className={styles.notices}>
            {preview.onRecord.map(({ source, capture, by, likeness }) => (
              <li key={`${source.ref} ${by}`}>
                {t(`onRecord.${by}`, {
                  ref: capture ?? source.ref,
                  percent: format.number(likeness ?? 1, { style: 'percent' }),
                })}{' '}
                <Link href={`/sources/${source.ref}`} prefetch={false}>
                  <Lang lang={source.language}>{source.title}</Lang>
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {preview.warnings.length > 0 ? (
        <Notice kind="warning" title={t('warnings.title')}>
          <ul className={styles.notices}>
            {preview.warnings.map((warning) => (
              <li key={warning}>{t(`warnings.${warning}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
