import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { Colophon } from '@/components/facts/Colophon';
import { Words } from '@/components/facts/Words';
import { Providers } from '@/components/shell/Providers';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './dossiers.module.css';
import { KeepAsDossier } from './KeepAsDossier';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dossiers');
  return {
    title: t('title'),
    description: t('lede'),
    alternates: alternatesOf('/dossiers'),
    openGraph: { title: t('title'), description: t('lede'), url: '/dossiers' },
  };
}

/** The dossiers of this desk: those that were frozen, and for editors those in the making. */
export default async function DossiersPage() {
  const [t, api, locale] = [await getTranslations('dossiers'), await serverQueries(), await getLocale()];
  const bring = await getTranslations('checking.bring');
  const { items } = await read(api.dossiers.list.queryOptions({ input: {} }));
  const writes = allowed((await requestContext()).actor, 'facts.write');
  return (
    <>
      <PageHead
        title={t('title')}
        lede={t('lede')}
        actions={writes ? <LinkButton href="/desk/import">{bring('title')}</LinkButton> : null}
      />
      {items.length === 0 ? (
        <EmptyState title={t('empty')} actions={<LinkButton href="/claims">{t('take.list')}</LinkButton>}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {items.map((dossier) => (
            <li key={dossier.ref}>
              <h2>
                <Link href={`/dossiers/${dossier.ref}`} prefetch={false}>
                  <Words of={dossier.title} />
                </Link>
              </h2>
              <p className={styles.quiet}>
                {dossier.ref} · {t('counts', { count: dossier.claims })} ·{' '}
                {dossier.edition
                  ? t('editionOf', {
                      number: String(dossier.edition.number),
                      date: dateWords(dossier.edition.frozenAt, locale),
                    })
                  : t('draft')}
              </p>
            </li>
          ))}
        </ol>
      )}
      {writes ? (
        <Section title={t('add.new')}>
          <p className={styles.quiet}>{t('add.first')}</p>
          <Providers namespaces={['dossiers', 'desk']}>
            <KeepAsDossier dossiers={[]} chosen={{}} />
          </Providers>
        </Section>
      ) : null}
      <Colophon data="/api/dossiers" dated={false} />
    </>
  );
}
