import type { ReactNode } from 'react';
import styles from './Glyph.module.css';

/** Words for those who listen; not drawn. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
