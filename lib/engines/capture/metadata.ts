import { bylineOf } from './byline';
import { dateInUrl, partialDate } from './date';
import { wordsOf } from './dom';
import type { Draft, Hints } from './draft';
import { metaContent } from './meta';

/** What a page says about itself. `articleBody` is the text some publishers repeat for search engines. */
export type PageFacts = Pick<Draft, 'title' | 'byline' | 'publisher' | 'published' | 'language' | 'cslType'> & {
  articleBody: string;
};

type Json = Record<string, unknown>;

/** Reads JSON-LD first (written for machines, most often right), then OpenGraph and other meta elements, then the page. */
export function pageFacts(document: Document, hints: Hints): PageFacts {
  const article = linkedData(document).find((item) => ARTICLE.test(typeOf(item))) ?? {};
  const meta = (...names: string[]) => metaContent(document, names);
  const publisher = siteName(document, article, hints);
  return {
    title: titleOf(document, article, publisher),
    byline: bylineOf(
      document,
      [article.author].flat().map((author) => text((author as Json | null)?.name ?? author)),
    ),
    publisher,
    published:
      partialDate(text(article.datePublished)) ??
      partialDate(meta(...PUBLISHED)) ??
      partialDate(meta(...DATED)) ??
      dateOnPage(document) ??
      partialDate(portalLine(document)) ??
      dateInUrl(hints.url ?? canonicalUrl(document)),
    language:
      document.documentElement?.getAttribute('lang') || meta('content-language', 'og:locale', 'dc.language') || null,
    cslType: cslTypeOf(typeOf(article), meta('og:type'), document),
    articleBody: bodyOf(article.articleBody),
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'citation_publication_date',
];
const DATED = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'sailthru.date',
  'date',
  'publish-date',
  'citation_date',
];

const ARTICLE = /Article|BlogPosting|Report|DiscussionForumPosting|PressRelease|Review/;

function typeOf(item: Json): string {
  return [item['@type']].flat().join(' ');
}

/** All objects of all JSON-LD scripts, graphs unfolded. What is not JSON is passed over. */
function linkedData(document: Document): Json[] {
  const found: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Line breaks inside strings are the commonest fault of such scripts.
      collect(JSON.parse((script.textContent ?? '').replace(/[\n\r\t]+/g, ' ')), found, 0);
    } catch {}
  }
  return found;
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > 4 || found.length > 200) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (value && typeof value === 'object') {
    found.push(value as Json);
    const { '@graph': graph, mainEntity, mainEntityOfPage } = value as Json;
    collect(
      [graph, mainEntity, mainEntityOfPage].filter((x) => typeof x === 'object'),
      found,
      depth + 1,
    );
  }
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== 'string') return null;
  return unescaped(value).replace(/\s+/g, ' ').trim() || null;
}

/** The article's text with an empty line between its paragraphs, as far as the page has told them apart. */
function bodyOf(value: unknown): string {
  const body = Array.isArray(value) ? value.join('\n') : value;
  if (typeof body !== 'string') return '';
  const parts = unescaped(body.replace(/<\/(p|div|li|h[1-6]|blockquote)>|<br\s*\/?>/gi, '\n')).split(/\s*[\n\r]\s*/);
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** JSON-LD is often escaped twice. */
function unescaped(value: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return value
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/&#(\d{1,6});/g, (_, n) => String.fromCodePoint(Math.min(Number(n), 0x10ffff)))
    .replace(/&#x([\da-f]{1,5});/gi, (_, n) => String.fromCodePoint(Number.parseInt(n, 16)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name) => named[name]!);
}

/** What follows the source in such a line, glued to it where style alone sets them apart. */
const NEXT_LABEL = /(发布|作者|记者|责任编辑|编辑|时间|日期|字[号体]).*$/;

function siteName(document: Document, article: Json, hints: Hints): string | null {
  const named = text((([article.publisher].flat()[0] ?? {}) as Json).name);
  const meta = metaContent(document, ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'cre']);
  const told = /[来來]源\s*[:：]\s*([\p{Script=Han}A-Za-z·]{2,20})/u.exec(portalLine(document))?.[1];
  return named ?? meta ?? told?.replace(NEXT_LABEL, '') ?? host(hints.url ?? canonicalUrl(document));
}

function canonicalUrl(document: Document): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

function host(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

const alike = (a: string, b: string) => letters(a).includes(letters(b)) || letters(b).includes(letters(a));
const letters = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The page's one heading where the head of the page says the same; otherwise the head's title without the site. */
function titleOf(document: Document, article: Json, publisher: string | null): string | null {
  const claimed =
    text(article.headline) ?? metaContent(document, ['og:title', 'twitter:title', 'dc.title', 'headline']);
  const tab = wordsOf(document.querySelector('title')) || null;
  // A weblog's first heading is its own name; the entry's title says that it is, and a list of entries has several.
  const entries = Array.from(document.querySelectorAll(ENTRY_TITLE));
  const headings = [...(entries.length === 1 ? entries : []), ...document.querySelectorAll('h1, h2[class*="title"]')]
    .filter((h) => !isSiteName(h))
    .map(wordsOf)
    .filter((h) => h.length > 3 && h.length < 300);
  const told = [claimed, withoutSite(tab, publisher), ...(tab?.split(/\s+[|–—·»-]\s+/) ?? [])].filter(
    (t) => t !== null && t.length > 8,
  );
  const heading = headings.find((h) => told.some((t) => alike(t!, h)) && letters(h) !== letters(publisher ?? ''));
  if (heading && (!claimed || heading.length <= claimed.length + 60)) return heading;
  return withoutSite(claimed ?? tab, publisher) ?? headings[0] ?? null;
}

const ENTRY_TITLE = ':is(h1, h2, h3)[class~="entry-title"], :is(h1, h2, h3)[class~="post-title"]';

/** On many blogs the first heading is the site's name and leads home. */
const isSiteName = (heading: Element) =>
  /^(https?:\/\/[^/]+)?\/?$/.test(heading.querySelector('a[href]')?.getAttribute('href') ?? 'none');

/** "Title | Site" or "Site: Title": the site's part goes when it is the publisher's name, or short after a bar. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  const parts = title?.split(/\s+[|–—·»-]\s+/) ?? [];
  if (parts.length < 2) return title;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (publisher && alike(last, publisher))
    return title!.slice(0, title!.lastIndexOf(last)).replace(/\s+[|–—·»-]\s+$/, '');
  if (publisher && letters(first) === letters(publisher))
    return title!.slice(first.length).replace(/^\s+[|–—·»-]\s+/, '');
  return /\s[|»]\s/.test(title!) && last.length < 30 && last.length < first.length
    ? title!.slice(0, title!.lastIndexOf(last)).replace(/\s+[|»]\s+$/, '')
    : title;
}

/** Chinese portals write source, author and day into one line above the text: that line, or nothing. */
function portalLine(document: Document): string {
  const top = wordsOf(document.body).slice(0, 20_000);
  return /.{0,40}(?:来源|來源|发布时间|發布時間)\s*[:：].{0,60}/u.exec(top)?.[0] ?? '';
}

function dateOnPage(document: Document): string | null {
  const places =
    '[itemprop="datePublished"], time[pubdate], article time, time, .date, .published, .dateline, .timestamp, [class*="posted-date"]';
  for (const place of [...document.querySelectorAll(places)].slice(0, 12)) {
    const raw = place.getAttribute('datetime') ?? place.getAttribute('content') ?? wordsOf(place).slice(0, 100);
    const date = partialDate(raw);
    if (date && date.length === 10) return date;
  }
  return null;
}

/** Kinds of the CSL 1.0.2 vocabulary, by what the page says it is. */
const CSL: Array<[RegExp, string]> = [
  [/LiveBlogPosting/, 'article-newspaper'],
  [/BlogPosting/, 'post-weblog'],
  [/DiscussionForumPosting|SocialMediaPosting/, 'post'],
  [/NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle/, 'article-newspaper'],
  [/ScholarlyArticle/, 'article-journal'],
  [/(^| )Report/, 'report'],
  [/Article|Review/, 'article'],
];

function cslTypeOf(type: string, ogType: string | null, document: Document): string {
  const hit = CSL.find(([pattern]) => pattern.test(type));
  if (hit) return hit[1];
  const generator = metaContent(document, ['generator']) ?? '';
  if (/phpbb|discourse|vbulletin|xenforo/i.test(generator)) return 'post';
  if (/wordpress|blogger|ghost/i.test(generator) && ogType === 'article') return 'post-weblog';
  return ogType === 'article' ? 'article-newspaper' : 'webpage';
}
