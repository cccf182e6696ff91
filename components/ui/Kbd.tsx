import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Kbd.module.css';

/** A key of the keyboard. `quiet` inside a control that already says it. */
export function Kbd({
  quiet = false,
  className,
  children,
}: {
  quiet?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <kbd className={classNames(styles.key, className)} aria-hidden={quiet || undefined}>
      {children}
    </kbd>
  );
}
