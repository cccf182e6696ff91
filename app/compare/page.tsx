import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { serverClient } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import type { MatrixPage } from '@/lib/domain/compare/contract';
import { oembedLink } from '@/lib/domain/feeds/frame';
import { canonical, queryOf } from './address';
import { Choose } from './Choose';
import { cellOf, matrixHref } from './cell-address';
import { MatrixScreen } from './MatrixScreen';
import { Refused } from './Refused';

type Props = { searchParams: SearchParams };

/** The answer for an address, once a request; a sentence where the address asks for what cannot be compared. */
const answerTo = cache(async (search: string): Promise<MatrixPage | string> => {
  const client = await serverClient();
  try {
    return await client.compare.matrix(queryOf(new URLSearchParams(search), await getLocale()));
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'invalid') return error.message;
    throw error;
  }
});

/** Of a desk with several cases the newest is compared first; everything at once says nothing. */
async function searchOf({ searchParams }: Props): Promise<URLSearchParams> {
  const search = canonical(await searchParams);
  if ([...search.keys()].some((name) => !['order', 'group', 'show', 'asOf', 'columns'].includes(name))) return search;
  const { items } = await (await serverClient()).cases.list({});
  if (items[0]) search.set('case', items[0].slug);
  return search;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [search, t] = [await searchOf(props), await getTranslations('compare')];
  const page = await answerTo(search.toString());
  const sentence = typeof page === 'string' ? t('matrix.title') : page.sentence;
  const title = sentence.replace(/[.。]$/, '');
  const description = t('description', { sentence });
  const path = matrixHref(search);
  return {
    title,
    description,
    alternates: alternatesOf(path, oembedLink(await siteAddress(), path, await getLocale())),
    openGraph: { title, description, url: path },
    ...(typeof page === 'string' || search.has('asOf') ? { robots: { index: false } } : {}),
  };
}

/** The position matrix: claims by any filter against those who speak of them. */
export default async function ComparePage(props: Props) {
  const search = await searchOf(props);
  const page = await answerTo(search.toString());
  const asked = cellOf(one((await props.searchParams).cell));
  const client = await serverClient();
  const place = { case: search.getAll('case')[0], asOf: search.get('asOf') ?? undefined };
  const choices = await client.compare.choices(place);
  if (typeof page === 'string') return <Refused why={page} />;
  const opened = asked ? await client.compare.cell({ ...asked, asOf: place.asOf }).catch(() => null) : null;
  const { items: cases } = await client.cases.list({});
  return (
    <MatrixScreen
      page={page}
      search={search.toString()}
      opened={opened}
      choose={<Choose page={page} search={search} choices={choices} cases={cases} />}
    />
  );
}
