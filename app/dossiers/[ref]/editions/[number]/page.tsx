import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { statusLabel } from '@/app/data/status-label';
import { one, type SearchParams } from '@/app/search-params';
import { Colophon } from '@/components/facts/Colophon';
import { Providers } from '@/components/shell/Providers';
import { dateWords } from '@/components/ui/date-words';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { inLanguage } from '@/lib/domain/in-language';
import { allowed } from '@/lib/platform/auth/permission';
import { ClaimRows, Foreword } from '../../../ClaimRows';
import styles from '../../../dossiers.module.css';
import { Formats } from '../../../Formats';
import { FromAnotherDesk } from '../../../FromAnotherDesk';
import { MakeInBackground } from '../../../MakeInBackground';
import { jobOf, Options, writtenOf, writtenQuery } from '../../../Options';
import { Superseded } from './Superseded';

type Props = { params: Promise<{ ref: string; number: string }>; searchParams: SearchParams };

async function load({ params }: Props) {
  const { ref, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const input = { ref: decodeURIComponent(ref), number: Number(number) };
  return read((await serverQueries()).dossiers.edition.queryOptions({ input }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [edition, locale, t] = [await load(props), await getLocale(), await getTranslations('dossiers')];
  const title = t('edition.title', { title: inLanguage(edition.title, locale).words, number: String(edition.number) });
  const description = t('edition.figures', edition.figures);
  const path = `/dossiers/${edition.dossier}/editions/${edition.number}`;
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path, type: 'article' },
  };
}

/** A frozen edition: what it holds, how to take it away, and what has changed since. */
export default async function EditionPage(props: Props) {
  const [edition, t, locale] = [await load(props), await getTranslations('dossiers'), await getLocale()];
  const search = await props.searchParams;
  const written = writtenOf({ language: one(search.language), style: one(search.style), bom: one(search.bom) }, locale);
  const title = inLanguage(edition.title, locale);
  const path = `/dossiers/${edition.dossier}/editions/${edition.number}`;
  const labels = Object.fromEntries(
    Object.entries(edition.statuses).map(([key, label]) => [key, inLanguage(label, locale).words]),
  );
  // Statuses set since, which the desk may have added after the edition was frozen.
  const since: Record<string, string> = {};
  for (const { now } of edition.superseded.statuses) since[now] = (await statusLabel(now)) ?? since[now] ?? now;
  const writes = allowed((await requestContext()).actor, 'facts.write');
  return (
    <article>
      <PageHead
        kicker={t('edition.kicker', { ref: edition.dossier, number: String(edition.number) })}
        title={title.words}
        lang={title.language}
        lede={t('edition.figures', edition.figures)}
        actions={
          <LinkButton look="primary" href={`/api${path}/html?${writtenQuery(written)}`}>
            {t('readHere')}
          </LinkButton>
        }
      >
        <p className={styles.quiet}>
          {t('edition.frozen', { date: dateWords(edition.frozenAt, locale), name: edition.frozenBy.name })}{' '}
          {t('edition.permanent')}
        </p>
      </PageHead>
      <FromAnotherDesk sha256={edition.sha256} />
      <Superseded dossier={edition.dossier} since={edition.superseded} labels={{ ...since, ...labels }} />
      <Section title={t('take.title')} id="take">
        <Formats href={(format) => `/api${path}/${format}?${writtenQuery(written)}`} />
        <Options written={written} keep={[]} />
        {writes ? (
          <Providers namespaces={['dossiers']}>
            <MakeInBackground
              of={{ dossier: edition.dossier, number: edition.number }}
              written={written}
              begun={jobOf(search.job)}
            />
          </Providers>
        ) : null}
      </Section>
      <Section title={t('edition.address')} id="address">
        <p className={styles.hash}>
          <a href={`/editions/${edition.sha256}`}>{edition.sha256}</a>
        </p>
        <p className={styles.quiet}>{t('edition.addressNote')}</p>
      </Section>
      <Foreword of={edition.foreword} />
      <Section title={t('claims')} note={t('edition.asFrozen')} id="claims">
        <ClaimRows claims={edition.claims} labels={labels} />
      </Section>
      <Colophon data={`/api${path}`} dated={false} />
    </article>
  );
}
