import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { CaptureDesk } from '@/app/sources/new/CaptureDesk';
import styles from '@/app/sources/new/capture.module.css';
import { captureGate } from '@/app/sources/new/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { Lang } from '@/components/ui/Quote';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return { title: t('recapture.title', { ref }), robots: { index: false } };
}

/** The same work read again: the way in and the preview, for the next text of one source. */
export default async function RecapturePage({ params }: Props) {
  const { ref } = await params;
  const gate = await captureGate(`/sources/${ref}/recapture`);
  if ('instead' in gate) return gate.instead;
  const [t, api] = [await getTranslations('capture'), await serverQueries()];
  const source = await read(api.sources.get.queryOptions({ input: { ref } }));
  return (
    <div className={styles.page}>
      <PageHead
        kicker={<Lang lang={source.language}>{source.title}</Lang>}
        title={t('recapture.title', { ref: source.ref })}
        lede={t('recapture.lede')}
      >
        <p>
          <Link href={`/sources/${source.ref}`}>{t('recapture.back', { ref: source.ref })}</Link>
        </p>
      </PageHead>
      <Providers namespaces={['capture', 'vocabulary']}>
        <CaptureDesk keptAs={`${gate.userId}:${source.ref}`} source={{ ref: source.ref }} />
      </Providers>
    </div>
  );
}
