import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { CompareTabs } from '@/app/compare/CompareTabs';
import { Refused } from '@/app/compare/Refused';
import { serverClient } from '@/app/data/server';
import { address, asOfIn, one, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { PageHead } from '@/components/ui/PageHead';
import type { SourcesComparison } from '@/lib/domain/compare/sources-contract';
import frame from '../compare.module.css';
import { ChooseTexts } from './ChooseTexts';
import { ClaimDetails } from './ClaimDetails';
import { SideBySide } from './SideBySide';

type Props = { searchParams: SearchParams };
type Asked = { a?: string; b?: string; c?: string; asOf?: string };

async function asked({ searchParams }: Props): Promise<Asked & { claim?: string }> {
  const given = await searchParams;
  const [a, b, c, asOf] = [one(given.a), one(given.b), one(given.c), asOfIn(given)];
  return { a, b, c, asOf, claim: one(given.claim) };
}

/** Once a request: the comparison, or why it cannot be made; null where nothing was named yet. */
const answerTo = cache(
  async (a?: string, b?: string, c?: string, asOf?: string): Promise<SourcesComparison | string | null> => {
    if (!a || !b) return null;
    try {
      return await (await serverClient()).compare.sources({ a, b, c, asOf });
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'not_found') notFound();
      if (error instanceof ORPCError && error.code === 'invalid') return error.message;
      throw error;
    }
  },
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ a, b, c, asOf }, t] = [await asked(props), await getTranslations('compare.texts')];
  const found = await answerTo(a, b, c, asOf);
  const titles = found && typeof found !== 'string' ? found.texts.map(({ source }) => source.title).join(' | ') : '';
  const [title, description] = [titles || t('title'), t('description')];
  const path = address('/compare/sources', { a, b, c });
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(titles && !asOf ? {} : { robots: { index: false } }),
  };
}

/** Two or three texts side by side, tied by the claims they bear on. */
export default async function CompareSourcesPage(props: Props) {
  const { claim, ...places } = await asked(props);
  const [t, found] = [
    await getTranslations('compare.texts'),
    await answerTo(places.a, places.b, places.c, places.asOf),
  ];
  if (typeof found === 'string') return <Refused why={found} href="/compare/sources" />;
  const { items } = await (await serverClient()).sources.list({ held: 'yes', limit: 200, asOf: places.asOf });
  const path = address('/compare/sources', { ...places, asOf: undefined });
  return (
    <article>
      <AsOf asOf={places.asOf} now={path} />
      <div className={frame.tabs}>
        <CompareTabs now="texts" />
      </div>
      <PageHead title={t('title')} lede={found ? undefined : t('lede')} />
      <ChooseTexts sources={items} chosen={places} open={!found} />
      {found ? (
        <>
          <SideBySide comparison={found} chosen={claim} places={places} />
          <ClaimDetails comparison={found} />
          <Colophon data={`/api${path}`} keep={{ ...places, asOf: undefined }} asOf={places.asOf} />
        </>
      ) : null}
    </article>
  );
}
