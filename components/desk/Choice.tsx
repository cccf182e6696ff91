import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** One entry of a combobox's list. */
export function Choice({ id, on, take, children }: { id: string; on: boolean; take: () => void; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps focus and names the active option (ARIA combobox)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's
    <div
      role="option"
      id={id}
      aria-selected={on}
      className={styles.option}
      // Not click: the field would lose focus first and close the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {children}
    </div>
  );
}
