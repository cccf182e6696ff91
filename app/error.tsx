'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import styles from '@/components/shell/Shell.module.css';
import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { TOO_LONG } from '@/lib/platform/errors';
import en from '@/messages/en/errors';
import zh from '@/messages/zh/errors';

/** A page that failed while it was made: what happened, what was kept, what to do. The number finds it in the server's log. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  // Two small files instead of a catalogue on every page. The language is read again once the document stands: when the
  // server failed, the browser draws the whole of it, and this first.
  const lang = useSyncExternalStore(
    () => () => {},
    () => document.documentElement.lang,
    () => '',
  );
  const spoken = lang.startsWith('zh') ? zh : en;
  const tooLong = error.digest === TOO_LONG;
  const t = { ...spoken.failed, ...(tooLong ? spoken.tooLong : {}) };
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} className={styles.failed} role="alert">
      {/* A page that failed has not said its own. */}
      <title>{t.title}</title>
      <PageHead kicker={t.kicker} title={t.title} lede={t.body} />
      {error.digest && !tooLong ? <p className={styles.digest}>{t.digest.replace('{digest}', error.digest)}</p> : null}
      <div className={styles.actions}>
        <Button look="primary" onClick={() => retry()}>
          {t.again}
        </Button>
        <LinkButton href="/">{t.home}</LinkButton>
      </div>
    </div>
  );
}
