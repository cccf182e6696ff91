import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { FindForm } from '@/app/FindForm';
import { address, asOfIn, one, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Pagination } from '@/components/ui/Pagination';
import { Section } from '@/components/ui/Section';
import { CaptureLink } from './CaptureLinks';
import { SourceRows } from './SourceRows';

const HELD = ['yes', 'no'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources');
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf('/sources'),
    openGraph: { title: t('title'), description: t('lede'), url: '/sources' },
  };
}

/** The sources by date, with a search in titles and words, and those read here apart from those known through others. */
export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const search = await searchParams;
  const [q, asOf, cursor, inCase] = [one(search.q), asOfIn(search), one(search.cursor), one(search.case)];
  const held = HELD.find((value) => value === one(search.held));
  const [t, api] = [await getTranslations('sources'), await serverQueries()];
  const kept = { q, held, case: inCase, asOf };
  const page = await read(api.sources.list.queryOptions({ input: { ...kept, cursor, limit: 50 } }));
  return (
    <>
      <AsOf asOf={asOf} now="/sources" />
      <PageHead title={t('title')} lede={t('lede')} actions={<CaptureLink />} />
      <FindForm
        label={t('list.find')}
        q={q}
        keep={{ case: inCase, asOf }}
        choice={{
          name: 'held',
          label: t('list.show'),
          value: held,
          choices: [
            { value: '', label: t('list.all') },
            { value: 'yes', label: t('list.held') },
            { value: 'no', label: t('list.relayed') },
          ],
        }}
      />
      <Section title={t('list.label')} note={t('list.total', { total: page.total })}>
        {page.items.length > 0 ? (
          <SourceRows sources={page.items} />
        ) : (
          <EmptyState title={t('list.empty')} actions={<LinkButton href="/sources">{t('list.clear')}</LinkButton>}>
            <p>{t('list.emptyHint')}</p>
          </EmptyState>
        )}
        <Pagination
          first={cursor ? address('/sources', kept) : undefined}
          next={page.next ? address('/sources', { ...kept, cursor: page.next }) : undefined}
        />
      </Section>
      <Colophon
        data={address('/api/sources', { q, held, case: inCase, cursor })}
        asOf={asOf}
        keep={{ q, held, case: inCase }}
      />
    </>
  );
}
