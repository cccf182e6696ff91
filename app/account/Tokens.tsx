import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Disclosure } from '@/components/ui/Disclosure';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import { Table } from '@/components/ui/Table';
import { TextInput } from '@/components/ui/TextInput';
import type { Permission } from '@/lib/platform/auth/roles';
import type en from '@/messages/en/accounts';
import styles from './accounts.module.css';
import { Moment } from './Moment';

type Token = { id: string; name: string; scopes: Permission[]; expiresAt: string | null; lastUsedAt: string | null };

const DAYS = [7, 30, 90, 365];

/** What a permission is called; its own word where the messages have none yet. */
function useScopeWords() {
  const t = useTranslations('accounts.permissions');
  return (scope: Permission) => {
    const key = scope.replaceAll('.', '-') as keyof (typeof en)['permissions'];
    return t.has(key) ? t(key) : scope;
  };
}

/** Tokens for scripts: those there are, and a form for another. */
export function Tokens({ tokens, scopes }: { tokens: readonly Token[]; scopes: readonly Permission[] }) {
  const t = useTranslations('accounts.account');
  return (
    <Section title={t('tokens')} id="tokens" className={styles.part}>
      <p className={styles.soft}>{t('tokensNote')}</p>
      {tokens.length === 0 ? <p>{t('noTokens')}</p> : <TokenTable tokens={tokens} />}
      <Disclosure summary={t('newToken')}>
        <NewToken scopes={scopes} />
      </Disclosure>
    </Section>
  );
}

function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('accounts.account');
  const words = useScopeWords();
  return (
    <Table caption={t('tokensCaption')} captionHidden className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('tokenName')}</th>
          <th scope="col">{t('scopes')}</th>
          <th scope="col">{t('expires')}</th>
          <th scope="col">{t('used')}</th>
          <th scope="col">{t('act')}</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>{token.name}</td>
            <td className={styles.scopes}>{token.scopes.map(words).join(' · ')}</td>
            <td>{token.expiresAt ? <Moment value={token.expiresAt} /> : t('never')}</td>
            <td>{token.lastUsedAt ? <Moment value={token.lastUsedAt} /> : t('notUsed')}</td>
            <td>
              <form method="post" action="/account/revoke-token">
                <input type="hidden" name="id" value={token.id} />
                <Button type="submit" look="quiet" aria-label={t('revokeNamed', { name: token.name })}>
                  {t('revoke')}
                </Button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NewToken({ scopes }: { scopes: readonly Permission[] }) {
  const t = useTranslations('accounts.account');
  const words = useScopeWords();
  // Every token may ask whose it is, so there is nothing to choose.
  const items = scopes.filter((scope) => scope !== 'account.read').map((value) => ({ value, label: words(value) }));
  return (
    <form method="post" action="/account/create-token" className={styles.form}>
      <TextInput label={t('tokenName')} name="name" maxLength={120} autoComplete="off" required />
      <CheckboxList legend={t('scopes')} name="scopes" items={items} selected={['facts.read']} />
      <Select
        label={t('days')}
        name="days"
        defaultValue="90"
        choices={[
          ...DAYS.map((days) => ({ value: String(days), label: t('daysChoice', { days }) })),
          { value: '', label: t('never') },
        ]}
      />
      <Button type="submit">{t('makeToken')}</Button>
    </form>
  );
}
