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
  return { title: t('link.setUpTitle'), robots: { index: false }, referrer: 'same-origin' };
}

/** The first administrator's account, by the link that `start` prints. */
export default async function SetUpPage({ searchParams }: { searchParams: SearchParams }) {
  const token = one((await searchParams).token) ?? '';
  const link = await linkFor(token, systemClock);
  if (link?.kind !== 'set-up') return <VoidLink />;
  const [t, told] = [await getTranslations('accounts'), await flash()];
  return (
    <>
      <PageHead title={t('link.setUpTitle')} lede={t('link.setUpLede')} />
      <div className={styles.door}>
        <FlashNotice flash={told} forms={['set-up']} />
        <form method="post" action="/api/auth/set-up" className={styles.form}>
          <input type="hidden" name="token" value={token} />
          <TextInput
            label={t('link.name')}
            hint={t('link.nameHint')}
            name="name"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={told?.values?.name}
          />
          <TextInput
            label={t('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={told?.values?.email}
          />
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
            {t('link.setUp')}
          </Button>
        </form>
      </div>
    </>
  );
}
