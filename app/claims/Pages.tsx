import { useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/Pagination';
import { dataHref, pagesBeside } from './address';
import styles from './claims.module.css';

/** Onward and back through the list, and the same list as data. */
export function Pages({ search, next }: { search: string; next: string | null }) {
  const t = useTranslations('claims');
  const { number, ...beside } = pagesBeside(search, next);
  return (
    <>
      <Pagination {...beside}>{t('page', { number: String(number) })}</Pagination>
      <p className={styles.data}>
        <a href={dataHref(search)}>{t('data')}</a>
      </p>
    </>
  );
}
