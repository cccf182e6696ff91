import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { PageHead } from '@/components/ui/PageHead';
import { tokenScopes } from '@/lib/platform/auth/roles';
import styles from './accounts.module.css';
import { Details, Password } from './Details';
import { FlashNotice } from './FlashNotice';
import { flash } from './flash';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts');
  return { title: t('account.title'), description: t('account.description'), robots: { index: false } };
}

const FORMS = ['details', 'password', 'end-session', 'create-token', 'revoke-token'];

/** One's own account: who one is here, password, sessions, tokens. */
export default async function AccountPage() {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect('/sign-in?to=/account');
  const [t, api, told] = [await getTranslations('accounts'), await serverQueries(), await flash()];
  const me = await read(api.users.me.queryOptions({ input: {} }));
  const sessions = await read(api.users.sessions.queryOptions({ input: {} }));
  const tokens = await read(api.users.tokens.queryOptions({ input: {} }));
  return (
    <>
      <PageHead title={t('account.title')}>
        <DefinitionList
          beside
          className={styles.facts}
          entries={[
            { term: t('account.email'), value: me.email },
            { term: t('account.role'), value: `${t(`roles.${me.role}`)}: ${t(`roleMeans.${me.role}`)}` },
            { term: t('account.key'), value: me.author },
          ]}
        />
      </PageHead>
      <div className={styles.notice}>
        <FlashNotice flash={told} forms={FORMS} />
      </div>
      <Details me={me} />
      <Sessions sessions={sessions.items} />
      <Tokens tokens={tokens.items} scopes={tokenScopes(actor.role)} />
      <Password me={me} />
    </>
  );
}
