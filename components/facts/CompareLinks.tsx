import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import styles from './facts.module.css';

/** The ways on from a choice of claims: the same filter as a matrix, in time, as a map. `search` is the list's own. */
export function CompareLinks({ search, className }: { search: string; className?: string }) {
  const t = useTranslations('facts.compare');
  const to = (path: string) => (search ? `${path}?${search}` : path);
  return (
    <nav aria-label={t('label')} className={classNames(styles.elsewhere, className)}>
      <Link href={to('/compare')} prefetch={false}>
        {t('matrix')}
      </Link>
      <Link href={to('/compare/timeline')} prefetch={false}>
        {t('timeline')}
      </Link>
      <Link href={to('/compare/map')} prefetch={false}>
        {t('map')}
      </Link>
    </nav>
  );
}
