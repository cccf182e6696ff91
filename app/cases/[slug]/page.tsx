import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { asOfIn, one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import { feedLinks } from '@/lib/domain/feeds/address';
import { inLanguage } from '@/lib/domain/in-language';
import { CaseFront } from './CaseFront';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [{ slug }, search] = [await params, await searchParams];
  const asOf = asOfIn(search);
  const api = await serverQueries();
  const held = await read(api.cases.get.queryOptions({ input: { slug, asOf } }));
  const editing = one(search.edit) === '1';
  return { held, asOf, editing, by: one(search.timeline) === 'speaker' ? ('speaker' as const) : ('side' as const) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { held, asOf } = await load(props);
  const locale = await getLocale();
  const [title, description] = [inLanguage(held.title, locale).words, inLanguage(held.question, locale).words];
  const path = `/cases/${held.slug}`;
  return {
    title,
    description,
    alternates: alternatesOf(path, feedLinks({ of: 'case', key: held.slug })),
    openGraph: { title, description, type: 'article', url: path },
    robots: asOf ? { index: false } : undefined,
  };
}

/** The front page of a case. */
export default async function CasePage(props: Props) {
  const { held, asOf, by, editing } = await load(props);
  const api = await serverQueries();
  const vocabulary = await read(api.vocabulary.get.queryOptions({ input: {} }));
  return (
    <CaseFront
      held={held}
      vocabulary={vocabulary}
      by={by}
      asOf={asOf}
      path={`/cases/${held.slug}`}
      site={await siteAddress()}
      editing={editing}
    />
  );
}
