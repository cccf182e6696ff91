import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Prefetch, read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { HistoryEntry } from '@/app/desk/HistoryEntry';
import { RefLink } from '@/components/facts/RefLink';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { inLanguage } from '@/lib/domain/in-language';
import { atDeskScreen } from '../gate';
import { goesWith } from '../goes-with';
import { AssessmentDesk } from './AssessmentDesk';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ ref }, t] = [await params, await getTranslations('review')];
  return { title: t('one', { ref }), description: t('lede'), robots: { index: false } };
}

/** One assessment on its way: its author changes it and hands it over, somebody else publishes or returns it. */
export default async function AssessmentPage({ params }: Props) {
  const { ref } = await params;
  const { user, author, reviews } = await atDeskScreen(`/review/${ref}`);
  const [t, api, locale] = [await getTranslations('review'), await serverQueries(), await getLocale()];
  const assessment = await read(api.assessments.get.queryOptions({ input: { ref } }));
  const claim = await read(api.claims.get.queryOptions({ input: { ref: assessment.claim.ref } }));
  // After the assessment, whose word for all of this is sent back: what changes from here on is a conflict.
  const goes =
    assessment.state === 'in-review'
      ? goesWith(
          assessment,
          claim,
          (await read(api.assessments.additions.queryOptions())).items,
          (await read(api.waiting.list.queryOptions({ input: { ref: claim.ref } }))).items,
        )
      : null;
  return (
    <>
      <PageHead
        kicker={
          <>
            {t('one', { ref: assessment.ref })} · <RefLink reference={claim.ref} />
          </>
        }
        title={inLanguage(claim.proposition, locale).words}
      />
      <Providers namespaces={['review', 'desk', 'vocabulary', 'statement']}>
        <Prefetch queries={[api.vocabulary.get.queryOptions({ input: {} })]}>
          <AssessmentDesk
            // A newer version, its author's or a reviewer's, is drawn from the beginning.
            key={assessment.version}
            user={user}
            me={author}
            reviews={reviews}
            claim={claim}
            assessment={assessment}
            goes={goes}
          />
        </Prefetch>
      </Providers>
      <HistoryEntry reference={assessment.ref} />
    </>
  );
}
