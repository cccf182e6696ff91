'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { takeTyped } from '@/components/ui/typed-before';
import { Choices, type Option } from './Choices';
import styles from './desk.module.css';
import { useListed, walked } from './walked-list';

/**
 * A text field with what may be meant below it (ARIA 1.2 combobox with a list): arrows walk the list, Enter takes the one
 * walked to, or the first once something was typed, Escape closes it and leaves the form alone. With `onCreate` the last
 * entry makes a new record of what was typed. Keys pressed while the list of what was typed is still on its way count for
 * that list when it comes: never for the one before, and never for the form around.
 */
export function Combobox<T>({
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
  begun = false,
  offers = false,
  placeholder,
  found,
  waiting = false,
}: {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  text: string;
  onText: (text: string) => void;
  options: readonly Option<T>[];
  onPick: (value: T) => void;
  create?: string;
  onCreate?: (text: string) => void;
  autoFocus?: boolean;
  /** The text was put there for somebody to settle: its list is open at once, and Enter is for the list. */
  begun?: boolean;
  /** Something is likely before anything is typed: the list opens with the focus, and Enter takes only what was walked to. */
  offers?: boolean;
  placeholder?: string;
  /** How many there are, said to those who do not see the list. */
  found: string;
  /** Whether the list is still that of what was typed before: Enter waits for the right one. */
  waiting?: boolean;
}) {
  const list = useId();
  const [open, setOpen] = useState(begun);
  const [at, setAt] = useState(-1);
  // Enter pressed before the right list was there: its entry is taken when it comes.
  const [wanted, setWanted] = useState(false);
  const listed = useListed(options, waiting);
  // Nothing new is offered before it is known what there is.
  const creating = onCreate && text.trim() !== '' && !waiting;
  const count = listed.length + (creating ? 1 : 0);
  const shown = open && count > 0;
  const active = waiting ? -1 : Math.min(at, count - 1);
  const close = () => {
    setOpen(false);
    setAt(-1);
    setWanted(false);
  };
  const take = (index: number) => {
    close();
    const option = listed[index];
    if (option) onPick(option.value);
    else if (creating) onCreate(text.trim());
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the awaited list has come, with that list
  useEffect(() => {
    if (!wanted || waiting) return;
    if (count > 0) take(Math.max(active, 0));
    else setWanted(false);
  }, [wanted, waiting]);

  function onKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      setAt(walked(waiting ? at : active, event.key === 'ArrowDown' ? 1 : -1, waiting ? null : count));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && open && (shown || text.trim() !== '')) {
      event.preventDefault();
      if (offers && active < 0 && text.trim() === '') return;
      if (waiting) setWanted(true);
      else if (shown) take(Math.max(active, 0));
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
            ref={takeTyped}
            {...wiring}
            type="text"
            role="combobox"
            aria-expanded={shown}
            aria-controls={shown ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
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
            onFocus={() => offers && setOpen(true)}
            onClick={() => setOpen(true)}
            // Who goes on to the next field after Enter still means the entry that is on its way.
            onBlur={() => (wanted ? setOpen(false) : close())}
            onKeyDown={onKey}
          />
          <span role="status" className={styles.said}>
            {shown && !waiting ? found : ''}
          </span>
          {shown ? (
            <Choices
              id={list}
              label={label}
              options={listed}
              active={active}
              waiting={waiting}
              create={creating ? create : undefined}
              take={take}
            />
          ) : null}
        </div>
      )}
    </Field>
  );
}
