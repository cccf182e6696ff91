import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CaptureDesk } from '@/app/sources/new/CaptureDesk';
import { SourceFormPage } from '../SourceFormPage';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return { title: t('recapture.title', { ref }), robots: { index: false } };
}

/** The same work read again: the way in and the preview, for the next text of one source. */
export default async function RecapturePage({ params }: Props) {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return (
    <SourceFormPage
      reference={ref}
      path={`/sources/${ref}/recapture`}
      title={t('recapture.title', { ref })}
      lede={t('recapture.lede')}
      actions={<Link href={`/sources/${ref}`}>{t('recapture.back', { ref })}</Link>}
      form={(source, user) => <CaptureDesk keptAs={`${user}:${source.ref}`} source={{ ref: source.ref }} />}
    />
  );
}
