import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { flash } from '@/app/account/flash';
import { LinkForm } from '@/app/account/LinkForm';
import { VoidLink } from '@/app/account/VoidLink';
import { one, type SearchParams } from '@/app/search-params';
import { TextInput } from '@/components/ui/TextInput';
import { linkFor } from '@/lib/domain/users/links-data';
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
    <LinkForm
      act="set-up"
      token={token}
      told={told}
      title={t('link.setUpTitle')}
      lede={t('link.setUpLede')}
      button={t('link.setUp')}
    >
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
    </LinkForm>
  );
}
