import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { flash } from '@/app/account/flash';
import { LinkForm } from '@/app/account/LinkForm';
import { VoidLink } from '@/app/account/VoidLink';
import { one, type SearchParams } from '@/app/search-params';
import { linkFor } from '@/lib/domain/users/links-data';
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
    <LinkForm
      act="set-password"
      token={token}
      told={told}
      title={t('link.passwordTitle')}
      lede={t('link.passwordLede', { name, email })}
      button={t('link.save')}
    >
      {/* For password managers, which file a password under an address. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
    </LinkForm>
  );
}
