import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Prefetch } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { Providers } from '@/components/shell/Providers';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Additions } from './Additions';
import { atDeskScreen } from './gate';
import { Reports } from './Reports';
import { ReviewQueue } from './ReviewQueue';
import { WaitingChanges } from './WaitingChanges';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** What waits for a second pair of eyes, and what of one's own is on its way. */
export default async function ReviewPage() {
  const { author, reviews } = await atDeskScreen('/review');
  const [t, same, api] = [await getTranslations('review'), await getTranslations('desk.same'), await serverQueries()];
  const waiting = api.assessments.queue.queryOptions({ input: { mine: 'no' } });
  const mine = api.assessments.queue.queryOptions({ input: { mine: 'yes' } });
  const added = api.assessments.additions.queryOptions();
  const changed = api.waiting.list.queryOptions({ input: {} });
  const reported = api.corrections.reports.queryOptions({ input: { state: 'open' } });
  return (
    <>
      <PageHead
        title={t('title')}
        lede={t('lede')}
        actions={<LinkButton href="/review/same">{same('open')}</LinkButton>}
      />
      <Providers namespaces={['review', 'vocabulary', 'publishing', 'desk', 'statement']}>
        <Prefetch queries={reviews ? [waiting, mine, added, changed, reported] : [waiting, mine, added, changed]}>
          <ReviewQueue me={author} reviews={reviews}>
            <Additions reviews={reviews} />
            <WaitingChanges reviews={reviews} />
          </ReviewQueue>
          {reviews ? <Reports /> : null}
        </Prefetch>
      </Providers>
    </>
  );
}
