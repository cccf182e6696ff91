import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Disclosure.module.css';

/** Folds its content behind a line; the browser's own `details`, so it works without scripts and in find-on-page. `name` makes a group of which one is open. */
export function Disclosure({
  summary,
  note,
  open,
  name,
  className,
  children,
}: {
  summary: ReactNode;
  note?: ReactNode;
  open?: boolean;
  name?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} name={name} className={classNames(styles.disclosure, className)}>
      <summary className={styles.summary}>
        <svg viewBox="0 0 12 12" className={styles.mark} aria-hidden="true">
          <path d="M4 2.5 8 6 4 9.5" />
        </svg>
        <span>{summary}</span>
        {note ? <span className={styles.note}>{note}</span> : null}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
