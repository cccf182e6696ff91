import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import glyphs from './Glyph.module.css';
import styles from './Notice.module.css';

const HUES = { info: 'grey', good: 'blue', warning: 'ochre', error: 'vermilion' } as const;

/** A message in the page. Its kind is a word and a hue; an error is announced when it appears. */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: keyof typeof HUES;
  title?: string;
  children?: ReactNode;
}) {
  const t = useTranslations('ui.notice');
  return (
    <div role={kind === 'error' ? 'alert' : 'note'} className={classNames(styles.notice, glyphs[HUES[kind]])}>
      <p className={styles.title}>{title ?? t(kind)}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
    </div>
  );
}
