import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import styles from '@/app/sources/new/capture.module.css';
import { captureGate } from '@/app/sources/new/gate';
import { Providers } from '@/components/shell/Providers';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { Changes } from './Changes';
import { Confirm } from './Confirm';

type Props = { params: Promise<{ ref: string; edition: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { ref }] = [await getTranslations('capture'), await params];
  return { title: t('report.title', { ref }), robots: { index: false } };
}

/** A text beside the one before it (or `?from=`): what changed, and where each statement went, for an editor to confirm. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { ref, edition } = await params;
  const gate = await captureGate(`/sources/${ref}/recapture/${edition}`);
  if ('instead' in gate) return gate.instead;
  const to = Number(edition);
  const from = Number(one((await searchParams).from) ?? to - 1);
  if (!Number.isInteger(to) || !Number.isInteger(from) || from < 1 || to < 1) notFound();
  const [t, api] = [await getTranslations('capture'), await serverQueries()];
  const report = await read(api.sources.recaptureReport.queryOptions({ input: { ref, from, to } }));
  const { source, statements } = report;
  const newer = report.changes.flatMap(({ op, text }) => (op === 'removed' ? [] : [text])).join('');
  return (
    <div className={styles.page}>
      <PageHead
        kicker={t('kicker')}
        title={t('report.title', { ref: source.ref })}
        lede={t('report.lede', { from: report.from.ref, to: report.to.ref })}
        actions={
          <Link href={`/sources/${source.ref}?capture=${report.to.ref}`}>
            {t('recapture.back', { ref: source.ref })}
          </Link>
        }
      />
      <Section title={t('report.statements')} note={t('report.count', { count: statements.length })}>
        {statements.length === 0 ? (
          <p>{t('report.none')}</p>
        ) : (
          <Providers namespaces={['capture', 'desk']}>
            <Confirm reference={source.ref} from={from} to={to} text={newer} statements={statements} />
          </Providers>
        )}
      </Section>
      <Section title={t('report.changes')}>
        <Changes changes={report.changes} language={report.to.language} />
      </Section>
    </div>
  );
}
