'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Kbd } from '@/components/ui/Kbd';
import styles from './Header.module.css';

/** Whether keys pressed there are meant as text, so a one-letter shortcut must leave them alone. */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Search of everything: an ordinary GET form to the claim list, reached from anywhere with `/`. */
export function SearchBox({ label, submit, shortcut }: { label: string; submit: string; shortcut: string }) {
  const field = useRef<HTMLInputElement>(null);
  const asked = useSearchParams().get('q') ?? '';

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <search className={styles.search}>
      <form action="/claims" method="get" className={styles.form}>
        <input
          key={asked}
          ref={field}
          type="search"
          name="q"
          defaultValue={asked}
          aria-label={label}
          placeholder={label}
          title={shortcut}
          aria-keyshortcuts="/"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          className={styles.field}
        />
        <Kbd className={styles.key} quiet>
          /
        </Kbd>
        <button type="submit" className={styles.go}>
          {submit}
        </button>
      </form>
    </search>
  );
}
