import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import styles from '@/app/sources/new/capture.module.css';
import { captureGate } from '@/app/sources/new/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { Lang } from '@/components/ui/Quote';
import { EditSource } from './EditSource';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return { title: t('edit.title', { ref }), robots: { index: false } };
}

/** The bibliographic record of a source, to be put right. Its captures stay as they are. */
export default async function EditSourcePage({ params }: Props) {
  const { ref } = await params;
  const gate = await captureGate(`/sources/${ref}/edit`);
  if ('instead' in gate) return gate.instead;
  const [t, api] = [await getTranslations('capture'), await serverQueries()];
  const source = await read(api.sources.get.queryOptions({ input: { ref } }));
  return (
    <div className={styles.page}>
      <PageHead
        kicker={<Lang lang={source.language}>{source.title}</Lang>}
        title={t('edit.title', { ref: source.ref })}
        lede={t('edit.lede')}
      />
      <Providers namespaces={['capture', 'desk', 'vocabulary']}>
        <EditSource user={gate.userId} source={source} />
      </Providers>
    </div>
  );
}
