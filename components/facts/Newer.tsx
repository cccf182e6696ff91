'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { changedSince } from './changed-since';
import styles from './reading.module.css';

/** Milliseconds at least between two looks, and between looks while the page is in view. */
const APART = 120_000;

/**
 * Looks whether what stands at an address is still what `tag` is the tag of, when the page comes back into view and now
 * and then while it is; says so quietly, and leaves it to the reader to go on reading or see it anew.
 */
export function Newer({ address, tag, title, show }: { address: string; tag: string; title: string; show: string }) {
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (changed) return;
    let asked = Date.now();
    const look = async () => {
      if (document.hidden || Date.now() - asked < APART) return;
      asked = Date.now();
      const reply = await fetch(address, { headers: { 'if-none-match': tag } }).catch(() => null);
      if (reply && changedSince(tag, { status: reply.status, tag: reply.headers.get('etag') })) setChanged(true);
    };
    const timer = setInterval(look, APART);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [address, tag, changed]);
  return (
    <div role="status">
      {changed ? (
        <p className={styles.newer}>
          {title} <Button onClick={() => location.reload()}>{show}</Button>
        </p>
      ) : null}
    </div>
  );
}
