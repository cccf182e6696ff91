'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Lang } from '@/components/ui/Quote';
import type { CapturePreview } from '@/lib/domain/sources/capture-contract';
import styles from './capture.module.css';

/** What an editor should look at before taking a text, and the same work where it is on record already. */
export function Notices({ preview }: { preview: CapturePreview }) {
  const t = useTranslations('capture');
  return (
    <>
      <OnRecord found={preview.onRecord} />
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

/** The same work where it is on record already; with `onTakeAs` each can be chosen as what this is the next text of. */
export function OnRecord({ found, onTakeAs }: { found: CapturePreview['onRecord']; onTakeAs?: (ref: string) => void }) {
  const t = useTranslations('capture');
  const format = useFormatter();
  if (found.length === 0) return null;
  return (
    <Notice title={t('onRecord.title')}>
      <ul className={styles.notices}>
        {found.map(({ source, capture, by, likeness }) => (
          <li key={`${source.ref} ${by}`}>
            {t(`onRecord.${by}`, {
              ref: capture ?? source.ref,
              percent: format.number(likeness ?? 1, { style: 'percent' }),
            })}{' '}
            <Link href={`/sources/${source.ref}`} prefetch={false}>
              <Lang lang={source.language}>{source.title}</Lang>
            </Link>{' '}
            {onTakeAs ? (
              <Button look="quiet" onClick={() => onTakeAs(source.ref)}>
                {t('onRecord.takeAs', { ref: source.ref })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
