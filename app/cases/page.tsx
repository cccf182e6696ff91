import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { asOfIn, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { PageHead } from '@/components/ui/PageHead';
import { CaseList } from './CaseList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases');
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/cases'),
    openGraph: { title: t('title'), description: t('description'), url: '/cases' },
  };
}

/** All cases of this desk. */
export default async function CasesPage({ searchParams }: { searchParams: SearchParams }) {
  const asOf = asOfIn(await searchParams);
  const [t, api] = [await getTranslations('cases'), await serverQueries()];
  const { items } = await read(api.cases.list.queryOptions({ input: { asOf } }));
  return (
    <>
      <AsOf asOf={asOf} now="/cases" />
      <PageHead title={t('title')} lede={t('lede')} />
      <CaseList cases={items} />
      <Colophon data="/api/cases" asOf={asOf} />
    </>
  );
}
