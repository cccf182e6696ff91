'use client';

import { useTranslations } from 'next-intl';
import { type ClaimWording, remarksOn } from '@/lib/domain/claims/wording';
import styles from './desk.module.css';

/**
 * What makes this wording hard to check, each with its reason, as it is typed. Remarks, never refusals. A claim stands in
 * each of its languages: what one lacks or says oddly is said once.
 */
export function WordingGuide({ wordings }: { wordings: readonly ClaimWording[] }) {
  const t = useTranslations('desk.wording');
  const odd = wordings.flatMap(remarksOn);
  const remarks = odd.filter(
    ({ rule, words }, at) =>
      odd.findIndex((each) => each.rule === rule && (!words.trim() || each.words === words)) === at,
  );
  return (
    <div role="status" className={styles.guide}>
      {remarks.length > 0 ? (
        <ul>
          {remarks.map(({ rule, words }) => (
            <li key={`${rule} ${words}`}>
              <strong>{words.trim() ? t('of', { what: t(`${rule}.name`), words }) : t(`${rule}.name`)}</strong>{' '}
              {t(`${rule}.why`)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{wordings.some(({ text }) => text.trim()) ? t('fine') : t('what')}</p>
      )}
    </div>
  );
}
