import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { flash } from '@/app/account/flash';
import { administers } from '@/app/admin/gate';
import { AddWord, typedToAdd } from '@/app/admin/words/AddWord';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { TopicList } from './TopicList';
import { TopicNames } from './TopicNames';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.topics');
  return { title: t('title'), description: t('description'), robots: { index: false } };
}

/** The vocabulary of topics. */
export default async function TopicsPage() {
  await administers('vocabulary.manage', '/admin/topics');
  const [t, api, told] = [await getTranslations('accounts.topics'), await serverQueries(), await flash()];
  const { items } = await read(api.vocabulary.topics.queryOptions({ input: {} }));
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {items.length === 0 ? <EmptyState title={t('none')} /> : <TopicList topics={items} told={told} />}
      <AddWord vocabulary="topics" keyPattern="[a-z0-9][a-z0-9\-]*" told={told}>
        <TopicNames typed={typedToAdd(told)} optional />
      </AddWord>
    </>
  );
}
