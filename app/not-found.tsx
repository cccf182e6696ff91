import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { NAV } from '@/components/shell/nav';
import styles from '@/components/shell/Shell.module.css';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import { TextInput } from '@/components/ui/TextInput';

export async function generateMetadata() {
  const t = await getTranslations('errors.notFound');
  return { title: t('kicker'), robots: { index: false } };
}

/** Nothing at this address: why that may be, a search, and the ways in. */
export default async function NotFound() {
  const [t, shell] = [await getTranslations('errors.notFound'), await getTranslations('shell')];
  return (
    <>
      <PageHead kicker={t('kicker')} title={t('title')} lede={t('body')} />
      <search>
        <form action="/claims" method="get" className={styles.lost}>
          <TextInput type="search" name="q" label={t('search')} maxLength={300} />
          <Button look="primary" type="submit">
            {shell('search.submit')}
          </Button>
        </form>
      </search>
      <p className={styles.ways}>
        {t('or')}{' '}
        {NAV.map(({ href, word }) => (
          <Link key={href} href={href} prefetch={false}>
            {shell(`nav.${word}`)}
          </Link>
        ))}
      </p>
    </>
  );
}
