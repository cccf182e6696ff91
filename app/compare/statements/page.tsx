import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { CompareTabs } from '@/app/compare/CompareTabs';
import { Refused } from '@/app/compare/Refused';
import { serverClient } from '@/app/data/server';
import { address, asOfIn, one, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import { TextInput } from '@/components/ui/TextInput';
import type { StatementsComparison } from '@/lib/domain/compare/times-contract';
import frame from '../compare.module.css';
import styles from '../pair.module.css';
import { TwoStatements } from './TwoStatements';

type Props = { searchParams: SearchParams };

async function asked({ searchParams }: Props) {
  const given = await searchParams;
  return { a: one(given.a), b: one(given.b), asOf: asOfIn(given) };
}

/** Once a request: the comparison, or why it cannot be made; null where nothing was named yet. */
const answerTo = cache(async (a?: string, b?: string, asOf?: string): Promise<StatementsComparison | string | null> => {
  if (!a || !b) return null;
  try {
    return await (await serverClient()).compare.statements({ a, b, asOf });
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'not_found') notFound();
    if (error instanceof ORPCError && error.code === 'invalid') return error.message;
    throw error;
  }
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ a, b, asOf }, t] = [await asked(props), await getTranslations('compare.statements')];
  const path = address('/compare/statements', { a, b });
  const title = a && b ? `${t('title')}: ${a}, ${b}` : t('title');
  const description = a && b ? t('description', { a, b }) : t('lede');
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(a && b && !asOf ? {} : { robots: { index: false } }),
  };
}

/** Two statements side by side. */
export default async function CompareStatementsPage(props: Props) {
  const [{ a, b, asOf }, t] = [await asked(props), await getTranslations('compare.statements')];
  const found = await answerTo(a, b, asOf);
  if (typeof found === 'string') return <Refused why={found} href="/compare/statements" />;
  const path = address('/compare/statements', { a, b });
  return (
    <article>
      <AsOf asOf={asOf} now={path} />
      <div className={frame.tabs}>
        <CompareTabs now="statements" />
      </div>
      <PageHead title={t('title')} lede={found ? undefined : t('lede')} />
      <form action="/compare/statements" method="get" className={styles.form}>
        <TextInput name="a" label={t('first')} hint={t('hint')} defaultValue={a} required pattern="[Tt]-[0-9]+" />
        <TextInput name="b" label={t('second')} hint={t('hint')} defaultValue={b} required pattern="[Tt]-[0-9]+" />
        <Button look="primary" type="submit">
          {t('apply')}
        </Button>
      </form>
      {found ? (
        <>
          <TwoStatements comparison={found} />
          <Colophon data={`/api${path}`} keep={{ a, b }} asOf={asOf} />
        </>
      ) : null}
    </article>
  );
}
