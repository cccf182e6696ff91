import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from './LinkButton';
import styles from './Pagination.module.css';

/** Onward through a list that is walked by cursor: ordinary links, so every page has an address and the back button is right. */
export function Pagination({
  first,
  previous,
  next,
  children,
}: {
  first?: string;
  previous?: string;
  next?: string;
  children?: ReactNode;
}) {
  const t = useTranslations('ui');
  if (!first && !previous && !next) return null;
  return (
    <nav aria-label={t('pages')} className={styles.pages}>
      {previous ? (
        <LinkButton href={previous} rel="prev" prefetch={false}>
          {t('previous')}
        </LinkButton>
      ) : null}
      {first && first !== previous ? (
        <LinkButton look="quiet" href={first} prefetch={false}>
          {t('first')}
        </LinkButton>
      ) : null}
      {children ? <span className={styles.where}>{children}</span> : null}
      {next ? (
        <LinkButton href={next} rel="next" prefetch={false} className={styles.next}>
          {t('next')}
        </LinkButton>
      ) : null}
    </nav>
  );
}
