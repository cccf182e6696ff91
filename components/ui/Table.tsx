import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Table.module.css';

/** A table that scrolls in its own frame with its heads in sight. `rowHeads` keeps the first column too. The caption names it. */
export function Table({
  caption,
  captionHidden = false,
  rowHeads = false,
  tall = false,
  children,
  className,
  ...rest
}: {
  caption: string;
  captionHidden?: boolean;
  rowHeads?: boolean /** Scrolls downwards in its frame as well, at most a screen high. */;
  tall?: boolean;
  children: ReactNode;
} & ComponentProps<'table'>) {
  const t = useTranslations('ui');
  return (
    <section
      // A frame that scrolls must be reachable by keyboard; as a region it says what it is when focus lands on it.
      className={classNames(styles.frame, tall && styles.tall)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above (WCAG 2.1.1, axe scrollable-region-focusable)
      tabIndex={0}
      aria-label={t('scrollable', { name: caption })}
    >
      <table {...rest} className={classNames(styles.table, rowHeads && styles.rowHeads, className)}>
        <caption className={captionHidden ? styles.captionHidden : styles.caption}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
