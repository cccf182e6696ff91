'use client';

import { useSearchParams } from 'next/navigation';
import { useRef } from 'react';
import { Kbd } from '@/components/ui/Kbd';
import { useKey } from '@/components/ui/use-key';
import styles from './Header.module.css';

/** Search of everything: an ordinary GET form to the claim list, reached from anywhere with `/`. */
export function SearchBox({ label, submit, shortcut }: { label: string; submit: string; shortcut: string }) {
  const field = useRef<HTMLInputElement>(null);
  const asked = useSearchParams().get('q') ?? '';

  useKey('/', () => {
    field.current?.focus();
    field.current?.select();
  });

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
