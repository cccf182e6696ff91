import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

export type FieldText = { label: string; hint?: ReactNode; error?: ReactNode; optional?: boolean };
/** What a control must carry so that its label, hint and error are read with it. */
export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** Label, hint and error around one control; the control receives its wiring. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldText & { children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId();
  const t = useTranslations('ui');
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional ? <span className={styles.optional}> {t('optional')}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
