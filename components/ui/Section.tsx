import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Section.module.css';

/** A part of a page under a ruled head, with a count or remark at the end of the line. `id` gives it an address. */
export function Section({
  title,
  note,
  id,
  className,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className={classNames(styles.section, className)}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
