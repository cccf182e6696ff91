const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a partial date (`2013`, `2020-12` or `2020-12-15`) that stands in the Gregorian calendar. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  return day <= last.getUTCDate();
}

/** Whether a text is a whole calendar day, `2020-12-15`. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/**
 * The two ends of a claim's `when`: one partial date (`2019` → from and to are both `2019`), or two with a slash
 * (`2018/2020`, ISO 8601-2 intervals), where `..` leaves an end open (undefined).
 */
export function splitWhen(when: string): { from?: string; to?: string } {
  const [from = '', to] = when.split('/');
  if (to === undefined) return { from, to: from };
  return { ...(from !== '..' && { from }), ...(to !== '..' && { to }) };
}

/** Whether a text may stand as a claim's `when`; the ends must not be in the wrong order. */
export function isWhen(text: string): boolean {
  const ends = text.split('/');
  if (ends.length > 2 || !ends.every((end) => (ends.length === 2 && end === '..') || isPartialDate(end))) return false;
  const { from, to } = splitWhen(text);
  if (from === undefined || to === undefined) return from !== to;
  // 2020/2020-05 is in order: compare only as far as both ends are known.
  const known = Math.min(from.length, to.length);
  return from.slice(0, known) <= to.slice(0, known);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;

/** Whether a text is a moment in UTC, `2026-11-08T09:00:00Z`. */
export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  return parts !== null && isPartialDate(parts[1]!);
}
