import { useLocale } from 'next-intl';
import { momentWords } from '@/components/ui/date-words';
import styles from './accounts.module.css';

/** A moment to the minute, in UTC, as the whole site gives times. */
export function Moment({ value }: { value: string }) {
  return (
    <time dateTime={value} className={styles.moment}>
      {momentWords(value, useLocale())}
    </time>
  );
}
