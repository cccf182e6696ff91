import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SourceFormPage } from '../SourceFormPage';
import { EditSource } from './EditSource';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return { title: t('edit.title', { ref }), robots: { index: false } };
}

/** The bibliographic record of a source, to be put right. Its captures stay as they are. */
export default async function EditSourcePage({ params }: Props) {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return (
    <SourceFormPage
      reference={ref}
      path={`/sources/${ref}/edit`}
      title={t('edit.title', { ref })}
      lede={t('edit.lede')}
      form={(source, user) => <EditSource user={user} source={source} />}
    />
  );
}
