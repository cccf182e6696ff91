import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { flash } from '@/app/account/flash';
import { VoidLink } from '@/app/account/VoidLink';
import { one, type SearchParams } from '@/app/search-params';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import { TextInput } from '@/components/ui/TextInput';
import { linkFor } from '@/lib/domain/users/links-data';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/platform/auth/passwords';
import { systemClock } from '@/lib/platform/clock';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts');
  // The address holds a secret: other sites are told nothing of it.
  return { title: t('link.passwordTitle'), robots: { index: false }, referrer: 'same-origin' };
}

/** A new password, by a link from an administrator. */
export default async function SetPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const token = one((await searchParams).token) ?? '';
  const link = await linkFor(token, systemClock);
  if (link?.kind !== 'password') return <VoidLink />;
  const [t, told] = [await getTranslations('accounts'), await flash()];
  const { name, email } = link;
  return (
    <>
      <PageHead title={t('link.passwordTitle')} lede={t('link.passwordLede', { name, email })} />
      <div className={styles.door}>
        <FlashNotice flash={told} forms={['set-password']} />
        <form method="post" action="/api/auth/set-password" className={styles.form}>
          <input type="hidden" name="token" value={token} />
          {/* For password managers, which file a password under an address. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextInput
            label={t('link.password')}
            hint={t('link.passwordHint')}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            maxLength={PASSWORD_MAX}
            required
          />
          <Button type="submit" look="primary">
            {t('link.save')}
          </Button>
        </form>
      </div>
    </>
  );
}
