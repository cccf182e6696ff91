import { useFormatter } from 'next-intl';

/** A moment to the minute, in UTC, as the whole site gives times. */
export function Moment({ value }: { value: string }) {
  const format = useFormatter();
  return <time dateTime={value}>{momentWords(format, value)}</time>;
}

/** The same as words, for names of controls. */
export const momentWords = (format: ReturnType<typeof useFormatter>, value: string): string =>
  format.dateTime(new Date(value), { dateStyle: 'medium', timeStyle: 'short' });
