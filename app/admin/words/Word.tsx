import type { ReactNode } from 'react';
import { FlashNotice } from '@/app/account/FlashNotice';
import type { Flash } from '@/lib/platform/flash';
import styles from './words.module.css';

/** Whether what the last form says is about this word. */
export const isAbout = (told: Flash | undefined, key: string): boolean =>
  told !== undefined && told.form !== 'add' && (told.values?.key ?? told.values?.who) === key;

/** The address of what is done to a word: there the focus stands again when the page comes back. */
export const placeOf = (act: string, key: string): string => `${act}-${key}`;

/** What the button is called that brings an earlier version back, for its address. */
export const restoring = (version: number): string => `version-${version}`;

/** One word of a vocabulary: its key, what is said of it, and at its foot what can be done to it and what came of it. */
export function Word({
  name,
  told,
  forms,
  acts,
  children,
}: {
  name: ReactNode;
  /** What the last form says, where it was one of this word. */
  told: Flash | undefined;
  forms: readonly string[];
  acts: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={styles.word}>
      <h2 className={styles.name}>{name}</h2>
      <div className={styles.said}>{children}</div>
      <div className={styles.acts}>{acts}</div>
      {told ? (
        <div className={styles.told}>
          <FlashNotice flash={told} forms={forms} />
        </div>
      ) : null}
    </li>
  );
}

/** The list the words stand in, one below the other. */
export function WordList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
