'use client';

import type { ReactNode } from 'react';
import styles from './desk.module.css';

/**
 * A form of the desk: stored by its button, and by Ctrl or ⌘ with Enter from any of its fields. Where it lacks something,
 * the first field that does has the focus.
 */
export function DeskForm({ onSave, children }: { onSave: () => unknown; children: ReactNode }) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        onSave();
        // What is lacking is marked once the form is drawn anew.
        setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
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
