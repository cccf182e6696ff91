import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { flash } from '@/app/account/flash';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { TextInput } from '@/components/ui/TextInput';
import { allowed } from '@/lib/platform/auth/permission';
import { TopicList } from './TopicList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.topics');
  return { title: t('title'), description: t('description'), robots: { index: false } };
}

/** The vocabulary of topics. Who may not manage it is not told that the page exists. */
export default async function TopicsPage() {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect('/sign-in?to=/admin/topics');
  if (!allowed(actor, 'vocabulary.manage')) notFound();
  const [t, api, told] = [await getTranslations('accounts.topics'), await serverQueries(), await flash()];
  const { items } = await read(api.vocabulary.topics.queryOptions({ input: {} }));
  const typed = told?.form === 'add' && told.problem ? told.values : undefined;
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {items.length === 0 ? <EmptyState title={t('none')} /> : <TopicList topics={items} told={told} />}
      <Section title={t('add')} note={t('addNote')}>
        <div className={styles.notice}>
          <FlashNotice flash={told} forms={['add']} />
        </div>
        <form method="post" action="/admin/topics/add" className={styles.form}>
          <TextInput
            label={t('key')}
            hint={t('keyHint')}
            name="key"
            maxLength={100}
            pattern="[a-z0-9][a-z0-9\-]*"
            autoComplete="off"
            autoCapitalize="none"
            required
            defaultValue={typed?.key}
          />
          <TextInput label={t('en')} name="en" lang="en" maxLength={200} optional defaultValue={typed?.en} />
          <TextInput label={t('zh')} name="zh" lang="zh" maxLength={200} optional defaultValue={typed?.zh} />
          <Button type="submit" look="primary" id="add">
            {t('submit')}
          </Button>
        </form>
      </Section>
    </>
  );
}
