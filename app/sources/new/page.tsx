import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { CaptureDesk } from './CaptureDesk';
import styles from './capture.module.css';
import { captureGate } from './gate';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('capture');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** A text comes into the house: by address, file or paste, with a preview before anything is stored. */
export default async function NewSourcePage() {
  const gate = await captureGate('/sources/new');
  if ('instead' in gate) return gate.instead;
  const t = await getTranslations('capture');
  return (
    <div className={styles.page}>
      <PageHead kicker={t('kicker')} title={t('title')} lede={t('lede')} />
      <Providers namespaces={['capture', 'vocabulary']}>
        <CaptureDesk keptAs={`${gate.userId}:new`} />
      </Providers>
    </div>
  );
}
