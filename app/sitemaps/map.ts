import { siteAddress } from '@/app/site';
import { countPublicPages, publicPages } from '@/lib/domain/feeds/map-data';
import { MOST_ADDRESSES, sitemap, sitemapIndex } from '@/lib/engines/feed/sitemap';

/** Pages that are no records. */
const SCREENS = ['/', '/cases', '/claims', '/compare', '/sources', '/speakers', '/corrections', '/method'];

/** Records in one map, which also has room for the screens. */
const AT_A_TIME = MOST_ADDRESSES - SCREENS.length;

/** The map with a number from 1; 0 is the only one, or the map of all where there are several. Null where there is none. */
export async function mapOf(number: number): Promise<string | null> {
  const [site, count] = [await siteAddress(), await countPublicPages()];
  const maps = Math.max(1, Math.ceil(count / AT_A_TIME));
  if (number > maps) return null;
  if (number === 0 && maps > 1)
    return sitemapIndex(Array.from({ length: maps }, (_, place) => ({ url: `${site}/sitemaps/${place + 1}.xml` })));
  const screens = number <= 1 ? SCREENS.map((path) => ({ url: site + path })) : [];
  const records = await publicPages(Math.max(0, number - 1) * AT_A_TIME, AT_A_TIME);
  return sitemap([...screens, ...records.map(({ path, changed }) => ({ url: site + path, changed }))]);
}
