/** A date as precise as it is known: "2013", "2020-12", "2020-12-15", or an instant of which the day (UTC) is told. */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

/**
 * A partial date as people write it: "15 Dec 2020", "Dec 2020", "2013"; "2020年12月15日". `long` spells the month out.
 * What is not a date comes back as it was, since a reader is better served by a strange word than by "Invalid Date".
 */
export function dateWords(value: PartialDate, locale: string, length: 'short' | 'long' = 'short'): string {
  const [, year, month, day] = SHAPE.exec(value) ?? [];
  if (!year) return value;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    month: month && (length === 'long' ? 'long' : 'short'),
    day: day && 'numeric',
  } as Intl.DateTimeFormatOptions).format(date);
}

/** An instant to the minute, in UTC: "15 Dec 2020, 03:44"; "2020年12月15日 03:44". */
export const momentWords = (value: string, locale: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(value),
  );

/** Day before month and a day of 24 hours, as the desk writes them; "en" alone would put the month first. */
const tagOf = (locale: string) => (locale === 'en' ? 'en-GB' : locale);
