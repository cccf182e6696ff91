import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf, claimReviewLink } from '@/app/alternates';
import { statusLabel } from '@/app/data/status-label';
import { Follow } from '@/app/Follow';
import { NotPassed } from '@/app/NotPassed';
import { asOfIn, one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Corrections } from '@/components/facts/Corrections';
import { TakeAlong } from '@/components/facts/TakeAlong';
import { VersionHistory } from '@/components/facts/VersionHistory';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { feedLinks } from '@/lib/domain/feeds/address';
import { oembedLink } from '@/lib/domain/feeds/frame';
import { inLanguage } from '@/lib/domain/in-language';
import { Assessments } from './Assessments';
import { Axes } from './Axes';
import { Cite } from './Cite';
import { ClaimReview } from './ClaimReview';
import styles from './claim.module.css';
import { ClaimDeskEntry } from './desk/ClaimDeskEntry';
import { Evidence } from './Evidence';
import { Headline } from './Headline';
import { Ledger } from './Ledger';
import { loadClaim } from './load';
import { NotYet } from './NotYet';
import { Omissions } from './Omissions';
import { Relations } from './Relations';
import { Withdrawn } from './Withdrawn';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

const asked = async ({ params, searchParams }: Props) => ({
  ref: decodeURIComponent((await params).ref),
  asOf: asOfIn(await searchParams),
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ref, asOf } = await asked(props);
  const [{ claim }, locale] = [await loadClaim(ref, asOf), await getLocale()];
  const [t, v] = [await getTranslations('claim'), await getTranslations('vocabulary.status')];
  const title = t('title', { ref: claim.ref, short: inLanguage(claim.short, locale).words });
  const description = t('description', {
    status:
      (await statusLabel(claim.status)) ??
      (v.has(claim.status as 'contested') ? v(claim.status as 'contested') : claim.status),
    statements: claim.statements.length,
    sources: sourcesOf(claim),
    ...claim.independence,
  });
  const path = `/claims/${claim.ref}`;
  return {
    title,
    description,
    alternates: alternatesOf(path, {
      ...feedLinks({ of: 'claim', key: claim.ref }),
      ...oembedLink(await siteAddress(), path, locale),
      ...(asOf ? {} : claimReviewLink(claim)),
    }),
    openGraph: { title, description, url: path, type: 'article' },
    // The past of a page is for those who follow a citation; searches should lead to the present.
    ...(asOf ? { robots: { index: false } } : {}),
  };
}

const sourcesOf = ({ statements }: ClaimDetail): number =>
  new Set(statements.map(({ statement }) => statement.source.ref)).size;

/** One claim: the proposition, the axes, the ledger for and against, the evidence by origin, and how it came to stand so. */
export default async function ClaimPage(props: Props) {
  const { ref, asOf } = await asked(props);
  const { claim, notYet } = await loadClaim(ref, asOf);
  const path = `/claims/${claim.ref}`;
  if (notYet) return <NotYet claim={claim} />;
  if (claim.mergedInto && !asOf) permanentRedirect(`/claims/${claim.mergedInto}`);
  if (claim.ref !== ref) permanentRedirect(asOf ? `${path}?asOf=${encodeURIComponent(asOf)}` : path);
  const t = await getTranslations('claim');
  const corrections = (await getTranslations('reading.corrections'))('title');
  return (
    <article>
      <AsOf asOf={asOf} now={path} />
      {claim.state === 'withdrawn' ? (
        <Notice kind="warning" title={t('withdrawn')}>
          <p>{t('withdrawnBody')}</p>
        </Notice>
      ) : null}
      {claim.state === 'draft' ? (
        <div className={styles.draft}>
          <Notice title={t('draft')} />
        </div>
      ) : null}
      {asOf || claim.state !== 'published' ? null : <ClaimReview of={claim.ref} />}
      <Headline claim={claim} />
      {asOf || claim.state === 'draft' ? null : <NotPassed of={claim.ref} />}
      {asOf ? null : <ClaimDeskEntry claim={claim} editing={one((await props.searchParams).edit) === '1'} />}
      <Axes claim={claim} />
      <Ledger claim={claim} sources={sourcesOf(claim)} asOf={asOf} />
      <Omissions omissions={claim.omissions} />
      <Evidence claim={claim} />
      {asOf ? null : <Withdrawn claim={claim.ref} />}
      <Assessments claim={claim} />
      <Relations claim={claim.ref} relations={claim.relations} />
      {claim.corrections.length > 0 ? (
        <Section title={corrections} note={t('corrections', { count: claim.corrections.length })} id="corrections">
          <Corrections corrections={claim.corrections} />
        </Section>
      ) : null}
      <Cite claim={claim} asOf={asOf} />
      <div className={styles.past}>
        <VersionHistory history={claim.history} />
      </div>
      <TakeAlong
        of={{ of: 'claim', key: claim.ref }}
        site={await siteAddress()}
        title={inLanguage(claim.short, await getLocale()).words}
        about={claim.ref}
      />
      <Colophon record={claim} data={`/api/claims/${claim.ref}`} asOf={asOf} />
      {claim.state === 'published' ? <Follow path={`/claims/${claim.ref}`} record={claim} asOf={asOf} /> : null}
    </article>
  );
}
