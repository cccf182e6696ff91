import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import styles from './accounts.module.css';

/** The page of a link that does not work (any more): why that may be, and what to do. */
export function VoidLink() {
  const t = useTranslations('accounts.link');
  return (
    <>
      <PageHead title={t('voidTitle')} lede={t('voidBody')} />
      <div className={styles.door}>
        <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
      </div>
    </>
  );
}
