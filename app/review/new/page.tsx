import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Prefetch, read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { RefLink } from '@/components/facts/RefLink';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { inLanguage } from '@/lib/domain/in-language';
import { Returned } from '../[ref]/AssessmentDesk';
import { AssessmentForm } from '../AssessmentForm';
import { atDeskScreen } from '../gate';
import styles from '../review.module.css';

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review');
  return { title: t('newTitle'), description: t('lede'), robots: { index: false } };
}

/** A claim is weighed anew. */
export default async function NewAssessmentPage({ searchParams }: Props) {
  const search = await searchParams;
  const [reference, from] = [one(search.claim), one(search.from)];
  if (!reference) notFound();
  const { user } = await atDeskScreen(`/review/new?claim=${reference}`);
  const [t, api, locale] = [await getTranslations('review'), await serverQueries(), await getLocale()];
  const claim = await read(api.claims.get.queryOptions({ input: { ref: reference } }));
  const begun = from ? await read(api.assessments.get.queryOptions({ input: { ref: from } })) : undefined;
  return (
    <>
      <PageHead
        kicker={
          <>
            {t('newTitle')} · <RefLink reference={claim.ref} />
          </>
        }
        title={inLanguage(claim.proposition, locale).words}
      />
      <Providers namespaces={['review', 'desk', 'vocabulary']}>
        {/* The statuses come with the page: a letter typed at once chooses among all of them. */}
        <Prefetch queries={[api.vocabulary.get.queryOptions({ input: {} })]}>
          <div className={styles.begin}>
            {begun ? <Returned assessment={begun} /> : null}
            <AssessmentForm user={user} claim={claim} {...(begun ? { begun } : {})} />
          </div>
        </Prefetch>
      </Providers>
    </>
  );
}
