import { useLocale, useTranslations } from 'next-intl';
import { matrixHref } from './cell-address';
import styles from './picture.module.css';

/** The picture to take along, as it is shown. */
export function PictureLinks({
  picture,
  search,
  claim,
}: {
  picture: 'map' | 'timeline' | 'chains';
  search: URLSearchParams;
  claim?: string;
}) {
  const t = useTranslations('compare.pictures');
  const lang = useLocale();
  const file = (format: string) =>
    `/api${matrixHref(search, { of: picture, format, lang, ...(claim ? { claim } : {}) }, '/compare/picture')}`;
  return (
    <nav className={styles.links} aria-label={t('take')}>
      <a href={file('svg')} download>
        {t('svg')}
      </a>
      <a href={file('png')} download>
        {t('png')}
      </a>
    </nav>
  );
}
