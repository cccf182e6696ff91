import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { flash } from '@/app/account/flash';
import { administers } from '@/app/admin/gate';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { PageHead } from '@/components/ui/PageHead';
import { ROLES } from '@/lib/platform/auth/roles';
import { AddUser } from './AddUser';
import { UserTable } from './UserTable';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts');
  return { title: t('users.title'), description: t('users.description'), robots: { index: false } };
}

/** Everybody with an account. */
export default async function UsersPage() {
  await administers('users.manage', '/admin/users');
  const [t, api, told] = [await getTranslations('accounts'), await serverQueries(), await flash()];
  const { items } = await read(api.users.list.queryOptions({ input: {} }));
  return (
    <>
      <PageHead title={t('users.title')} lede={t('users.lede')}>
        <ul className={styles.means}>
          {ROLES.map((role) => (
            <li key={role}>
              <b>{t(`roles.${role}`)}</b> {t(`roleMeans.${role}`)}
            </li>
          ))}
        </ul>
      </PageHead>
      <div className={styles.notice}>
        <FlashNotice flash={told} forms={['add', 'role', 'disable', 'enable', 'reset']} />
      </div>
      <UserTable users={items} />
      <AddUser typed={told?.form === 'add' && told.problem ? told.values : undefined} />
    </>
  );
}
