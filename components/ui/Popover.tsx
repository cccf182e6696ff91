import { type ReactNode, useId } from 'react';
import type { ButtonLook } from './Button';
import { Button } from './Button';
import styles from './Popover.module.css';

/** A button and the small box it opens, by the browser's own popover: Escape and a click elsewhere close it, no script needed. */
export function Popover({
  trigger,
  look = 'quiet',
  label,
  children,
}: {
  trigger: ReactNode;
  look?: ButtonLook;
  /** Name of the box; the trigger's words when they say enough. */
  label?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <Button look={look} popoverTarget={id}>
        {trigger}
      </Button>
      <section id={id} popover="auto" aria-label={label} className={styles.box}>
        {children}
      </section>
    </>
  );
}
