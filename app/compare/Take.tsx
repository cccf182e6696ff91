import { getLocale, getTranslations } from 'next-intl/server';
import { siteAddress } from '@/app/site';
import { EmbedCode } from '@/components/facts/EmbedCode';
import { CopyTable } from './CopyTable';
import { matrixHref } from './cell-address';
import styles from './compare.module.css';

/** The matrix to take along, exactly as shown: on the clipboard, as files, on paper, in a frame of another site. */
export async function Take({ search, title }: { search: string; title: string }) {
  const [t, locale] = [await getTranslations('compare.take'), await getLocale()];
  const given = new URLSearchParams(search);
  const file = (format: string) => `/api${matrixHref(given, { format, lang: locale }, '/compare/table')}`;
  return (
    <nav className={styles.take} aria-label={t('label')}>
      <CopyTable words={{ copy: t('copy'), copied: t('copied'), print: t('print') }} />
      <a href={file('csv')} download>
        {t('csv')}
      </a>
      <a href={file('md')} download>
        {t('markdown')}
      </a>
      <EmbedCode site={await siteAddress()} page={matrixHref(given)} title={title} />
    </nav>
  );
}
