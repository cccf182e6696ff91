// First of all imports: it names the order of the layers, and the first sheet to name one decides.
import './globals.css';

import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/app/account/AccountMenu';
import { fontVariables } from '@/app/fonts/latin';
import { siteAddress } from '@/app/site';
import { Footer } from '@/components/shell/Footer';
import { Header } from '@/components/shell/Header';
import styles from '@/components/shell/Shell.module.css';
import { SkipLink } from '@/components/shell/SkipLink';
import { ChineseType } from '@/components/ui/ChineseType';
import { ToastProvider } from '@/components/ui/Toast';
import { THEME_COOKIE, themeOf } from '@/lib/platform/preferences';

const themeOfRequest = async () => themeOf((await cookies()).get(THEME_COOKIE)?.value);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    // Canonical links and those of previews must be whole addresses.
    metadataBase: new URL(await siteAddress()),
    title: { default: t('name'), template: t('titleTemplate') },
    description: t('tagline'),
    applicationName: t('name'),
    openGraph: { siteName: t('name'), type: 'website' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** Colours of the browser's own bars: one when the reader chose a theme, one for each scheme when the device decides. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await themeOfRequest();
  const paper = { light: '#faf8f3', dark: '#161513' };
  return {
    colorScheme: theme === 'system' ? 'light dark' : theme,
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: paper.light },
            { media: '(prefers-color-scheme: dark)', color: paper.dark },
          ]
        : paper[theme],
  };
}

/** The frame of every screen. The theme is read from its cookie here, so the first paint is right and no script is inline. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = [await getLocale(), await themeOfRequest(), await getTranslations('ui')];
  return (
    <html lang={locale === 'zh' ? 'zh-Hans' : locale} data-theme={theme} className={fontVariables}>
      <body>
        {locale === 'zh' ? <ChineseType /> : null}
        <ToastProvider label={t('messages')} dismiss={t('dismiss')}>
          <SkipLink />
          <Header account={<AccountMenu />} />
          <main id="text" tabIndex={-1} className={styles.main}>
            {children}
          </main>
          <Footer theme={theme} />
        </ToastProvider>
      </body>
    </html>
  );
}
