/** The months' names and short names in English, French, German, Dutch, Spanish, Italian and Portuguese. */
const MONTHS = [
  'january jan janvier janv januar jänner januari enero ene gennaio gen janeiro',
  'february feb février fevrier févr fév februar februari febrero febbraio fevereiro fev',
  'march mar mars märz maart mrt marzo março',
  'april apr avril avr abril abr aprile',
  'may mai mei mayo maggio mag maio',
  'june jun juin juni junio giugno giu junho',
  'july jul juillet juil juli julio luglio lug julho',
  'august aug août aout augustus agosto ago',
  'september sept sep septembre septiembre setiembre settembre set setembro',
  'october oct octobre oktober okt octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro',
].map((names) => names.split(' '));
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L})\\.?`;
const OF = '(?:(?:of|de|del)\\s+)?';

/** Ways a day is written in page text, each giving year, month and day by name. */
const DAYS = [
  /(?<y>\d{4})\s*[年-]\s*(?<m>\d{1,2})\s*[月-]\s*(?<d>\d{1,2})/,
  // What stands before may be glued to it: “Press release19 September 2023”, set apart by its style alone.
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er)?\\.?\\s+${OF}(?<n>${MONTH}),?\\s+${OF}(?<y>\\d{4})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?<n>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})`, 'iu'),
  // Numbers with slashes are ambiguous, unless one of them can be no month.
  /(?<![\d/])(?<d>1[3-9]|2\d|3[01])\/(?<m>0?[1-9]|1[0-2])\/(?<y>\d{4})(?![\d/])/,
  /(?<![\d/])(?<m>0?[1-9]|1[0-2])\/(?<d>1[3-9]|2\d|3[01])\/(?<y>\d{4})(?![\d/])/,
];

/**
 * A partial date (2020, 2020-12 or 2020-12-17) from an ISO date, an RFC 5322 date or a date in words of
 * Chinese or one of seven other languages; null when there is none or it is no real day. The day is the one written, in the zone it was written in.
 */
export function partialDate(raw: string | null | undefined): string | null {
  const text = raw?.trim() ?? '';
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s])/.exec(text);
  if (iso) return assemble(iso[1], iso[2], iso[3]);
  for (const pattern of DAYS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const name = groups.n?.toLowerCase().replace('.', '');
    const month = name ? String(MONTHS.findIndex((names) => names.includes(name)) + 1) : groups.m;
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
