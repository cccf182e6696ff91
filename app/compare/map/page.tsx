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
import { drawMap, foldOf } from '@/lib/domain/compare/map-scene';
import { MapScreen } from './MapScreen';

type Props = { searchParams: SearchParams };

/** What the map's address may say beside the filters. */
const OWN = ['focus', 'reach', 'kinds', 'fold', 'asOf'] as const;

/** Once a request: the map, or why there is none. */
const answerTo = cache(async (search: string) => {
  const { fold, ...query } = queryOf(new URLSearchParams(search), await getLocale()) as Record<string, unknown>;
  return refusedOr((await serverClient()).compare.map(query));
});

/** Without any choice the newest case is mapped. */
async function searchOf({ searchParams }: Props): Promise<URLSearchParams> {
  const search = pictureSearch(await searchParams, OWN);
  if ([...search.keys()].some((name) => !['reach', 'kinds', 'fold', 'asOf'].includes(name))) return search;
  const { items } = await (await serverClient()).cases.list({});
  if (items[0]) search.set('case', items[0].slug);
  return search;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [search, t] = [await searchOf(props), await getTranslations('compare.map')];
  const map = await answerTo(search.toString());
  const told = typeof map === 'string' ? '' : map.sentence;
  const [title, description] = [
    told ? `${t('title')}: ${told.replace(/[.。]$/, '')}` : t('title'),
    t('description', { sentence: told }),
  ];
  const path = pictureHref('map', search);
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(typeof map === 'string' || search.has('asOf') ? { robots: { index: false } } : {}),
  };
}

/** The map of claims: what rebuts, contradicts, supports what, and what only answers with another accusation. */
export default async function MapPage(props: Props) {
  const search = await searchOf(props);
  const map = await answerTo(search.toString());
  if (typeof map === 'string') return <Refused why={map} href="/compare/map" />;
  const { items: cases } = await (await serverClient()).cases.list({});
  const fold = foldOf(search.get('fold') ?? undefined);
  const scene = await drawMap(map, {
    language: await getLocale(),
    fold,
    claimHref: (ref) =>
      map.focus === ref ? `/claims/${ref}` : pictureHref('map', new URLSearchParams(), { focus: ref }),
    topicHref: (key) =>
      pictureHref('map', search, {
        fold: unfolded(
          map.claims.map(({ topic }) => topic?.key ?? '-'),
          fold,
          key,
        ),
      }),
  });
  const zoom = Number(one((await props.searchParams).zoom)) || 1;
  return <MapScreen map={map} scene={scene} search={search} cases={cases} zoom={Math.min(2, Math.max(0.2, zoom))} />;
}

/** The topics that stay folded when one opens. */
function unfolded(all: readonly string[], fold: readonly string[], key: string): string | null {
  const now = fold.includes('all') ? [...new Set(all)] : fold;
  return now.filter((one) => one !== key).join(',') || null;
}
