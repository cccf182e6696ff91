import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { deskKey } from '@/lib/platform/desk-key';
import { CheckBundle } from './CheckBundle';
import styles from './verify.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checking.verify');
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf('/verify'),
    openGraph: { title: t('title'), description: t('lede'), url: '/verify' },
  };
}

/** Checks a bundle in the reader's own browser, as `counterclaim verify` does; nothing is uploaded. */
export default async function VerifyPage() {
  const t = await getTranslations('checking.verify');
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <Providers namespaces={['checking']}>
        <CheckBundle own={deskKey().fingerprint} />
      </Providers>
      <noscript>
        <p>{t('noScripts')}</p>
      </noscript>
      <p className={styles.command}>
        {t('command')} <code translate="no">counterclaim verify FILE</code>
      </p>
    </>
  );
}
