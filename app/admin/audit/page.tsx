import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { administers } from '@/app/admin/gate';
import { read } from '@/app/data/prefetch';
import { serverClient, serverQueries } from '@/app/data/server';
import { address, one, type SearchParams } from '@/app/search-params';
import { Providers } from '@/components/shell/Providers';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { Pagination } from '@/components/ui/Pagination';
import { Section } from '@/components/ui/Section';
import { AuditCheck } from './AuditCheck';
import { AuditRows } from './AuditRows';
import { NarrowDown } from './NarrowDown';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

type Given = Partial<Record<'who' | 'act' | 'about' | 'from' | 'to' | 'before', string>>;

/** The rows asked for, or the field of the form that says what no log holds. */
async function answerTo({ before, ...given }: Given) {
  try {
    return await (await serverClient()).audit.list({ ...given, before: before ? Number(before) : undefined });
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'invalid') throw error;
    return { items: [], next: null, wrong: (error.data as { field?: string } | undefined)?.field ?? '' };
  }
}

/** Who did what, narrowed down by the address, and the check that nothing of it was changed. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  await administers('audit.read', '/admin/audit');
  const search = await searchParams;
  const [who, act, about] = [one(search.who), one(search.act), one(search.about)];
  const kept = { who, act, about, from: one(search.from), to: one(search.to) };
  const before = one(search.before);
  const [t, api] = [await getTranslations('audit'), await serverQueries()];
  const [answer, people] = [
    await answerTo({ ...kept, before }),
    await read(api.audit.people.queryOptions({ input: {} })),
  ];
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <Providers namespaces={['audit']}>
        <AuditCheck />
      </Providers>
      <NarrowDown given={kept} people={people.items} wrong={'wrong' in answer ? answer.wrong : undefined} />
      <Section title={t('log')} id="log">
        {answer.items.length > 0 ? <AuditRows rows={answer.items} /> : <EmptyState title={t('none')} />}
        <Pagination
          first={before ? address('/admin/audit', kept) : undefined}
          next={answer.next ? address('/admin/audit', { ...kept, before: String(answer.next) }) : undefined}
        />
      </Section>
    </>
  );
}
