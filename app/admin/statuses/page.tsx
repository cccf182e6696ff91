import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { flash } from '@/app/account/flash';
import { administers } from '@/app/admin/gate';
import { AddWord, typedToAdd } from '@/app/admin/words/AddWord';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { PageHead } from '@/components/ui/PageHead';
import { StatusFields } from './StatusFields';
import { StatusList } from './StatusList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.statuses');
  return { title: t('title'), description: t('description'), robots: { index: false } };
}

/** The vocabulary of evidence statuses. */
export default async function StatusesPage() {
  await administers('vocabulary.manage', '/admin/statuses');
  const [t, api, told] = [await getTranslations('accounts.statuses'), await serverQueries(), await flash()];
  const { items } = await read(api.vocabulary.statuses.queryOptions({ input: {} }));
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <StatusList statuses={items} told={told} />
      <AddWord vocabulary="statuses" keyPattern="[a-z][a-z0-9\-]*" told={told}>
        <StatusFields typed={typedToAdd(told)} />
      </AddWord>
    </>
  );
}
