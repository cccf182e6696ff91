'use client';

import { useTranslations } from 'next-intl';
import { type ClaimWording, remarksOn } from '@/lib/domain/claims/wording';
import styles from './desk.module.css';

/** What makes this wording hard to check, each with its reason, as it is typed. Remarks, never refusals. */
export function WordingGuide({ claim }: { claim: ClaimWording }) {
  const t = useTranslations('desk.wording');
  const remarks = remarksOn(claim);
  return (
    <div role="status" className={styles.guide}>
      {remarks.length > 0 ? (
        <ul>
          {remarks.map(({ rule, words }) => (
            <li key={rule}>
              <strong>{words.trim() ? t('of', { what: t(`${rule}.name`), words }) : t(`${rule}.name`)}</strong>{' '}
              {t(`${rule}.why`)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{claim.text.trim() ? t('fine') : t('what')}</p>
      )}
    </div>
  );
}
