import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { atDeskScreen } from '@/app/review/gate';
import { Providers } from '@/components/shell/Providers';
import { ChineseType } from '@/components/ui/ChineseType';
import { PageHead } from '@/components/ui/PageHead';
import { SameLists } from './SameLists';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.same');
  return { title: t('title'), description: t('lede'), robots: { index: false } };
}

/** Claims and speakers that are possibly the same, for somebody to merge or to say that they are not. */
export default async function SamePage() {
  await atDeskScreen('/review/same');
  const t = await getTranslations('desk.same');
  return (
    <>
      {/* Names and reasons hold Chinese whatever the language of the page. */}
      <ChineseType />
      <PageHead title={t('title')} lede={t('lede')} />
      <Providers namespaces={['desk', 'vocabulary']}>
        <SameLists />
      </Providers>
    </>
  );
}
