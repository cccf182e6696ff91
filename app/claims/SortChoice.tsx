import { useTranslations } from 'next-intl';
import { listHref, SORTS, sortedBy } from './address';
import styles from './claims.module.css';

/** The order of the list as links: each has its address, and the one in force says so. Relevance only makes sense with words. */
export function SortChoice({ search }: { search: string }) {
  const t = useTranslations('claims.sort');
  const given = new URLSearchParams(search);
  const words = given.has('q');
  const asked = given.get('sort') ?? 'relevance';
  const now = asked === 'relevance' && !words ? 'newest' : asked;
  return (
    <nav aria-label={t('label')} className={styles.sort}>
      <span aria-hidden="true">{t('label')}</span>
      {SORTS.filter((sort) => words || sort !== 'relevance').map((sort) => (
        <a key={sort} href={listHref(sortedBy(search, sort))} aria-current={sort === now ? 'true' : undefined}>
          {t(sort)}
        </a>
      ))}
    </nav>
  );
}
