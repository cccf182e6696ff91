import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './CheckboxList.module.css';
import { takeTyped } from './typed-before';

export type CheckboxItem = { value: string; label: ReactNode; count?: number };

/**
 * Several of a few. Without `onToggle` an ordinary form part (values travel as repeated `name=`); with it the caller
 * holds the choice.
 */
export function CheckboxList({
  legend,
  name,
  items,
  selected,
  onToggle,
}: {
  legend: string;
  name: string;
  items: readonly CheckboxItem[];
  selected: readonly string[];
  onToggle?: (value: string, on: boolean) => void;
}) {
  const format = useFormatter();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{legend}</legend>
      {items.map(({ value, label, count }) => {
        const on = selected.includes(value);
        return (
          <label key={value} className={styles.item}>
            <input
              type="checkbox"
              name={name}
              value={value}
              {...(onToggle
                ? { ref: takeTyped, checked: on, onChange: (event) => onToggle(value, event.currentTarget.checked) }
                : { defaultChecked: on })}
            />
            <span className={styles.words}>{label}</span>
            {count === undefined ? null : (
              <data value={count} className={styles.count}>
                {format.number(count)}
              </data>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
