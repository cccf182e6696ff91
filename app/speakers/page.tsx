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
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';
import { SpeakerRows } from './SpeakerRows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakers');
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf('/speakers'),
    openGraph: { title: t('title'), description: t('lede'), url: '/speakers' },
  };
}

/** The speakers by name, found by any of their names in any script. */
export default async function SpeakersPage({ searchParams }: { searchParams: SearchParams }) {
  const search = await searchParams;
  const [q, asOf, cursor, inCase] = [one(search.q), asOfIn(search), one(search.cursor), one(search.case)];
  const kind = SPEAKER_KINDS.find((value) => value === one(search.kind));
  const [t, word, api] = [
    await getTranslations('speakers'),
    await getTranslations('vocabulary.speakerKind'),
    await serverQueries(),
  ];
  const kept = { q, kind, case: inCase, asOf };
  const page = await read(api.speakers.list.queryOptions({ input: { ...kept, cursor, limit: 50 } }));
  return (
    <>
      <AsOf asOf={asOf} now="/speakers" />
      <PageHead title={t('title')} lede={t('lede')} />
      <FindForm
        label={t('list.find')}
        q={q}
        keep={{ case: inCase, asOf }}
        choice={{
          name: 'kind',
          label: t('list.kind'),
          value: kind,
          choices: [
            { value: '', label: t('list.all') },
            ...SPEAKER_KINDS.map((value) => ({ value, label: word(value) })),
          ],
        }}
      />
      <Section title={t('list.label')} note={t('list.total', { total: page.total })}>
        {page.items.length > 0 ? (
          <SpeakerRows speakers={page.items} />
        ) : (
          <EmptyState title={t('list.empty')} actions={<LinkButton href="/speakers">{t('list.clear')}</LinkButton>}>
            <p>{t('list.emptyHint')}</p>
          </EmptyState>
        )}
        <Pagination
          first={cursor ? address('/speakers', kept) : undefined}
          next={page.next ? address('/speakers', { ...kept, cursor: page.next }) : undefined}
        />
      </Section>
      <Colophon
        data={address('/api/speakers', { q, kind, case: inCase, cursor })}
        asOf={asOf}
        keep={{ q, kind, case: inCase }}
      />
    </>
  );
}
