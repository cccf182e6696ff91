import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { asOfIn, one, type SearchParams } from '@/app/search-params';
import { PageHead } from '@/components/ui/PageHead';
import { CaseFront } from './cases/[slug]/CaseFront';
import { CaseList } from './cases/CaseList';
import { siteAddress } from './site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { absolute: t('name') },
    description: t('tagline'),
    alternates: alternatesOf('/'),
    openGraph: { title: t('name'), description: t('tagline'), url: '/' },
  };
}

/** The front page: the one case a desk holds opens at once; with several, they are listed. */
export default async function FrontPage({ searchParams }: { searchParams: SearchParams }) {
  const search = await searchParams;
  const asOf = asOfIn(search);
  const api = await serverQueries();
  const { items } = await read(api.cases.list.queryOptions({ input: { asOf } }));
  const [only, ...others] = items;
  if (only && others.length === 0) {
    const held = await read(api.cases.get.queryOptions({ input: { slug: only.slug, asOf } }));
    const vocabulary = await read(api.vocabulary.get.queryOptions({ input: {} }));
    const by = one(search.timeline) === 'speaker' ? 'speaker' : 'side';
    return <CaseFront held={held} vocabulary={vocabulary} by={by} asOf={asOf} path="/" site={await siteAddress()} />;
  }
  const t = await getTranslations('cases');
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <CaseList cases={items} />
    </>
  );
}
