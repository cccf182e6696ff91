import { type Incoming, keyOf, languageOf, languageTag, lineIn, nothing, partialDateIn, webAddress } from './incoming';

type Node = Record<string, unknown>;

/** Nodes looked at in one file; a page has a handful. */
const MOST = 20_000;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

/** The types of a node: `@type` or, as some write, `type`; one or several; with or without the vocabulary's address. */
const typesOf = (node: Node): string[] =>
  listOf(node['@type'] ?? node.type).map((type) => String(type).replace(/^.*[/#:]/, ''));

/** Every ClaimReview in JSON-LD of any shape: alone, in a list, in @graph, or inside another node. */
function* reviewsIn(value: unknown, seen: Set<unknown>): Generator<Node> {
  if (typeof value !== 'object' || value === null || seen.has(value) || seen.size > MOST) return;
  seen.add(value);
  if (isNode(value) && typesOf(value).some((type) => /^ClaimReview$/i.test(type))) yield value;
  for (const inner of Object.values(value)) yield* reviewsIn(inner, seen);
}

/**
 * Claims from ClaimReview markup as publishers really emit it: types as lists or without @, dates missing or odd,
 * ratings as words, numbers or not at all, the claim in `itemReviewed` alone. The rating stays the publisher's: it comes
 * in as context, with their name and address, and sets no status here.
 */
export function readClaimReviews(value: unknown): Incoming {
  const incoming = nothing();
  let count = 0;
  for (const review of reviewsIn(value, new Set())) {
    count += 1;
    const at = `ClaimReview ${count}`;
    const items = listOf(review.itemReviewed).filter(isNode);
    const words =
      lineIn(review.claimReviewed) ?? firstLine(items.flatMap((item) => [item.text, item.name, item.headline]));
    if (!words) {
      incoming.leftOut.push({ at, why: 'It says no claim (claimReviewed).' });
      continue;
    }
    const url = webAddress(idOf(review.url)) ?? webAddress(idOf(review.mainEntityOfPage)) ?? webAddress(review['@id']);
    const author = nameOf(review.author) ?? nameOf(review.publisher);
    const rating = ratingOf(review.reviewRating);
    const said = items.map((item) => partialDateIn(item.datePublished ?? item.dateCreated)).find(Boolean) ?? null;
    const checked = partialDateIn(review.datePublished);
    const language = languageTag(review.inLanguage) ?? languageOf(words);
    const told = [
      author ?? 'A reviewer',
      rating ? `rated this “${rating}”` : 'reviewed this',
      checked ? `on ${checked}` : '',
    ]
      .filter(Boolean)
      .join(' ');
    incoming.claims.push({
      key: keyOf('cr', url, words),
      proposition: { [language]: words },
      note: null,
      from: said,
      to: said,
      topics: [],
      review: { words: `${told}.`, url },
    });
    incoming.sources.push(...items.flatMap((item) => appearancesOf(item, said)));
  }
  if (count === 0) incoming.leftOut.push({ at: 'file', why: 'It holds no ClaimReview.' });
  return incoming;
}

const firstLine = (values: readonly unknown[]): string | null =>
  values.map(lineIn).find((line) => line !== null) ?? null;

const idOf = (value: unknown): unknown => {
  const [first] = listOf(value);
  return isNode(first) ? (first['@id'] ?? first.id ?? first.url) : first;
};

function nameOf(value: unknown): string | null {
  return firstLine(listOf(value).map((each) => (isNode(each) ? (each.name ?? each.legalName) : each)));
}

/** What the publisher calls it: the words, else the number with its scale. */
function ratingOf(value: unknown): string | null {
  const [rating] = listOf(value);
  if (!isNode(rating)) return lineIn(rating);
  const words = firstLine([rating.alternateName, rating.name, rating.ratingExplanation]);
  const [number, best] = [lineIn(rating.ratingValue), lineIn(rating.bestRating)];
  return words ?? (number ? (best && number !== best && /^-?\d/.test(number) ? `${number} of ${best}` : number) : null);
}

/** Where the claim appeared: works we may want on record. */
function appearancesOf(item: Node, said: string | null): Incoming['sources'] {
  return [...listOf(item.firstAppearance), ...listOf(item.appearance)].flatMap((work) => {
    const url = webAddress(idOf(work));
    const title = isNode(work) ? firstLine([work.headline, work.name]) : null;
    if (!url && !title) return [];
    const node = isNode(work) ? work : {};
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
        csl: {},
      },
    ];
  });
}
