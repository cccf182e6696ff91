import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { flash } from '@/app/account/flash';
import { requestContext } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { pathBack } from '@/app/theme/back';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import { TextInput } from '@/components/ui/TextInput';
import { providerLabel } from '@/lib/platform/auth/sign-in';
import { env } from '@/lib/platform/env';
import { isProviderProblem } from './provider-problem';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts');
  return { title: t('signIn.title'), robots: { index: false } };
}

/** E-mail and password, or the newsroom's identity provider. Leads back to the page somebody came from. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const search = await searchParams;
  const to = pathBack(one(search.to) ?? null);
  if ((await requestContext()).actor.role !== 'visitor') redirect(to);
  const [t, told, label] = [await getTranslations('accounts'), await flash(), providerLabel()];
  const problem = one(search.problem);
  const shown = told ?? (isProviderProblem(problem) ? { form: 'sign-in', problem } : undefined);
  const open = env().COUNTERCLAIM_PUBLIC === 'public';
  return (
    <>
      <PageHead title={t('signIn.title')} lede={open ? t('signIn.lede') : t('signIn.ledePrivate')} />
      <div className={styles.door}>
        <FlashNotice flash={shown} forms={['sign-in', 'sign-out']} />
        <form method="post" action="/api/auth/sign-in" className={styles.form}>
          <input type="hidden" name="to" value={to} />
          <TextInput
            label={t('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            // Nobody comes here for anything else.
            autoFocus
            defaultValue={told?.form === 'sign-in' ? told.values?.email : undefined}
          />
          <TextInput
            label={t('signIn.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit" look="primary">
            {t('signIn.submit')}
          </Button>
        </form>
        {label === null ? null : (
          <p>
            {/* Not a form: a page may send forms to this site only, and this leads to another. */}
            <a href={`/api/auth/oidc?to=${encodeURIComponent(to)}`} rel="nofollow">
              {label}
            </a>
          </p>
        )}
        <p className={styles.aside}>{t('signIn.forgot')}</p>
      </div>
    </>
  );
}
