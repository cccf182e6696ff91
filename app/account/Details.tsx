import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { Me } from '@/lib/domain/users/contract';
import styles from './accounts.module.css';
import { NewPassword } from './NewPassword';

/** Name and language. */
export function Details({ me }: { me: Me }) {
  const t = useTranslations('accounts.account');
  return (
    <Section title={t('details')} id="details">
      <form method="post" action="/account/details" className={styles.form}>
        <TextInput label={t('name')} name="name" autoComplete="name" maxLength={120} required defaultValue={me.name} />
        <Select
          label={t('language')}
          name="language"
          defaultValue={me.language ?? ''}
          choices={[
            { value: '', label: t('languageAsBrowser') },
            { value: 'en', label: 'English' },
            { value: 'zh', label: '中文' },
          ]}
        />
        <Button type="submit">{t('save')}</Button>
      </form>
    </Section>
  );
}

/** A new password, for somebody who has one here. */
export function Password({ me }: { me: Me }) {
  const t = useTranslations('accounts');
  return (
    <Section title={t('account.password')} id="password">
      {me.hasPassword ? (
        <form method="post" action="/account/password" className={styles.form}>
          <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
          <TextInput
            label={t('account.current')}
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPassword label={t('account.next')} hint={t('link.passwordHint')} />
          <Button type="submit">{t('account.change')}</Button>
        </form>
      ) : (
        <p>{t('account.noPassword')}</p>
      )}
    </Section>
  );
}
