import { z } from 'zod';
import { momentInUtc } from './moment-in-utc';

/** A text in one or more languages: BCP 47 code → words. */
export const localText = z
  .record(z.string(), z.string())
  .meta({ description: 'A text in one or more languages: BCP 47 code → words.' });
export type LocalText = z.infer<typeof localText>;

/** 2013, 2020-12 or 2020-12-15. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a year, a month or a day: 2013, 2020-12, 2020-12-15.',
  )
  .meta({ description: 'A year, a month or a day: 2013, 2020-12, 2020-12-15.' });

/** A moment in UTC, ISO 8601. */
export const instant = z.string().meta({ description: 'A moment in UTC, ISO 8601.' });

/** A short reference people cite. */
export const ref = z.string().meta({ description: 'A short reference: C-12, S-3, S-3.1 for a capture.' });

/** Whoever wrote a record. */
export const author = z.object({ key: z.string(), name: z.string(), desk: z.string().nullable() });
export type AuthorBrief = z.infer<typeof author>;

/** What every record of fact says of itself. */
export const record = z.object({
  version: z.number().int(),
  recordedAt: instant,
  recordedBy: author,
  changedAt: instant,
  changedBy: author,
});

/** See a page as it stood: a day (its end, UTC), a partial date, or a moment, which comes out in UTC. */
export const asOf = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+ -]\d{2}:\d{2}))?)?)?$/,
    'Write a day like 2026-11-14, or a moment like 2026-11-14T09:00:00Z or 2026-11-14T11:00:00+02:00.',
  )
  .overwrite(momentInUtc)
  .optional()
  .meta({
    description:
      'Show everything as it stood at the end of this day (UTC), or at this moment, given in UTC (Z) or with an offset (+02:00).',
  });

/** The moment an `asOf` means: the end of the year, month or day it names. Null where the day does not exist. */
export function momentOf(value: string): Date | null {
  if (value.includes('T')) {
    const moment = new Date(value);
    // The 30th of February would be read as the first of March.
    return Number.isNaN(moment.getTime()) || momentOf(value.slice(0, 10)) === null ? null : moment;
  }
  const [year, month, day] = value.split('-').map(Number) as [number, number?, number?];
  const last = new Date(Date.UTC(year, month ?? 12, day === undefined ? 0 : 1));
  if (day !== undefined) last.setTime(Date.UTC(year, month! - 1, day));
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && last.getUTCDate() !== day) return null;
  return new Date(last.getTime() + 86_400_000 - 1);
}

/** First day a partial date may mean, as yyyymmdd. */
export const firstDay = (value: string): number => Number(`${value}-01-01`.slice(0, 10).replaceAll('-', ''));

/** Last day a partial date may mean, as yyyymmdd; every month is taken to have 31 days, which orders and compares the same. */
export const lastDay = (value: string): number =>
  Number((value + '-12-31'.slice(value.length - 4)).slice(0, 10).replaceAll('-', ''));

// Beside this file, so that the browser can have it without zod.
export { inLanguage } from './in-language';
