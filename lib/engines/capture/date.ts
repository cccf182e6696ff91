const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';

/** Ways a day is written in page text, each giving year, month and day by name. Numbers with slashes are ambiguous. */
const DAYS = [
  /(?<y>\d{4})\s*[年-]\s*(?<m>\d{1,2})\s*[月-]\s*(?<d>\d{1,2})/,
  // What stands before may be glued to it: “Press release19 September 2023”, set apart by its style alone.
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?<n>${MONTH}),?\\s+(?<y>\\d{4})`, 'i'),
  new RegExp(`\\b(?<n>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})`, 'i'),
];

/**
 * A partial date (2020, 2020-12 or 2020-12-17) from an ISO date, an RFC 5322 date or a date in English or Chinese
 * words; null when there is none or it is no real day. The day is the one written, in the zone it was written in.
 */
export function partialDate(raw: string | null | undefined): string | null {
  const text = raw?.trim() ?? '';
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s])/.exec(text);
  if (iso) return assemble(iso[1], iso[2], iso[3]);
  for (const pattern of DAYS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const month = groups.n ? String(MONTHS.indexOf(groups.n.slice(0, 3).toLowerCase()) + 1) : groups.m;
    return assemble(groups.y, month, groups.d);
  }
  return null;
}

/** A line up to the day that stands in it, as “Ann Weir, 4 March 2021” is a name with the day of the article. */
export function beforeDay(line: string): string {
  const at = DAYS.map((pattern) => pattern.exec(line)?.index ?? line.length);
  return line.slice(0, Math.min(...at)).replace(/[\s,;，、(（|–—-]+$/, '');
}

function assemble(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? undefined : Number(part)));
  if (y === undefined || y < 1400 || y > 2200) return null;
  if (m === undefined) return String(y);
  if (m < 1 || m > 12) return null;
  const start = `${y}-${String(m).padStart(2, '0')}`;
  if (d === undefined) return start;
  const whole = `${start}-${String(d).padStart(2, '0')}`;
  const real = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(whole) ? whole : null;
}

/** The day in an address such as /2020/12/17/ or /2020-12-17-. */
export function dateInUrl(url: string | null | undefined): string | null {
  const hit = /[/_-](?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})(?:[/-](?<d>\d{1,2}))?(?=[/_-])/.exec(url ?? '');
  return hit ? assemble(hit.groups!.y, hit.groups!.m, hit.groups!.d) : null;
}
