import { useLocale, useTranslations } from 'next-intl';
import { dateWords, type PartialDate } from './date-words';

/** A date in words with its ISO form in the markup; `about` says it is not known exactly. */
export function Time({
  value,
  about = false,
  long = false,
  className,
}: {
  value: PartialDate;
  about?: boolean;
  long?: boolean;
  className?: string;
}) {
  const t = useTranslations('ui');
  const words = dateWords(value, useLocale(), long ? 'long' : 'short');
  return (
    <time dateTime={value} className={className}>
      {about ? t('about', { date: words }) : words}
    </time>
  );
}

/** A span of two dates, or one date when both are the same. */
export function TimeSpan({ from, to, className }: { from: PartialDate; to: PartialDate; className?: string }) {
  if (from === to) return <Time value={from} className={className} />;
  return (
    <span className={className}>
      <Time value={from} />–<Time value={to} />
    </span>
  );
}
