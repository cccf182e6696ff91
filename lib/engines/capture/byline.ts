import { wordsOf } from './dom';
import { metaContents } from './meta';

const META = [
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'dc.creator',
  'byl',
  'sailthru.author',
];

/** Where pages write who wrote them, the surest first. */
const BYLINES = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '.byline-name',
  '.author-name',
  '.byline',
  '.author',
  '.article-author',
  '.authors',
  '[class*="byline"]',
];

/** Who wrote a page: by its JSON-LD (`named`), its meta elements, or the line that stands where such lines stand. */
export function bylineOf(document: Document, named: Array<string | null>): string | null {
  for (const names of [named, metaContents(document, META)]) {
    const people = [...new Set(names.filter((name): name is string => name !== null && isName(name)))];
    if (people.length > 0) return tidyByline(people.join(', '));
  }
  for (const selector of BYLINES) {
    const line = namesAt(document, selector);
    if (line) return tidyByline(line);
  }
  const top = wordsOf(document.body).slice(0, 20_000);
  return /(?:作者|记者|記者|撰文)\s*[:：]\s*([\p{Script=Han}·]{2,12})/u.exec(top)?.[1] ?? null;
}

/** Addresses, handles, numbers of accounts and the first user of a weblog's software are nobody's name. */
const isName = (name: string) =>
  /\p{L}/u.test(name) && !/^https?:|^@|^(admin|administrator|webmaster|superuser|root)$/i.test(name.trim());

/** The names at a place of the page: of several beside each other all, of a box with lives and portraits its links. */
function namesAt(document: Document, selector: string): string | null {
  const [first, ...others] = document.querySelectorAll(selector);
  if (!first) return null;
  const beside = others.filter((other) => other.parentElement === first.parentElement);
  const lines = [first, ...beside.filter((other) => selector === '[rel="author"]' && other.tagName === 'A')].flatMap(
    (element) => (element.querySelector(PARTS) ? linkedNames(element) : [wordsOf(element)]),
  );
  const line = [...new Set(lines)].join(', ');
  return line.length > 2 && line.length < 120 && isName(line) ? line : null;
}

const PARTS = 'h1, h2, h3, h4, h5, p, li, section, article';
const linkedNames = (element: Element) =>
  [...element.querySelectorAll('a[href]')].map(wordsOf).filter((words) => /^\p{Lu}\S*(\s\S+){1,4}$/u.test(words));

function tidyByline(raw: string): string | null {
  const line = raw
    .replace(/^(?:written |posted |reported )?by:?\s+/i, '')
    .replace(/^(?:作者|记者|文)\s*[:：|]\s*/, '')
    .replace(/^(?:本报|本刊|本网)?(?:记者|記者)[:：\s]\s*/, '');
  return line.replace(/\s*[|•·].*$/, '').trim() || null;
}
