'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { classNames } from './class-names';
import styles from './Dialog.module.css';

/**
 * The browser's own modal dialog: it keeps focus inside, begins in the first field of a form, closes on Escape and gives focus back to where it was. `sheet`
 * stands at the side of the page (from below on a phone) and leaves the rest in sight.
 */
export function Dialog({
  open,
  onClose,
  title,
  kicker,
  sheet = false,
  actions,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  kicker?: ReactNode;
  sheet?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const t = useTranslations('ui');

  // What is inside comes once the dialog stands: a field in one that is shut yet cannot take the focus it asks for.
  const [stands, setStands] = useState(false);

  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
    setStands(open);
  }, [open]);

  // A form begins in its first field, unless one of its own took the focus: letters typed at once would be lost on the way
  // out, and Enter there would end it.
  useLayoutEffect(() => {
    const inside = stands ? body.current : null;
    if (!inside || inside.contains(document.activeElement)) return;
    inside.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus();
  }, [stands]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is a second way; the keyboard has Escape and the button
    <dialog
      ref={box}
      aria-labelledby={id}
      className={classNames(styles.dialog, sheet && styles.sheet)}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) box.current.close();
      }}
    >
      {open ? (
        <div className={styles.inside}>
          <header className={styles.head}>
            <div>
              {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
              <h2 id={id} className={styles.title}>
                {title}
              </h2>
            </div>
            <Button look="quiet" className={styles.close} onClick={() => box.current?.close()}>
              {t('close')}
            </Button>
          </header>
          <div ref={body} className={styles.body}>
            {stands ? children : null}
          </div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
