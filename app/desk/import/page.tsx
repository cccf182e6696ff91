import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { serverClient } from '@/app/data/server';
import { atDeskScreen } from '@/app/review/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { inLanguage } from '@/lib/domain/in-language';
import { BringIn } from './BringIn';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checking.bring');
  return { title: t('title'), robots: { index: false } };
}

/** Brings in a bundle or records of others: first what would come in, then all of it or nothing. */
export default async function ImportPage() {
  await atDeskScreen('/desk/import');
  const [t, locale] = [await getTranslations('checking.bring'), await getLocale()];
  const { items } = await (await serverClient()).cases.list({});
  const cases = items.map(({ slug, title }) => ({ value: slug, label: inLanguage(title, locale).words }));
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <Providers namespaces={['checking']}>
        <BringIn cases={cases} />
      </Providers>
    </>
  );
}
