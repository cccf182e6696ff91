import { fromHan } from './figures';

/** Calendar dates in running text, English and Chinese. No relative dates ("last week"): they need a day of reading. */

/** Prefix of a date among the terms: `@2020`, `@2020-12`, `@2020-12-15`. */
export const DATE = '@';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = new RegExp(`(?:^|[^a-z])(${MONTHS.join('|')})`);
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '(?:1[89]|20)\\d\\d';
const hanDigits = '[〇零一二三四五六七八九十]';

/** One pattern for all written forms. Case-insensitive, Unicode, no capturing group. */
export const DATE_PATTERN = [
  `\\b(?:${year}-\\d{2}(?:-\\d{2})?)\\b(?![\\d-])`,
  `(?:${year}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日)`,
  `(?:[一二][〇零一二三四五六七八九]{3}年(?:${hanDigits}{1,2}月(?:${hanDigits}{1,3}日)?)?|${hanDigits}{1,2}月${hanDigits}{1,3}日)`,
  `\\b(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? +${year})\\b`,
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${month},? +${year})\\b`,
  `\\b(?:${month},? (?:of )?${year})\\b`,
  `\\b(?:${month} \\d{1,2}(?:st|nd|rd|th)?)\\b(?!\\d|[.,]\\d)`,
  // "the 12 may leave" names no day.
  `(?<![\\d.,$£€-])\\b\\d{1,2}(?:st|nd|rd|th)? (?!may\\b)${month}(?![\\p{L}\\d])`,
  `(?<=\\b(?:on|by|since|until|before|after|from|dated) )\\d{1,2}(?:st|nd|rd|th)? may\\b`,
  `(?<![\\d$£€¥.,-])(?:${year})(?![\\d%,.]*\\d|[ -]?(?:%|per|million|billion|thousand|people|times|万|亿))`,
].join('|');

const two = (part: string | number) => String(part).padStart(2, '0');

/**
 * The date a stretch names as `2020`, `2020-12` or `2020-12-15`; a day without its year as `--12-15`
 * (ISO 8601's older reduced form). Null when no such day exists.
 */
export function dateOf(text: string): string | null {
  const lower = text.toLowerCase().replace(/[〇零一二三四五六七八九十]+/g, (signs) => String(fromHan(signs)));
  const named = MONTHS.indexOf(MONTH_NAME.exec(lower)?.[1] ?? '') + 1;
  const numbers = lower.match(/\d+/g) ?? [];
  const yearText = numbers.find((part) => part.length === 4);
  const others = numbers.filter((part) => part !== yearText);
  const monthText = named ? two(named) : others[0] && two(others[0]);
  const dayText = named ? others[0] && two(others[0]) : others[1] && two(others[1]);
  if (monthText && (Number(monthText) < 1 || Number(monthText) > 12)) return null;
  if (dayText && (Number(dayText) < 1 || Number(dayText) > 31)) return null;
  if (!yearText) return monthText && dayText ? `--${monthText}-${dayText}` : null;
  return [yearText, monthText, dayText].filter(Boolean).join('-');
}

/** Every reading of a date from the year down, so that "December 2020" meets 2020-12-15: `2020`, `2020-12`, … */
export function dateTerms(date: string): string[] {
  if (date.startsWith('--')) return [DATE + date];
  const parts = date.split('-');
  return parts.map((_, i) => DATE + parts.slice(0, i + 1).join('-'));
}

/**
 * The day a written date names, in whole days since 1970, for any form `dateOf` reads ("14 January 2020",
 * "2020-01-14"); null when it is missing or gives no full day.
 */
export function dayNumber(text: string | null | undefined): number | null {
  const date = text ? dateOf(text.slice(0, 40).replace(/T.*$|\s+(?=\s)/g, '')) : null;
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000;
}
