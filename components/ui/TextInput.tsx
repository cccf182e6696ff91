import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldText } from './Field';
import styles from './Field.module.css';
import { takeTyped } from './typed-before';

/** A one-line text control with its label; one whose value React holds takes over what was typed before it did. */
export function TextInput({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: FieldText & Omit<ComponentProps<'input'>, 'id' | 'ref'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          ref={rest.onChange ? takeTyped : undefined}
          className={classNames(styles.control, className)}
        />
      )}
    </Field>
  );
}
