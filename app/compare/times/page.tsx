import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { CompareTabs } from '@/app/compare/CompareTabs';
import { Refused } from '@/app/compare/Refused';
import { serverClient } from '@/app/data/server';
import { address, one, type SearchParams } from '@/app/search-params';
import { PageHead } from '@/components/ui/PageHead';
import type { TimesComparison } from '@/lib/domain/compare/times-contract';
import { inLanguage } from '@/lib/domain/in-language';
import frame from '../compare.module.css';
import { Changes } from './Changes';
import { ChooseTimes } from './ChooseTimes';

type Props = { searchParams: SearchParams };

async function asked({ searchParams }: Props) {
  const given = await searchParams;
  return { claim: one(given.claim), case: one(given.case), from: one(given.from), to: one(given.to) };
}

/** Once a request: what changed, or why it cannot be told; null where no day was named yet. */
const answerTo = cache(
  async (claim?: string, slug?: string, from?: string, to?: string): Promise<TimesComparison | string | null> => {
    if (!from || !(claim || slug)) return null;
    try {
      return await (await serverClient()).compare.times({ claim, case: claim ? undefined : slug, from, to });
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'not_found') notFound();
      if (error instanceof ORPCError && error.code === 'invalid') return error.message;
      throw error;
    }
  },
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [given, t, locale] = [await asked(props), await getTranslations('compare.times'), await getLocale()];
  const found = await answerTo(given.claim, given.case, given.from, given.to);
  const told = found && typeof found !== 'string' ? found : null;
  const title = told ? `${t('title')}: ${told.ref}` : t('title');
  const description = told
    ? t('description', { title: inLanguage(told.title, locale).words, from: told.from, to: told.to })
    : t('lede');
  const path = address('/compare/times', given);
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    robots: { index: false },
  };
}

/** A claim or a case at two moments: what changed, and why. */
export default async function CompareTimesPage(props: Props) {
  const [given, t] = [await asked(props), await getTranslations('compare.times')];
  const found = await answerTo(given.claim, given.case, given.from, given.to);
  if (typeof found === 'string') return <Refused why={found} href="/compare/times" />;
  const { items } = await (await serverClient()).cases.list({});
  return (
    <article>
      <div className={frame.tabs}>
        <CompareTabs now="times" />
      </div>
      <PageHead title={t('title')} lede={found ? undefined : t('lede')} />
      <ChooseTimes cases={items} given={given} />
      {found ? <Changes comparison={found} slug={given.claim ? undefined : given.case} /> : null}
    </article>
  );
}
