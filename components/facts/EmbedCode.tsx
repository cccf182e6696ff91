import { useLocale, useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import { frameOf, pageIn } from '@/lib/domain/feeds/frame';
import styles from './take.module.css';

/** The code by which another site shows a page of ours; `page` is one that can be embedded, `title` names its frame. */
export function EmbedCode({ site, page, title }: { site: string; page: string; title: string }) {
  const t = useTranslations('publishing.take');
  const code = frameOf(site, pageIn(page, useLocale()), title).html;
  return (
    <details className={styles.embed}>
      <summary>{t('embed')}</summary>
      <p>{t('embedHint')}</p>
      <input aria-label={t('code')} readOnly value={code} />
      <CopyButton text={code} label={t('copy')} done={t('copied')} />
    </details>
  );
}
