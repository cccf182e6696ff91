import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { Follow } from '@/app/Follow';
import { NotPassed } from '@/app/NotPassed';
import { asOfIn, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Corrections } from '@/components/facts/Corrections';
import { OtherLanguages } from '@/components/facts/OtherLanguages';
import { StatementWords } from '@/components/facts/StatementWords';
import { VersionHistory } from '@/components/facts/VersionHistory';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { Notice } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import { inLanguage } from '@/lib/domain/in-language';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { Bearings } from './Bearings';
import { ChainSteps } from './ChainSteps';
import { StatementDeskEntry } from './desk/StatementDeskEntry';
import { Facts } from './Facts';
import { Passages } from './Passages';
import styles from './statement.module.css';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

async function asked({ params, searchParams }: Props) {
  const [ref, asOf] = [decodeURIComponent((await params).ref), asOfIn(await searchParams)];
  const api = await serverQueries();
  return { ref, asOf, statement: await read(api.statements.get.queryOptions({ input: { ref, asOf } })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ statement, asOf }, t, locale] = [await asked(props), await getTranslations('statement'), await getLocale()];
  const speaker = inLanguage(statement.speaker.name, locale).words;
  const title = t('title', { ref: statement.ref, speaker });
  const description = t('description', { speaker });
  const path = `/statements/${statement.ref}`;
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path, type: 'article' },
    ...(asOf ? { robots: { index: false } } : {}),
  };
}

/** One statement: the words, on whose word they come to us, what they bear on, and what was put right. */
export default async function StatementPage(props: Props) {
  const { ref, asOf, statement } = await asked(props);
  const path = `/statements/${statement.ref}`;
  if (statement.ref !== ref) permanentRedirect(asOf ? `${path}?asOf=${encodeURIComponent(asOf)}` : path);
  const t = await getTranslations('statement');
  const corrections = (await getTranslations('reading.corrections'))('title');
  return (
    <article>
      <AsOf asOf={asOf} now={path} />
      <Withdrawn statement={statement} />
      <PageHead
        kicker={<Kicker statement={statement} said={t('said')} undated={t('undated')} />}
        title={<Words of={statement.speaker.name} />}
      />
      {asOf ? null : <NotPassed of={statement.ref} />}
      {asOf ? null : <StatementDeskEntry statement={statement} />}
      <div className={styles.said}>
        <StatementWords text={statement.text} quotes={statement.quotes} large />
        <OtherLanguages text={statement.text}>
          {(language) => <StatementWords text={statement.text} quotes={statement.quotes} language={language} large />}
        </OtherLanguages>
      </div>
      <Facts statement={statement} />
      <ChainSteps chain={statement.chain} />
      <Passages statement={statement} asOf={asOf} />
      <Bearings bearings={statement.bearings} />
      {statement.corrections.length > 0 ? (
        <Section title={corrections} note={t('corrections', { count: statement.corrections.length })} id="corrections">
          <Corrections corrections={statement.corrections} />
        </Section>
      ) : null}
      <div className={styles.past}>
        <VersionHistory history={statement.history} />
      </div>
      <Follow path={path} record={statement} asOf={asOf} />
      <Colophon record={statement} data={`/api/statements/${statement.ref}`} asOf={asOf} />
    </article>
  );
}

async function Withdrawn({ statement: { withdrawnAt } }: { statement: StatementDetail }) {
  const t = await getTranslations('statement');
  if (!withdrawnAt) return null;
  return (
    <Notice kind="warning" title={t('withdrawn')}>
      <p>{t.rich('withdrawnBody', { date: () => <Time value={withdrawnAt} /> })}</p>
    </Notice>
  );
}

function Kicker({ statement, said, undated }: { statement: StatementDetail; said: string; undated: string }) {
  return (
    <>
      <span translate="no">{statement.ref}</span> <Waits of={statement} /> ·{' '}
      {statement.said ? (
        <>
          {said} <Time value={statement.said} />
        </>
      ) : (
        undated
      )}
    </>
  );
}
