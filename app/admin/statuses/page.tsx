import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { flash } from '@/app/account/flash';
import words from '@/app/admin/words/words.module.css';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { TextInput } from '@/components/ui/TextInput';
import { allowed } from '@/lib/platform/auth/permission';
import { StatusFields } from './StatusFields';
import { StatusList } from './StatusList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.statuses');
  return { title: t('title'), description: t('description'), robots: { index: false } };
}

/** The vocabulary of evidence statuses. Who may not manage it is not told that the page exists. */
export default async function StatusesPage() {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect('/sign-in?to=/admin/statuses');
  if (!allowed(actor, 'vocabulary.manage')) notFound();
  const [t, api, told] = [await getTranslations('accounts.statuses'), await serverQueries(), await flash()];
  const { items } = await read(api.vocabulary.statuses.queryOptions({ input: {} }));
  const typed = told?.form === 'add' && told.problem ? told.values : undefined;
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <StatusList statuses={items} told={told} />
      <Section title={t('add')} note={t('addNote')}>
        <div className={styles.notice}>
          <FlashNotice flash={told} forms={['add']} />
        </div>
        <form method="post" action="/admin/statuses/add" className={words.fields}>
          <TextInput
            label={t('key')}
            hint={t('keyHint')}
            name="key"
            maxLength={100}
            pattern="[a-z][a-z0-9\-]*"
            autoComplete="off"
            autoCapitalize="none"
            required
            defaultValue={typed?.key}
          />
          <StatusFields typed={typed} />
          <Button type="submit" look="primary" id="add">
            {t('submit')}
          </Button>
        </form>
      </Section>
    </>
  );
}
