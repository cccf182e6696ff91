import { useTranslations } from 'next-intl';
import styles from '@/app/account/accounts.module.css';
import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { ROLES } from '@/lib/platform/auth/roles';

/** A form for another account; what was typed comes back when it was refused. */
export function AddUser({ typed }: { typed: Readonly<Record<string, string>> | undefined }) {
  const t = useTranslations('accounts');
  return (
    <Section title={t('users.add')} note={t('users.addNote')} id="add">
      <form method="post" action="/admin/users/add" className={styles.form}>
        <TextInput
          label={t('users.name')}
          name="name"
          maxLength={120}
          autoComplete="off"
          required
          defaultValue={typed?.name}
        />
        <TextInput
          label={t('users.email')}
          name="email"
          type="email"
          autoComplete="off"
          required
          defaultValue={typed?.email}
        />
        <Select
          label={t('users.role')}
          name="role"
          defaultValue={typed?.role ?? 'editor'}
          choices={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Button type="submit" look="primary">
          {t('users.submit')}
        </Button>
      </form>
    </Section>
  );
}
