import { TextInput } from '@/components/ui/TextInput';
import styles from './desk.module.css';

type Days = { from: string; to: string };

/** From when to when: a year, a month or a day each, or nothing. `title` says so where the label does not. */
export function Period({
  labels,
  title,
  value,
  onChange,
}: {
  labels: Days;
  title?: string;
  value: Days;
  onChange: (patch: Partial<Days>) => void;
}) {
  return (
    <div className={styles.pair}>
      {(['from', 'to'] as const).map((key) => (
        <TextInput
          key={key}
          label={labels[key]}
          optional
          placeholder="2020-12-15"
          title={title}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          value={value[key]}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
