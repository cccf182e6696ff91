import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Attribution, AttributionTag } from './AttributionTag';
import styles from './facts.module.css';
import type { Coverage } from './StanceGlyph';
import { StatusTag } from './StatusTag';

/** The questions a claim raises, side by side and never merged: did they say it, is it so, and what a denial covers. */
export function TwoAxes({
  attribution,
  status,
  denial,
}: {
  attribution: { status: Attribution; note?: ReactNode };
  status: { status: string; label?: string; note?: ReactNode };
  /** Left out where nothing denies the claim; the widest coverage where several do. */
  denial?: { coverage: Coverage; note?: ReactNode };
}) {
  const t = useTranslations('facts.axes');
  const v = useTranslations('vocabulary');
  return (
    <dl className={styles.axes} aria-label={t('label')}>
      <div>
        <dt>{t('said')}</dt>
        <dd className={styles.verdict}>
          <AttributionTag attribution={attribution.status} />
        </dd>
        <dd className={styles.note}>{attribution.note ?? v(`attributionNote.${attribution.status}`)}</dd>
      </div>
      <div>
        <dt>{t('so')}</dt>
        <dd className={styles.verdict}>
          <StatusTag status={status.status} label={status.label} />
        </dd>
        {status.note ? <dd className={styles.note}>{status.note}</dd> : null}
      </div>
      <div>
        <dt>{t('denied')}</dt>
        <dd className={styles.verdict}>{denial ? v(`coverage.${denial.coverage}`) : t('notDenied')}</dd>
        <dd className={styles.note}>{denial ? denial.note : t('notDeniedNote')}</dd>
      </div>
    </dl>
  );
}
