import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { queryOf } from '@/app/compare/address';
import { pictureHref, pictureSearch } from '@/app/compare/picture-address';
import { Refused } from '@/app/compare/Refused';
import { refusedOr } from '@/app/compare/refused-or';
import { serverClient } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { LANES, SCALES } from '@/lib/domain/compare/timeline-contract';
import { scaleOf } from '@/lib/domain/compare/timeline-scene';
import { TimelineScreen } from './TimelineScreen';

type Props = { searchParams: SearchParams };

/** What the timeline's address may say beside the filters. */
const OWN = ['by', 'scale', 'follow', 'asOf'] as const;

/** Once a request: the timeline, or why there is none. */
const answerTo = cache(async (search: string) => {
  const { by, scale, follow, ...query } = queryOf(new URLSearchParams(search), await getLocale()) as Record<
    string,
    unknown
  >;
  return refusedOr((await serverClient()).compare.timeline(query));
});

/** Without any choice the newest case is shown. */
async function searchOf({ searchParams }: Props): Promise<URLSearchParams> {
  const search = pictureSearch(await searchParams, OWN);
  if ([...search.keys()].some((name) => ![...OWN, 'from', 'to'].includes(name))) return search;
  const { items } = await (await serverClient()).cases.list({});
  if (items[0]) search.set('case', items[0].slug);
  return search;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [search, t] = [await searchOf(props), await getTranslations('compare.timeline')];
  const page = await answerTo(search.toString());
  const told = typeof page === 'string' ? '' : page.sentence;
  const title = told ? `${t('title')}: ${told.replace(/[.。]$/, '')}` : t('title');
  const description = t('description', { sentence: told });
  const path = pictureHref('timeline', search);
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(typeof page === 'string' || search.has('asOf') ? { robots: { index: false } } : {}),
  };
}

const among = <T extends string>(all: readonly T[], value: string | null): T | undefined =>
  all.find((each) => each === value);

/** What was said when and by whom, the ways it took to us, and when this desk assessed it. */
export default async function TimelinePage(props: Props) {
  const search = await searchOf(props);
  const page = await answerTo(search.toString());
  if (typeof page === 'string') return <Refused why={page} href="/compare/timeline" />;
  const { items: cases } = await (await serverClient()).cases.list({});
  const zoom = Number(one((await props.searchParams).zoom)) || 1;
  const view = {
    by: among(LANES, search.get('by')) ?? 'speaker',
    scale: scaleOf(page, among(SCALES, search.get('scale'))),
    follow: search.get('follow') ?? undefined,
  };
  return (
    <TimelineScreen page={page} view={view} search={search} cases={cases} zoom={Math.min(2, Math.max(0.2, zoom))} />
  );
}
