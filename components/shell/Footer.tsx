import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import type { Theme } from '@/lib/platform/preferences';
import styles from './Footer.module.css';
import { ThemeSwitch } from './ThemeSwitch';

/** What the site holds to, where its rules and data are, and the choice of theme. */
export function Footer({ theme }: { theme: Theme }) {
  const t = useTranslations('shell');
  return (
    <footer className={styles.footer}>
      <p className={styles.rule}>{t('footer.rule')}</p>
      <nav aria-label={t('footer.label')}>
        <ul className={styles.links}>
          <li>
            <Link href="/method" prefetch={false}>
              {t('footer.method')}
            </Link>
          </li>
          <li>
            <Link href="/corrections" prefetch={false}>
              {t('footer.corrections')}
            </Link>
          </li>
          <li>
            <Link href="/corrections/report" prefetch={false}>
              {t('footer.report')}
            </Link>
          </li>
          <li>
            <Link href="/verify" prefetch={false}>
              {t('footer.verify')}
            </Link>
          </li>
          <li>
            <a href="/api/docs">{t('footer.api')}</a>
          </li>
        </ul>
      </nav>
      <Suspense>
        <ThemeSwitch
          now={theme}
          label={t('theme.label')}
          words={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
        />
      </Suspense>
    </footer>
  );
}
