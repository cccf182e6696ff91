import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { atDeskScreen } from '@/app/review/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { inLanguage } from '@/lib/domain/in-language';
import { DossierForm } from './DossierForm';

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dossiers');
  return { title: t('edit'), robots: { index: false } };
}

/** A dossier at the desk: its words, its claims in order, what it takes in, and its freezing. */
export default async function EditDossierPage({ params }: Props) {
  const { ref } = await params;
  const { user } = await atDeskScreen(`/dossiers/${ref}/edit`);
  const [t, api, locale] = [await getTranslations('dossiers'), await serverQueries(), await getLocale()];
  const dossier = await read(api.dossiers.get.queryOptions({ input: { ref: decodeURIComponent(ref) } }));
  return (
    <>
      <PageHead kicker={t('kicker', { ref: dossier.ref })} title={inLanguage(dossier.title, locale).words} />
      <Providers namespaces={['dossiers', 'desk', 'vocabulary']}>
        <DossierForm user={user} dossier={dossier} />
      </Providers>
    </>
  );
}
