'use client';

import { type ReactNode, useRef, useState } from 'react';
import styles from '@/components/desk/desk.module.css';
import { Button } from '@/components/ui/Button';

/**
 * Any number of rows of one shape, each with its own fields: added at the end, where typing goes on, and removed. The
 * button to add keeps the keyboard when a row goes.
 */
export function Rows<T>({
  legend,
  add,
  remove,
  rows,
  fresh,
  onChange,
  children,
}: {
  legend: string;
  /** What adding a row is called. */
  add: string;
  /** What removing a row is called, by its place counted from one. */
  remove: (place: number) => string;
  rows: readonly T[];
  /** A row in which nothing is written. */
  fresh: T;
  onChange: (rows: readonly T[]) => void;
  /** The fields of a row; `first` where it was just added and the keyboard belongs there. */
  children: (row: T, set: (patch: Partial<T>) => void, first: boolean) => ReactNode;
}) {
  const [added, setAdded] = useState<number>();
  const more = useRef<HTMLButtonElement>(null);
  // A row has no name of its own: it is given one, that what its fields hold goes with it when one above is removed.
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  while (keys.current.length < rows.length) keys.current.push(++last.current);
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {rows.map((row, place) => (
        <div key={keys.current[place]} className={styles.form}>
          {children(
            row,
            (patch) => onChange(rows.map((each, at) => (at === place ? { ...each, ...patch } : each))),
            keys.current[place] === added,
          )}
          <p className={styles.row}>
            <Button
              look="quiet"
              onClick={() => {
                keys.current.splice(place, 1);
                onChange(rows.filter((_, at) => at !== place));
                more.current?.focus();
              }}
            >
              {remove(place + 1)}
            </Button>
          </p>
        </div>
      ))}
      <p className={styles.row}>
        <Button
          ref={more}
          onClick={() => {
            keys.current = [...keys.current.slice(0, rows.length), ++last.current];
            setAdded(last.current);
            onChange([...rows, fresh]);
          }}
        >
          {add}
        </Button>
      </p>
    </fieldset>
  );
}
