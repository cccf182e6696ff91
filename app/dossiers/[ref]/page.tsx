import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { statusLabel } from '@/app/data/status-label';
import { HistoryEntry } from '@/app/desk/HistoryEntry';
import { Colophon } from '@/components/facts/Colophon';
import { dateWords } from '@/components/ui/date-words';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { inLanguage } from '@/lib/domain/in-language';
import { allowed } from '@/lib/platform/auth/permission';
import { ClaimRows, Foreword } from '../ClaimRows';
import styles from '../dossiers.module.css';
import { ChooseEditions } from './ChooseEditions';

type Props = { params: Promise<{ ref: string }> };

async function load({ params }: Props) {
  const { ref } = await params;
  return read((await serverQueries()).dossiers.get.queryOptions({ input: { ref: decodeURIComponent(ref) } }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [dossier, locale, t] = [await load(props), await getLocale(), await getTranslations('dossiers')];
  const title = inLanguage(dossier.title, locale).words;
  const description = dossier.foreword ? inLanguage(dossier.foreword, locale).words.slice(0, 200) : t('lede');
  const path = `/dossiers/${dossier.ref}`;
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path, type: 'article' },
  };
}

/** A dossier with its editions, and its claims: for the desk as they stand now, for readers as its newest edition has them. */
export default async function DossierPage(props: Props) {
  const [dossier, t, locale] = [await load(props), await getTranslations('dossiers'), await getLocale()];
  const title = inLanguage(dossier.title, locale);
  const [newest] = dossier.editions;
  const { actor } = await requestContext();
  const writes = allowed(actor, 'facts.write');
  const labels: Record<string, string> = {};
  for (const { claim } of dossier.claims) labels[claim.status] ??= (await statusLabel(claim.status)) ?? '';
  const counts = t('counts', { count: dossier.claims.length });
  return (
    <article>
      <PageHead
        kicker={t('kicker', { ref: dossier.ref })}
        title={title.words}
        lang={title.language}
        actions={
          <>
            {newest ? (
              <LinkButton
                look="primary"
                href={`/api/dossiers/${dossier.ref}/editions/${newest.number}/html?lang=${locale}`}
              >
                {t('readEdition', { number: String(newest.number) })}
              </LinkButton>
            ) : null}
            {writes ? <LinkButton href={`/dossiers/${dossier.ref}/edit`}>{t('edit')}</LinkButton> : null}
            {writes ? (
              <LinkButton href={`/api/dossiers/${dossier.ref}/preview?lang=${locale}`}>{t('see')}</LinkButton>
            ) : null}
            <HistoryEntry reference={dossier.ref} />
          </>
        }
      />
      {newest && dossier.differs ? (
        <p className={styles.told}>
          {t.rich('ahead', {
            link: () => (
              <Link href={`/dossiers/${dossier.ref}/editions/${newest.number}`} prefetch={false}>
                {t('edition.laterLink', { number: String(newest.number) })}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <Foreword of={dossier.foreword} />
      <Section title={t('editions')} id="editions">
        {dossier.editions.length === 0 ? <p className={styles.quiet}>{t('noEditions')}</p> : null}
        <ul className={styles.changes}>
          {dossier.editions.map((edition) => (
            <li key={edition.number}>
              <Link href={`/dossiers/${dossier.ref}/editions/${edition.number}`} prefetch={false}>
                {t('editionOf', { number: String(edition.number), date: dateWords(edition.frozenAt, locale) })}
              </Link>{' '}
              <span className={styles.hash}>{edition.sha256.slice(0, 16)}…</span>
            </li>
          ))}
        </ul>
        {dossier.editions.length > 1 ? (
          <ChooseEditions reference={dossier.ref} numbers={dossier.editions.map(({ number }) => number)} />
        ) : null}
      </Section>
      <Section
        title={t('claims')}
        note={
          newest && !allowed(actor, 'drafts.read')
            ? t('countsFrozen', { counts, date: dateWords(newest.frozenAt, locale) })
            : counts
        }
        id="claims"
      >
        <ClaimRows
          labels={labels}
          claims={dossier.claims.map(({ claim, note }) => ({ ...claim, note, draft: claim.state !== 'published' }))}
        />
      </Section>
      <Colophon data={`/api/dossiers/${dossier.ref}`} dated={false} />
    </article>
  );
}
