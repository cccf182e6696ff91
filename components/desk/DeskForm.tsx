'use client';

import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** A form of the desk: stored by its button, and by Ctrl or ⌘ with Enter from any of its fields. */
export function DeskForm({ onSave, children }: { onSave: () => unknown; children: ReactNode }) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </form>
  );
}
