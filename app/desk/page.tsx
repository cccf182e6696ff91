import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Prefetch } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { atDeskScreen } from '@/app/review/gate';
import { Providers } from '@/components/shell/Providers';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { MyWork } from './MyWork';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.work');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** One's own work: what was given to one, what happened to what one wrote, what is begun and not stored. */
export default async function DeskPage() {
  const { author, reviews } = await atDeskScreen('/desk');
  const [t, api] = [await getTranslations('review'), await serverQueries()];
  return (
    <>
      <PageHead
        title={t('work.title')}
        lede={t('work.lede')}
        actions={<LinkButton href="/review">{t('title')}</LinkButton>}
      />
      <Providers namespaces={['review', 'vocabulary']}>
        <Prefetch
          queries={[
            api.desk.work.queryOptions({ input: {} }),
            api.notifications.list.queryOptions({ input: { limit: 50 } }),
            api.assessments.queue.queryOptions({ input: { mine: 'yes' } }),
            api.waiting.list.queryOptions({ input: {} }),
            ...(reviews ? [api.assessments.queue.queryOptions({ input: { mine: 'no' } })] : []),
          ]}
        >
          <MyWork me={author} reviews={reviews} />
        </Prefetch>
      </Providers>
    </>
  );
}
