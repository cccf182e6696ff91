import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { address, one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import { Corrections } from '@/components/facts/Corrections';
import { TakeAlong } from '@/components/facts/TakeAlong';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Pagination } from '@/components/ui/Pagination';
import { Section } from '@/components/ui/Section';
import { feedLinks } from '@/lib/domain/feeds/address';
import styles from './corrections.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publishing.corrections');
  const path = '/corrections';
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf(path, feedLinks({ of: 'corrections' })),
    openGraph: { title: t('title'), description: t('lede'), url: path },
  };
}

/** The log of corrections, newest first, and the way to report an error. */
export default async function CorrectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const cursor = one((await searchParams).cursor);
  const [t, report, api] = [
    await getTranslations('publishing.corrections'),
    await getTranslations('publishing.report'),
    await serverQueries(),
  ];
  const page = await read(api.corrections.list.queryOptions({ input: { cursor, limit: 50 } }));
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <p className={styles.act}>
        <LinkButton href="/corrections/report">{report('title')}</LinkButton>
      </p>
      <Section title={t('log')} note={t('count', { count: page.total })} id="log">
        {page.items.length > 0 ? (
          <Corrections corrections={page.items} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneHint')}</p>
          </EmptyState>
        )}
        <Pagination
          first={cursor ? '/corrections' : undefined}
          next={page.next ? address('/corrections', { cursor: page.next }) : undefined}
        />
      </Section>
      <TakeAlong of={{ of: 'corrections' }} site={await siteAddress()} title={t('title')} />
    </>
  );
}
