import { type ReactNode, useEffect, useRef } from 'react';
import styles from './desk.module.css';

/** One thing that may be meant: how it is said, and what picking it gives. */
export type Option<T> = {
  readonly key: string;
  readonly value: T;
  readonly words: ReactNode;
  readonly note?: ReactNode;
  /** Why it is offered, below it. */
  readonly why?: ReactNode;
};

/** One entry of a combobox's list. */
function Choice({ id, on, take, children }: { id: string; on: boolean; take: () => void; children: ReactNode }) {
  const entry = useRef<HTMLDivElement>(null);
  // The keys stay in the field: the list does not follow them by itself.
  useEffect(() => {
    if (on) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps focus and names the active option (ARIA combobox)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's
    <div
      ref={entry}
      role="option"
      id={id}
      aria-selected={on}
      className={styles.option}
      // Not click: the field would lose focus first and close the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {children}
    </div>
  );
}

/** The list below a combobox; while the right one is on its way the one before stands there, pale. */
export function Choices<T>({
  id,
  label,
  options,
  active,
  waiting,
  create,
  take,
}: {
  id: string;
  label: string;
  options: readonly Option<T>[];
  /** Place of the entry that Enter takes, -1 for none. */
  active: number;
  waiting: boolean;
  /** What making a new record is called, where that is offered. */
  create: string | undefined;
  take: (index: number) => void;
}) {
  return (
    <div role="listbox" id={id} aria-label={label} aria-busy={waiting} className={styles.options}>
      {options.map(({ key, words, note, why }, index) => (
        <Choice key={key} id={`${id}-${index}`} on={index === active} take={() => take(index)}>
          <span>{words}</span>
          {note ? <small>{note}</small> : null}
          {why ? <small className={styles.offeredFor}>{why}</small> : null}
        </Choice>
      ))}
      {create ? (
        <Choice id={`${id}-${options.length}`} on={active === options.length} take={() => take(options.length)}>
          <span className={styles.create}>{create}</span>
        </Choice>
      ) : null}
    </div>
  );
}
