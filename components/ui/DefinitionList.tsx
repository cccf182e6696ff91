import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './DefinitionList.module.css';

export type Definition = { term: string; key?: string; value: ReactNode };

/** Names and what they hold. Entries without a value are left out. `beside` puts term and value on one line. */
export function DefinitionList({
  entries,
  beside = false,
  className,
}: {
  entries: readonly Definition[];
  beside?: boolean;
  className?: string;
}) {
  const held = entries.filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false);
  return (
    <dl className={classNames(styles.list, beside && styles.beside, className)}>
      {held.map(({ term, key, value }) => (
        <div key={key ?? term} className={styles.entry}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
