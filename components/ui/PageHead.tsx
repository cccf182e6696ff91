import type { ReactNode } from 'react';
import styles from './Section.module.css';

/**
 * The head of a page: a small line above, the headline, and a paragraph that says what this is. `lang` when the headline
 * is in another language than the page; `actions` are the buttons or links in a line of their own below it.
 */
export function PageHead({
  kicker,
  title,
  lede,
  lang,
  actions,
  children,
}: {
  kicker?: ReactNode;
  title: ReactNode;
  lede?: ReactNode;
  lang?: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.page}>
      {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
      <h1 lang={lang} className={styles.title}>
        {title}
      </h1>
      {lede ? <p className={styles.lede}>{lede}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      {children}
    </header>
  );
}
