'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import styles from './desk.module.css';

/**
 * Puts whoever types back into the field a record is made under, before the form for it goes. Who has gone on to another
 * field meanwhile is left there: a slow answer never takes the keys out of somebody's hands.
 */
export function backToField(fields: RefObject<HTMLElement | null>): void {
  const form = fields.current;
  const now = document.activeElement;
  if (!form || (now && now !== document.body && !form.contains(now))) return;
  form.previousElementSibling?.querySelector<HTMLElement>('[role=combobox]')?.focus();
}

/** What a key means in a form that stands in another: neither is stored nor closed by a key meant for the inner one. */
export function inPlaceKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, tag: string) {
  if (event.key === 'Escape') return 'leave';
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return 'make';
  return tag === 'INPUT' || tag === 'SELECT' ? 'make' : null;
}

/**
 * A record made where it is needed, inside another form: a few fields, a button that makes it and one that does not.
 * Enter (in a field of several lines Ctrl or ⌘ with Enter) makes it, Escape goes back, and the form around hears of neither.
 */
export function InPlace({
  fields: given,
  legend,
  word,
  cancel,
  busy,
  able = true,
  problem,
  onMake,
  onCancel,
  children,
}: {
  fields?: RefObject<HTMLFieldSetElement | null>;
  legend: ReactNode;
  /** What making it is called, and not making it. */
  word: string;
  cancel: string;
  busy: boolean;
  /** Whether enough is filled in. */
  able?: boolean;
  problem?: string | undefined;
  onMake: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('desk.form');
  const own = useRef<HTMLFieldSetElement>(null);
  const fields = given ?? own;
  const make = () => {
    if (able && !busy) onMake();
  };
  const leave = () => {
    backToField(fields);
    onCancel();
  };
  return (
    <fieldset
      ref={fields}
      className={styles.inset}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        const meant = inPlaceKey(event, (event.target as Element).tagName);
        if (!meant) return;
        event.preventDefault();
        event.stopPropagation();
        if (meant === 'make') make();
        else leave();
      }}
    >
      <legend>{legend}</legend>
      {children}
      {problem ? <p role="alert">{problem}</p> : null}
      <p className={styles.row}>
        <Button look="primary" aria-disabled={!able || busy} onClick={make}>
          {word}
        </Button>
        <Button look="quiet" onClick={leave}>
          {cancel}
        </Button>
        <span role="status" className={styles.kept}>
          {busy ? t('busy') : ''}
        </span>
      </p>
    </fieldset>
  );
}
