import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldText } from './Field';
import styles from './Field.module.css';

/** A one-line text control with its label. */
export function TextInput({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: FieldText & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input type="text" {...rest} {...wiring} className={classNames(styles.control, className)} />}
    </Field>
  );
}
