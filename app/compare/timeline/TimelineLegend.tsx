import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import type { TimelinePage } from '@/lib/domain/compare/timeline-contract';
import { STANCES } from '@/lib/domain/vocabulary';

/** The signs of the timeline and their words. */
export function TimelineLegend() {
  const t = useTranslations('compare.timeline');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {STANCES.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
        </li>
      ))}
      <li>
        <Square fill="var(--ink)" /> {t('stopRead')}
      </li>
      <li>
        <Square fill="var(--sheet)" /> {t('stopHeard')}
      </li>
      <li>
        <svg viewBox="0 0 42 12" aria-hidden="true">
          <path d="M1 9C16 9 20 3 34 3" stroke="var(--edge)" strokeWidth="1.5" fill="none" />
          <path d="M41 3 34 -.5v7Z" fill="var(--edge)" />
        </svg>
        {t('way')}
      </li>
    </ul>
  );
}

const Square = ({ fill }: { fill: string }) => (
  <svg viewBox="0 0 12 12" className={styles.small} aria-hidden="true">
    <rect x="1.5" y="1.5" width="9" height="9" fill={fill} stroke="var(--ink)" strokeWidth="1.5" />
  </svg>
);

/** Whose way is drawn strong, and how to take that back. */
export function Following({ page, search }: { page: TimelinePage; search: URLSearchParams }) {
  const t = useTranslations('compare.timeline');
  const follow = search.get('follow');
  if (!follow || !page.statements.some(({ statement }) => statement === follow)) return null;
  return (
    <p className={styles.note}>
      {t('following', { ref: follow })}{' '}
      <Link href={pictureHref('timeline', search, { follow: null })} prefetch={false}>
        {t('unfollow')}
      </Link>
    </p>
  );
}
