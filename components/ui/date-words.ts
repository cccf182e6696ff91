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
  // Day before month, as the desk writes it; "en" alone would put the month first.
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month && (length === 'long' ? 'long' : 'short'),
    day: day && 'numeric',
  } as Intl.DateTimeFormatOptions).format(date);
}
