import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { requestContext, serverClient } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { Providers } from '@/components/shell/Providers';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { claimQuery } from '@/lib/domain/claims/contract';
import { allowed } from '@/lib/platform/auth/permission';
import styles from '../dossiers.module.css';
import { Formats } from '../Formats';
import { KeepAsDossier } from '../KeepAsDossier';
import { MakeInBackground } from '../MakeInBackground';
import { jobOf, Options, writtenOf, writtenQuery } from '../Options';

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dossiers.take');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** The parameters of an address that say what is chosen: claims by reference, or a filter of the list. */
function chosenOf(search: Awaited<SearchParams>): [string, string][] {
  return Object.entries(search).flatMap(([name, values]) => {
    const known = name === 'claims' || (name in claimQuery.shape && !['limit', 'cursor', 'lang'].includes(name));
    return known ? [values ?? []].flat().map((value): [string, string] => [name, value]) : [];
  });
}

/** How many claims are chosen, and the filter in words; null where the address makes no sense. */
async function figuresOf(chosen: readonly (readonly [string, string])[], refs: readonly string[]) {
  if (refs.length > 0) return { total: refs.length, words: refs.join(', ') };
  const filter: Record<string, string[]> = {};
  for (const [name, value] of chosen) filter[name] = [...(filter[name] ?? []), value];
  const flat = Object.fromEntries(Object.entries(filter).map(([name, all]) => [name, all.length > 1 ? all : all[0]]));
  const read = (await serverClient()).claims.list({ ...flat, limit: 1, lang: (await getLocale()) as 'en' } as never);
  return read.then(
    (page) => ({ total: page.total, words: page.sentence }),
    () => null,
  );
}

/** Claims by reference or by any filter, in every format; for editors also the way to keep them as a dossier. */
export default async function TakePage({ searchParams }: Props) {
  const [search, t, locale] = [await searchParams, await getTranslations('dossiers'), await getLocale()];
  const chosen = chosenOf(search);
  const refs = chosen.flatMap(([name, value]) => (name === 'claims' ? value.split(',') : [])).filter(Boolean);
  const figures = await figuresOf(chosen, refs);
  const written = writtenOf({ language: one(search.language), style: one(search.style), bom: one(search.bom) }, locale);
  const query = new URLSearchParams(chosen).toString();
  const writes = allowed((await requestContext()).actor, 'facts.write');
  if (!figures || figures.total === 0)
    return (
      <>
        <PageHead title={t('take.title')} />
        <EmptyState title={t('take.nothing')} actions={<LinkButton href="/claims">{t('take.list')}</LinkButton>}>
          <p>{t('take.nothingHint')}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={t('take.title')} lede={t('take.lede')} />
      <Section title={t('take.chosen')} note={t('counts', { count: figures.total })}>
        <p className={styles.text}>{figures.words}</p>
      </Section>
      <Section title={t('take.title')}>
        <Formats href={(format) => `/api/exports/${format}?${query ? `${query}&` : ''}${writtenQuery(written)}`} />
        <Options written={written} keep={chosen} />
        {writes ? (
          <Providers namespaces={['dossiers']}>
            <MakeInBackground of={{ query }} written={written} begun={jobOf(search.job)} />
          </Providers>
        ) : null}
      </Section>
      {writes ? <Keep refs={refs} query={query} /> : null}
    </>
  );
}

async function Keep({ refs, query }: { refs: string[]; query: string }) {
  const t = await getTranslations('dossiers.add');
  const { items } = await (await serverClient()).dossiers.list({});
  return (
    <Section title={t('title')} id="keep">
      <Providers namespaces={['dossiers', 'desk']}>
        <KeepAsDossier dossiers={items} chosen={refs.length > 0 ? { claims: refs } : { query }} />
      </Providers>
    </Section>
  );
}
