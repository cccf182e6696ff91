'use client';

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Button } from './Button';
import styles from './Toast.module.css';

type Toast = { id: number; words: string };
/** Milliseconds a toast stays: long enough to read two lines twice (about 200 words a minute). Hovering or focus keeps it. */
const STAY = 8_000;

const Say = createContext<(words: string) => void>(() => {});

/** Says one sentence in the corner and to screen readers. For what was done, never for what must be answered. */
export const useToast = () => useContext(Say);

/** Holds the toasts and the live region, which must exist before anything is said in it. Its two words come as props: it stands around every page, most of which need no catalogue in the browser. */
export function ToastProvider({ label, dismiss, children }: { label: string; dismiss: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const region = useRef<HTMLDivElement>(null);

  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useCallback(
    (words: string) => {
      const id = ++next.current;
      setToasts((now) => [...now.slice(-2), { id, words }]);
      const leave = () => {
        if (region.current?.matches(':hover, :focus-within')) setTimeout(leave, STAY);
        else drop(id);
      };
      setTimeout(leave, STAY);
    },
    [drop],
  );

  return (
    <Say value={say}>
      {children}
      <div ref={region} role="status" aria-live="polite" aria-label={label} className={styles.region}>
        {toasts.map(({ id, words }) => (
          <p key={id} className={styles.toast}>
            <span>{words}</span>
            <Button look="quiet" className={styles.dismiss} onClick={() => drop(id)}>
              {dismiss}
            </Button>
          </p>
        ))}
      </div>
    </Say>
  );
}
