/** One entry: `id` is a URI that never changes and is never used again; moments are ISO 8601 in UTC. */
export type FeedItem = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly published: string;
  /** Paragraphs of plain text. */
  readonly body: readonly string[];
  readonly author: string;
  /** new, status or correction: readers filter by it. */
  readonly kind: string;
};

/** A feed before it has a format. Entries are the newest first. */
export type Feed = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Where people read the same. */
  readonly home: string;
  /** Where this feed stands, and where it stands in the other format. */
  readonly self: string;
  readonly icon: string;
  readonly author: string;
  /** When the newest entry was published; the feed's beginning where it has none. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
};

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside XML or HTML, attributes too. What XML 1.0 cannot hold (most control characters, lone surrogates) is left out. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => MARKS[mark]!);

/** RFC 3339 with seconds and a zone, whatever moment came in. Throws RangeError for what is no moment. */
const rfc3339 = (moment: string): string => new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');

const paragraphs = (body: readonly string[]): string => body.map((text) => `<p>${escapeMarkup(text)}</p>`).join('');

/** The feed as Atom (RFC 4287): id, title, updated, self link and an author for all, for each entry too. */
export function atom(feed: Feed): string {
  const e = escapeMarkup;
  const entries = feed.items.map(
    (item) => `  <entry xml:lang="${e(item.language)}">
    <id>${e(item.id)}</id>
    <title>${e(item.title)}</title>
    <link rel="alternate" type="text/html" href="${e(item.url)}"/>
    <published>${rfc3339(item.published)}</published>
    <updated>${rfc3339(item.published)}</updated>
    <author><name>${e(item.author)}</name></author>
    <category term="${e(item.kind)}"/>
    <content type="html">${e(paragraphs(item.body))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${e(feed.language)}">
  <id>${e(feed.id)}</id>
  <title>${e(feed.title)}</title>
  <updated>${rfc3339(feed.updated)}</updated>
  <author><name>${e(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${e(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${e(feed.home)}"/>
  <icon>${e(feed.icon)}</icon>
  <generator>Counterclaim</generator>
${entries.join('')}</feed>
`;
}

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: paragraphs(item.body),
      content_text: item.body.join('\n\n'),
      date_published: rfc3339(item.published),
      date_modified: rfc3339(item.published),
      authors: [{ name: item.author }],
      tags: [item.kind],
      language: item.language,
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
