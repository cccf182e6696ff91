/** What a feed is about. `claims` follows any filter of the list. */
export type FeedOf =
  | { of: 'claims'; search: string }
  | { of: 'claim' | 'case' | 'speaker'; key: string }
  | { of: 'corrections' };

export const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;
export type FeedFormat = keyof typeof FEED_TYPES;

const FOLDERS = { claim: 'claims', case: 'cases', speaker: 'speakers' } as const;

/** Parameters of the claim list that say how it is shown and not what is in it. */
const SHOWN = ['sort', 'cursor', 'trail', 'limit', 'lang'];

/** The filter in an address of the claim list, without the order and the page. */
export function filterOf(search: string): string {
  const kept = new URLSearchParams(search);
  for (const name of SHOWN) kept.delete(name);
  return kept.toString();
}

/** Where the page stands that a feed follows. */
export function homeOf(feed: FeedOf): string {
  if (feed.of === 'corrections') return '/corrections';
  if (feed.of !== 'claims') return `/${FOLDERS[feed.of]}/${feed.key}`;
  const search = filterOf(feed.search);
  return search ? `/claims?${search}` : '/claims';
}

/** The address of a feed in a format, without the host. */
export function feedAddress(feed: FeedOf, format: FeedFormat): string {
  const [path, search] = homeOf(feed).split('?');
  return `/feeds${path}.${format}${search ? `?${search}` : ''}`;
}

/** The feed at the rest of an address below /feeds (`cases/mill-weir.atom`), or null where there is none. */
export function feedAt(path: readonly string[], search: string): { feed: FeedOf; format: FeedFormat } | null {
  const [, name = '', format = ''] = /^(.+)\.(atom|json)$/.exec(path.at(-1) ?? '') ?? [];
  if (!(format in FEED_TYPES)) return null;
  const found = (feed: FeedOf) => ({ feed, format: format as FeedFormat });
  if (path.length === 1) {
    if (name === 'claims') return found({ of: 'claims', search: filterOf(search) });
    return name === 'corrections' ? found({ of: 'corrections' }) : null;
  }
  const of = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).find((each) => FOLDERS[each] === path[0]);
  return of && path.length === 2 ? found({ of, key: name }) : null;
}

/** The discovery links of a page with a feed, for `alternates.types` of its metadata. */
export const feedLinks = (feed: FeedOf): Record<string, string> =>
  Object.fromEntries((['atom', 'json'] as const).map((format) => [FEED_TYPES[format], feedAddress(feed, format)]));
