import { useTranslations } from 'next-intl';
import styles from '@/app/account/accounts.module.css';
import { Moment } from '@/app/account/Moment';
import { Button } from '@/components/ui/Button';
import field from '@/components/ui/Field.module.css';
import { Table } from '@/components/ui/Table';
import { Tag } from '@/components/ui/Tag';
import type { UserDetail } from '@/lib/domain/users/contract';
import { ROLES } from '@/lib/platform/auth/roles';

/** Accounts with what can be done to each. */
export function UserTable({ users }: { users: readonly UserDetail[] }) {
  const t = useTranslations('accounts.users');
  return (
    <Table caption={t('caption')} captionHidden rowHeads className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('seen')}</th>
          <th scope="col">{t('act')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              {user.name} {user.disabledAt ? <Tag>{t('disabled')}</Tag> : null}
            </th>
            <td>{user.email}</td>
            <td>
              <RoleForm user={user} />
            </td>
            <td>{user.lastSeenAt ? <Moment value={user.lastSeenAt} /> : t('never')}</td>
            <td>
              <Acts user={user} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoleForm({ user }: { user: UserDetail }) {
  const t = useTranslations('accounts');
  const { id, name, role } = user;
  return (
    <form method="post" action="/admin/users/role" className={styles.inline}>
      <input type="hidden" name="id" value={id} />
      <select
        name="role"
        defaultValue={role}
        aria-label={t('users.roleOf', { name })}
        className={`${field.control} ${field.select} ${styles.role}`}
      >
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {t(`roles.${each}`)}
          </option>
        ))}
      </select>
      <Button type="submit" look="quiet" aria-label={t('users.changeNamed', { name })}>
        {t('users.change')}
      </Button>
    </form>
  );
}

function Acts({ user: { id, name, disabledAt } }: { user: UserDetail }) {
  const t = useTranslations('accounts.users');
  const shut = disabledAt !== null;
  return (
    <div className={styles.acts}>
      {shut ? null : (
        <form method="post" action="/admin/users/reset">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="who" value={name} />
          <Button type="submit" look="quiet" aria-label={t('resetNamed', { name })}>
            {t('reset')}
          </Button>
        </form>
      )}
      <form method="post" action={shut ? '/admin/users/enable' : '/admin/users/disable'}>
        <input type="hidden" name="id" value={id} />
        <Button type="submit" look="quiet" aria-label={shut ? t('enableNamed', { name }) : t('disableNamed', { name })}>
          {shut ? t('enable') : t('disable')}
        </Button>
      </form>
    </div>
  );
}
