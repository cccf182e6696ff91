import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { refusedOr } from '@/app/compare/refused-or';
import { serverClient } from '@/app/data/server';
import { address, asOfIn, one, type SearchParams } from '@/app/search-params';
import { drawChains } from '@/lib/domain/compare/chains-scene';
import { ChainsScreen } from './ChainsScreen';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

/** Once a request. What is no reference of a claim is not there. */
const load = cache(async (claim: string, asOf: string | undefined) => {
  const chains = await refusedOr((await serverClient()).compare.chains({ claim, asOf }));
  return typeof chains === 'string' ? notFound() : chains;
});

const asked = async ({ params, searchParams }: Props) => ({
  ref: decodeURIComponent((await params).ref),
  asOf: asOfIn(await searchParams),
  zoom: Number(one((await searchParams).zoom)) || 1,
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ ref, asOf }, t] = [await asked(props), await getTranslations('compare.chains')];
  const { claim, statements, texts, origins } = await load(ref, asOf);
  const summary = t('summary', { statements: statements.length, texts, origins: origins.length });
  const path = `/claims/${claim.ref}/chains`;
  const [title, description] = [`${t('title')}: ${claim.ref}`, t('description', { ref: claim.ref, summary })];
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(asOf ? { robots: { index: false } } : {}),
  };
}

/** The chains of a claim drawn together: from what was read here back to the origins. */
export default async function ChainsPage(props: Props) {
  const { ref, asOf, zoom } = await asked(props);
  const chains = await load(ref, asOf);
  const scene = await drawChains(chains, await getLocale());
  const path = address(`/claims/${chains.claim.ref}/chains`, {});
  return <ChainsScreen chains={chains} scene={scene} asOf={asOf} path={path} zoom={Math.min(2, Math.max(0.2, zoom))} />;
}
