import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldText } from './Field';
import styles from './Field.module.css';
import { takeTyped } from './typed-before';

export type Choice = { value: string; label: string; disabled?: boolean };

/** The browser's own select with its label: works in a GET form without scripts, and on every phone. */
export function Select({
  label,
  hint,
  error,
  optional,
  choices,
  className,
  ...rest
}: FieldText & { choices: readonly Choice[] } & Omit<ComponentProps<'select'>, 'id' | 'ref' | 'children'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          ref={rest.onChange ? takeTyped : undefined}
          className={classNames(styles.control, styles.select, className)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
