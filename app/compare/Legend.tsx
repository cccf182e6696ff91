import { useTranslations } from 'next-intl';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { STANCES } from '@/lib/domain/vocabulary';
import styles from './compare.module.css';

/** The signs of the matrix and their words. */
export function Legend() {
  const t = useTranslations('compare.matrix');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {[...STANCES, 'omits' as const].map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
        </li>
      ))}
      <li>{t('emptyNote')}</li>
    </ul>
  );
}
