import { escapeMarkup } from './feed';

/** Addresses one map holds at most (sitemaps.org, "Sitemap index files": 50,000, and 50 MB which these stay under). */
export const MOST_ADDRESSES = 50_000;

/** A page with the moment it last changed, ISO 8601, where that is known. */
export type MapEntry = { readonly url: string; readonly changed?: string | null };

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const entry = (element: string, { url, changed }: MapEntry): string =>
  `<${element}><loc>${escapeMarkup(url)}</loc>${changed ? `<lastmod>${escapeMarkup(changed)}</lastmod>` : ''}</${element}>\n`;

const whole = (root: string, element: string, entries: readonly MapEntry[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.map((each) => entry(element, each)).join('')}</${root}>\n`;

/** A map of pages (sitemaps.org protocol 0.9). Throws RangeError for more than one map may hold. */
export function sitemap(pages: readonly MapEntry[]): string {
  if (pages.length > MOST_ADDRESSES) throw new RangeError(`A map holds at most ${MOST_ADDRESSES} addresses.`);
  return whole('urlset', 'url', pages);
}

/** A map of maps. */
export const sitemapIndex = (maps: readonly MapEntry[]): string => whole('sitemapindex', 'sitemap', maps);
