'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import styles from '@/components/desk/desk.module.css';
import { Kbd } from '@/components/ui/Kbd';
import { ACTS, type Act } from './keys';
import type { TextSelection } from './use-text-caret';

type Line = 'first' | 'last';
type Placed = { rectangle: (line: Line) => DOMRect | null; selection: TextSelection | null };

/** A place on the page, in its own coordinates, that follows the selection and the width of the window. */
function usePlace(
  { rectangle, selection }: Placed,
  line: Line = 'first',
): { top: number; left: number; height: number } | null {
  const [place, setPlace] = useState<{ top: number; left: number; height: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rectangle is a function of the selection
  useLayoutEffect(() => {
    const set = () => {
      const box = rectangle(line);
      setPlace(box && { top: box.top + scrollY, left: box.left + scrollX, height: box.height });
    };
    set();
    // The page changes its height when something is marked or a form opens, and its width with the window.
    const watch = new ResizeObserver(set);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [selection?.anchor, selection?.focus, line]);
  return place;
}

/** The caret, where nothing is selected: browsers draw none in a text that cannot be typed in. */
export function Caret(placed: Placed) {
  const place = usePlace(placed);
  if (!place || !placed.selection || placed.selection.anchor !== placed.selection.focus) return null;
  return createPortal(
    <span
      className={styles.caret}
      aria-hidden="true"
      style={{ top: place.top, left: place.left, height: place.height }}
    />,
    document.body,
  );
}

const fingers = () => matchMedia('(pointer: coarse)').matches;
const noChange = () => () => undefined;
/** Room for the handles below a selection, in pixels. */
const HANDLES = 32;

/** What can be done with the selected words, each with its key; and the statements that lie under them. */
export function Toolbar({
  hasWords,
  under,
  onAct,
  onChange,
  ...placed
}: Placed & {
  hasWords: boolean;
  under: readonly string[];
  onAct: (act: Act) => void;
  onChange: (statement: string) => void;
}) {
  const t = useTranslations('desk.act');
  // Under a finger the device has its own menu above the words, and handles below them.
  const touched = useSyncExternalStore(noChange, fingers, () => false);
  const place = usePlace(placed, touched ? 'last' : 'first');
  if (!place || (!hasWords && under.length === 0)) return null;
  return createPortal(
    <div
      role="toolbar"
      aria-label={t('label')}
      className={styles.toolbar}
      style={{
        top: touched ? place.top + place.height + HANDLES : Math.max(place.top - 46, 8),
        left: Math.max(Math.min(place.left, innerWidth - 430), 8),
      }}
    >
      {hasWords
        ? ACTS.map(({ act, key }) => (
            <button
              key={act}
              type="button"
              aria-keyshortcuts={key}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onAct(act)}
            >
              {t(act)} <Kbd quiet>{key}</Kbd>
            </button>
          ))
        : null}
      {under.slice(0, 4).map((statement, index) => (
        <button
          key={statement}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(statement)}
        >
          {t('change', { ref: statement })} {index === 0 ? <Kbd quiet>↵</Kbd> : null}
        </button>
      ))}
    </div>,
    document.body,
  );
}
