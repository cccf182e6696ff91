import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { asOfIn, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { env } from '@/lib/platform/env';
import { DataLinks, Errors } from './Answering';
import styles from './method.module.css';
import { Axes, Coverages, Stances, Topics, Words } from './Vocabulary';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('method');
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf('/method'),
    openGraph: { title: t('title'), description: t('lede'), url: '/method' },
  };
}

/** How the desk works: its words from the contract, the rules behind a status, and how to report an error. */
export default async function MethodPage({ searchParams }: { searchParams: SearchParams }) {
  const asOf = asOfIn(await searchParams);
  const [t, api] = [await getTranslations('method'), await serverQueries()];
  const vocabulary = await read(api.vocabulary.get.queryOptions({ input: { asOf } }));
  return (
    <article className={styles.method}>
      <AsOf asOf={asOf} now="/method" />
      <PageHead title={t('title')} lede={t('lede')} />
      <Words />
      <Axes vocabulary={vocabulary} />
      <Stances />
      <Coverages />
      <Section title={t('independence.title')} id="independence">
        <p className={styles.prose}>{t('independence.body')}</p>
      </Section>
      <Section title={t('review.title')} id="review">
        <p className={styles.prose}>{t('review.body')}</p>
        <p className={styles.prose}>{t('review.machines')}</p>
      </Section>
      <Topics vocabulary={vocabulary} />
      <Errors contact={env().COUNTERCLAIM_CONTACT} />
      <Section title={t('licence.title')} id="licence">
        <p className={styles.prose}>{t('licence.content')}</p>
        <p className={styles.prose}>{t('licence.code')}</p>
      </Section>
      <DataLinks />
    </article>
  );
}
