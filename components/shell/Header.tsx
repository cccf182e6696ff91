import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, Suspense } from 'react';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { NavLinks } from './NavLinks';
import { NAV } from './nav';
import { SearchBox } from './SearchBox';

/** Name, navigation, search, the other language and whose account: one line on a desk, three on a phone. */
export function Header({ account }: { account: ReactNode }) {
  const t = useTranslations('shell');
  const other = useLocale() === 'zh' ? 'en' : 'zh';
  return (
    <header className={styles.bar}>
      <Link href="/" prefetch={false} className={styles.name} aria-label={t('home')} translate="no">
        {t('name')}
      </Link>
      <NavLinks label={t('nav.label')} links={NAV.map(({ href, word }) => ({ href, word: t(`nav.${word}`) }))} />
      <Suspense>
        <SearchBox label={t('search.label')} submit={t('search.submit')} shortcut={t('search.shortcut')} />
      </Suspense>
      <div className={styles.language}>
        <Suspense>
          <LanguageSwitch to={other}>{t('language.other')}</LanguageSwitch>
        </Suspense>
      </div>
      <div className={styles.account}>{account}</div>
    </header>
  );
}
