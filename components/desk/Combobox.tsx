'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { Choice } from './Choice';
import styles from './desk.module.css';

export type Option = { readonly key: string; readonly words: ReactNode; readonly note?: ReactNode };

/**
 * A text field with what may be meant below it (ARIA 1.2 combobox with a list): arrows walk the list, Enter takes the one
 * walked to, or the first once something was typed, Escape closes it and leaves the form alone. With `onCreate` the last
 * entry makes a new record of what was typed.
 */
export function Combobox({
  label,
  hint,
  error,
  text,
  onText,
  options,
  onPick,
  create,
  onCreate,
  autoFocus,
  placeholder,
  found,
  waiting = false,
}: {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  text: string;
  onText: (text: string) => void;
  options: readonly Option[];
  onPick: (key: string) => void;
  create?: string;
  onCreate?: (text: string) => void;
  autoFocus?: boolean;
  placeholder?: string;
  /** How many there are, said to those who do not see the list. */
  found: string;
  /** Whether the list is still that of what was typed before: Enter waits for the right one. */
  waiting?: boolean;
}) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  // Enter pressed before the right list was there: its first entry is taken when it comes.
  const [wanted, setWanted] = useState(false);
  // Nothing new is offered before it is known what there is.
  const creating = onCreate && text.trim() !== '' && !waiting;
  const count = options.length + (creating ? 1 : 0);
  const shown = open && count > 0;
  const close = () => {
    setOpen(false);
    setAt(-1);
    setWanted(false);
  };
  const take = (index: number) => {
    close();
    if (index < options.length) onPick(options[index]!.key);
    else onCreate?.(text.trim());
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the awaited list has come, with that list
  useEffect(() => {
    if (wanted && !waiting && shown) take(0);
  }, [wanted, waiting, shown]);

  function onKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      setAt(next >= count ? 0 : next < 0 ? count - 1 : next);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && shown) {
      event.preventDefault();
      if (at >= 0 || !waiting) take(Math.max(at, 0));
      else setWanted(true);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className={styles.combobox}>
          <input
            {...wiring}
            type="text"
            role="combobox"
            aria-expanded={shown}
            aria-controls={shown ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key, and this is the field it was opened for
            autoFocus={autoFocus}
            placeholder={placeholder}
            className={fieldStyles.control}
            value={text}
            onChange={(event) => {
              onText(event.currentTarget.value);
              setOpen(true);
              setAt(-1);
              setWanted(false);
            }}
            onClick={() => setOpen(true)}
            onBlur={close}
            onKeyDown={onKey}
          />
          <span role="status" className={styles.said}>
            {shown ? found : ''}
          </span>
          {shown ? (
            <div role="listbox" id={list} aria-label={label} className={styles.options}>
              {options.map(({ key, words, note }, index) => (
                <Choice key={key} id={`${list}-${index}`} on={index === at} take={() => take(index)}>
                  <span>{words}</span>
                  {note ? <small>{note}</small> : null}
                </Choice>
              ))}
              {creating ? (
                <Choice id={`${list}-${options.length}`} on={at === options.length} take={() => take(options.length)}>
                  <span className={styles.create}>{create}</span>
                </Choice>
              ) : null}
            </div>
          ) : null}
        </div>
      )}
    </Field>
  );
}
