import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import styles from './compare.module.css';

/** What is said where an address asks for something that cannot be compared, with the reason and a way on. */
export function Refused({ why, href = '/compare' }: { why: string; href?: string }) {
  const t = useTranslations('compare.problem');
  return (
    <div className={styles.refused}>
      <h1>{t('title')}</h1>
      <Notice kind="error" title={why} />
      <LinkButton href={href}>{t('reset')}</LinkButton>
    </div>
  );
}
