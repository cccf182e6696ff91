import {
  type Incoming,
  keyOf,
  languageOf,
  languageTag,
  lineIn,
  nothing,
  partialDateIn,
  referenceIn,
  webAddress,
} from './incoming';
import { nodesById, withLinks } from './json-ld-links';
import { isNode, listOf, type Node } from './json-node';

/** Nodes looked at in one file; a page has a handful. */
const MOST = 20_000;

/** The types of a node: `@type` or, as some write, `type`; one or several; with or without the vocabulary's address. */
const typesOf = (node: Node): string[] =>
  listOf(node['@type'] ?? node.type).map((type) => String(type).replace(/^.*[/#:]/, ''));

/** Every node in JSON-LD of any shape: alone, in a list, in @graph, or inside another node. */
function* nodesIn(value: unknown, seen: Set<unknown>): Generator<Node> {
  if (typeof value !== 'object' || value === null || seen.has(value) || seen.size > MOST) return;
  seen.add(value);
  if (isNode(value)) yield value;
  for (const inner of Object.values(value)) yield* nodesIn(inner, seen);
}

/**
 * Claims from ClaimReview markup as publishers really emit it: types as lists or without @, dates missing or odd,
 * ratings as words, numbers or not at all, the claim in `itemReviewed` alone. The rating stays the publisher's: it comes
 * in as context, with their name and address, and sets no status here.
 */
export function readClaimReviews(value: unknown): Incoming {
  const incoming = nothing();
  let count = 0;
  const nodes = [...nodesIn(value, new Set())];
  const named = nodesById(nodes);
  for (const node of nodes) {
    if (!typesOf(node).some((type) => /^ClaimReview$/i.test(type))) continue;
    count += 1;
    const review = withLinks(node, named);
    const at = { place: 'review', number: count } as const;
    const items = itemsIn(review.itemReviewed);
    const written = linesIn(review.claimReviewed);
    const claimed = written.length > 0 ? written : items.flatMap((item) => textOf(item) ?? []);
    if (claimed.length === 0) {
      incoming.leftOut.push({ at, why: 'no-claim' });
      continue;
    }
    const pages = [review.url, review.mainEntityOfPage, review['@id'], review.isPartOf];
    const url = pages.map((page) => webAddress(idOf(page))).find((page) => page !== null) ?? null;
    const author = nameOf(review.author) ?? nameOf(review.publisher);
    const rating = ratingOf(review.reviewRating);
    const said = items.map((item) => partialDateIn(item.datePublished ?? item.dateCreated)).find(Boolean) ?? null;
    const checked = partialDateIn(review.datePublished ?? review.dateCreated ?? review.dateModified);
    const told = [
      author ?? 'A reviewer',
      rating ? `rated this “${rating}”` : 'reviewed this',
      checked ? `on ${checked}` : '',
    ]
      .filter(Boolean)
      .join(' ');
    for (const words of new Set(claimed)) {
      const language = languageTag(lineIn(listOf(review.inLanguage)[0])) ?? languageOf(words);
      incoming.claims.push({
        key: keyOf('cr', url, words),
        proposition: { [language]: words },
        note: null,
        from: said,
        to: said,
        topics: [],
        review: { words: `${told}.`, url },
      });
    }
    for (const work of items.flatMap((item) => appearancesOf(item, said))) {
      const again = incoming.sources.some(({ key, page }) => key === work.key && page === work.page);
      if (!again) incoming.sources.push(work);
    }
  }
  if (count === 0) incoming.leftOut.push({ at: { place: 'file' }, why: 'no-claim-review' });
  return incoming;
}

/** What is reviewed, also where a review of a work holds it (`itemReviewed` inside `itemReviewed`), at most ten deep. */
const itemsIn = (value: unknown, depth = 0): Node[] =>
  depth > 10
    ? []
    : listOf(value)
        .filter(isNode)
        .flatMap((item) => [item, ...itemsIn(item.itemReviewed, depth + 1)]);

/** The words of a claim that is an item. A work reviewed as a whole has a name, which is no claim. */
const textOf = (item: Node): string | null =>
  firstLine([item.text, ...(typesOf(item).some((type) => WORKS.test(type)) ? [] : [item.name, item.headline])]);
const WORKS = /^(CreativeWork|NewsArticle|Article|WebPage|SocialMediaPosting|ImageObject|VideoObject)$/;

const linesIn = (value: unknown): string[] => listOf(value).flatMap((each) => lineIn(each) ?? []);

const firstLine = (values: readonly unknown[]): string | null =>
  values.map(lineIn).find((line) => line !== null) ?? null;

const idOf = (value: unknown): unknown => {
  const [first] = listOf(value);
  if (!isNode(first)) return first;
  // An identifier inside the file (`_:b1`, `#review`) is no address.
  return [first['@id'], first.id, first.url, first['@value']].find((each) => webAddress(each)) ?? first.url;
};

function nameOf(value: unknown): string | null {
  return firstLine(listOf(value).map((each) => (isNode(each) ? (each.name ?? each.legalName) : each)));
}

/** What the publisher calls it: the words, else the number with its scale. */
function ratingOf(value: unknown): string | null {
  const [rating] = listOf(value);
  if (!isNode(rating)) return lineIn(rating);
  const words = firstLine([...listOf(rating.alternateName), rating.name, rating.ratingExplanation]);
  const [number, best] = [lineIn(rating.ratingValue), lineIn(rating.bestRating)];
  return words ?? (number && best && number !== best && /^-?[\d.,]+$/.test(number) ? `${number} of ${best}` : number);
}

/** An identifier that is the page of a source at a desk like ours, or null. */
const deskPage = (id: unknown): string | null =>
  typeof id === 'string' && /\/sources\/S-[1-9]\d{0,8}$/.test(id) ? webAddress(id) : null;

/** Where the claim appeared: works we may want on record. */
function appearancesOf(item: Node, said: string | null): Incoming['sources'] {
  return [...listOf(item.firstAppearance), ...listOf(item.appearance)].flatMap((work) => {
    const title = isNode(work) ? firstLine([work.headline, work.name]) : null;
    const node = isNode(work) ? work : {};
    // A desk like ours names a work by the page it has of it; where the work itself stands is its address.
    const page = deskPage(node['@id']);
    const url = webAddress(page ? node.url : idOf(work));
    if (!url && !title) return [];
    return [
      {
        key: keyOf('src', url ?? title),
        type: 'webpage',
        title: title ?? url!,
        language: languageTag(node.inLanguage) ?? languageOf(title ?? ''),
        publisher: nameOf(node.publisher),
        authors: [],
        published: partialDateIn(node.datePublished) ?? said,
        url,
        reference: page && referenceIn(page.split('/').at(-1)),
        ...(page ? { page } : {}),
        csl: {},
      },
    ];
  });
}
