import { apart, approximatePlaces, type Near } from './approximate';
import { type Agreement, agreement, type Neighbourhood, neighbourhood, strength, vouched } from './context';
import { withEdgeMarks } from './edge-marks';
import { type Folded, fold } from './fold';
import { cutsWord, exactPlaces, foldedPlaces, insideCharacter, type Span, weight } from './places';
import { negatedAtEnd, sameSubstance } from './substance';

/** What is remembered of a quotation; `start` is a hint in UTF-16 units, never trusted by itself. */
export type Quotation = { exact: string; prefix?: string; suffix?: string; start?: number | null };
/** Where it stands now, in UTF-16 units; `score` is 0–1 and only ranks. */
export type Found = { start: number; end: number; score: number; how: 'exact' | 'normalised' | 'approximate' };
/** A text made ready for many searches: folding is done once, at the first search that needs it. */
export type Prepared = { text: string; folded: () => Folded };

/** Letters that make a quotation certain without its neighbourhood, when it stands in one place only. */
const TELLING = 16;
/** Below this many letters nothing is matched approximately: two errors in twenty could be another word. */
const APPROXIMATE_FROM = 32;
/** By how much the neighbourhood of the best place must agree better than that of the next. */
const MARGIN = 0.15;

/** Makes a text ready for many searches. */
export function prepare(text: string): Prepared {
  let folded: Folded | undefined;
  return {
    text,
    folded() {
      folded ??= fold(text);
      return folded;
    },
  };
}

/**
 * Finds a quotation again in a text that may have changed or been extracted in another way.
 *
 * Answers the one place it is sure of, or null: not there, or in several places that nothing tells apart. Cheap first:
 * the remembered position, then equal words, then equal letters (quotation marks, dashes, spacing, ligatures, soft
 * hyphens and composition ignored), and for long quotations at most ten errors in a hundred letters, none of which
 * changes what is said: a quotation edited in place is not found.
 */
export function find(text: string | Prepared, quotation: Quotation): Found | null {
  const hit = findOrReworded(text, quotation);
  if (!hit) return null;
  const source = typeof text === 'string' ? text : text.text;
  if (negatedAtEnd(source, hit.end) && !negatedAtEnd(quotation.suffix ?? '', 0)) return null;
  if (hit.how !== 'approximate') return hit;
  return sameSubstance(quotation.exact, source.slice(hit.start, hit.end)) ? hit : null;
}

/**
 * As `find`, but a place whose words an editor has changed (another figure, name or negation) is answered too, as
 * `approximate`: for callers that compare the words themselves and say that they were reworded.
 */
export function findOrReworded(text: string | Prepared, quotation: Quotation): Found | null {
  const prepared = typeof text === 'string' ? prepare(text) : text;
  if (quotation.exact.trim() === '') return null;
  const near = neighbourhood(quotation.prefix, quotation.suffix);
  const search: Search = { prepared, quotation, near };
  return atHint(search) ?? amongExact(search) ?? amongLetters(search);
}

/**
 * The one stretch of a text within ten errors in a hundred letters of some words, or null where there is none or more
 * than one. Figures may differ, so sentences made from one pattern pass for each other: for callers that know the words
 * had no such twin before and say that they were reworded.
 */
export function onlyNear(prepared: Prepared, exact: string): Span | null {
  const text = prepared.folded();
  const [place, twin] = apart(approximatePlaces(text, fold(exact).lower));
  return place && !twin ? unfold(prepared.text, exact, text, place) : null;
}

type Search = { prepared: Prepared; quotation: Quotation; near: Neighbourhood };
type Candidate = Span & { agreement: Agreement; rank: number };

/** The remembered position, when words and neighbourhood are all still there. */
function atHint(search: Search): Found | null {
  const { exact, start } = search.quotation;
  if (start == null || !search.prepared.text.startsWith(exact, start)) return null;
  const here = candidateAt(search, { start, end: start + exact.length });
  const remembered = here.agreement.before !== null || here.agreement.after !== null;
  return remembered && here.rank === 1 ? found(here, 'exact', 1) : null;
}

/** Places judged by their whole neighbourhood; a word that stands more often is first sifted by its nearest letters. */
const MOST_PLACES = 500;

/** The places with their neighbourhoods; none where even the nearest letters leave too many to tell apart. */
function candidates(search: Search, places: Span[]): Candidate[] {
  const few = places.length > MOST_PLACES ? places.filter((place) => touches(search, place)) : places;
  return few.length > MOST_PLACES ? [] : few.map((place) => candidateAt(search, place));
}

function touches({ prepared, quotation }: Search, place: Span): boolean {
  const [before, after] = [quotation.prefix?.slice(-8) ?? '', quotation.suffix?.slice(0, 8) ?? ''];
  const { text } = prepared;
  return (before !== '' && text.endsWith(before, place.start)) || (after !== '' && text.startsWith(after, place.end));
}

function candidateAt(search: Search, span: Span): Candidate {
  const { text } = search.prepared;
  // Twice the remembered length and some: folding drops spaces, and insertions must be seen too.
  const before = fold(text.slice(Math.max(0, span.start - 80), span.start)).lower;
  const after = fold(text.slice(span.end, span.end + 80)).lower;
  const agreed = agreement(before, after, search.near);
  return { ...span, agreement: agreed, rank: strength(agreed) };
}

/**
 * Equal words, when exactly one place fits best and its neighbourhood is all but whole. Short of that the wider search
 * decides, because the true place may have other quotation marks or line breaks now and this be a repetition.
 */
function amongExact(search: Search): Found | null {
  const places = exactPlaces(search.prepared.text, search.quotation.exact);
  const best = outstanding(candidates(search, places), search);
  return best && best.rank >= 0.9 ? found(best, 'exact', 0.9 + best.rank / 10) : null;
}

/** Equal letters; then, where there is no such place or something speaks against it, approximately. */
function amongLetters(search: Search): Found | null {
  const text = search.prepared.folded();
  const quote = fold(search.quotation.exact);
  const { text: source } = search.prepared;
  const places = foldedPlaces(text, quote.folded)
    .map((place) => unfold(search.prepared.text, search.quotation.exact, text, place))
    .filter((place) => !insideCharacter(source, place.start) && !insideCharacter(source, place.end));
  const best = outstanding(candidates(search, places), search);
  if (best && certain(best, search, quote, text)) {
    const equal = search.prepared.text.slice(best.start, best.end) === search.quotation.exact;
    return equal ? found(best, 'exact', 0.8 + best.rank / 10) : found(best, 'normalised', 0.75 + best.rank / 5);
  }
  if (places.length > 1 || weight(quote.folded) < APPROXIMATE_FROM) return symbolsOnly(search, quote);
  return amongNear(search, text, quote);
}

/** A quotation without a single letter (an ellipsis, a row of asterisks) can only be found word for word. */
function symbolsOnly(search: Search, quote: Folded): Found | null {
  if (quote.folded !== '') return null;
  const places = exactPlaces(search.prepared.text, search.quotation.exact);
  const best = outstanding(candidates(search, places), search);
  return best && vouched(best.agreement) ? found(best, 'exact', 0.8) : null;
}

/** The one candidate that the neighbourhood, or among equals the remembered position, sets apart; or null. */
function outstanding(candidates: Candidate[], search: Search): Candidate | null {
  const [best, next] = [...candidates].sort((a, b) => b.rank - a.rank);
  if (!best || !next) return best ?? null;
  if (best.rank - next.rank >= MARGIN) return best.rank >= 0.5 ? best : null;
  const equals = candidates.filter((c) => best.rank - c.rank < MARGIN && (c.rank >= 0.9 || nothingRemembered(c)));
  return equals.find((c) => c.start === search.quotation.start) ?? null;
}

const nothingRemembered = (c: Candidate) => c.agreement.before === null && c.agreement.after === null;

/** Whether a place with the quotation's letters is the quotation, or only looks like it. */
function certain(place: Candidate, search: Search, quote: Folded, text: Folded): boolean {
  const { before, after } = place.agreement;
  const short = weight(quote.folded) < TELLING;
  if (nothingRemembered(place)) return !short || isWhole(search.prepared.text, place);
  if (place.rank >= 0.9) return true;
  if (short)
    return place.rank >= 0.7 || (Math.max(before ?? 0, after ?? 0) >= 0.9 && weight(quote.folded) >= TELLING / 2);
  return !framedElsewhere(text, quote, search.near, place);
}

const isWhole = (text: string, place: Span) => !cutsWord(text, place.start) && !cutsWord(text, place.end);

/** As many letters of each side as make a frame; fewer occur by chance ("said on Monday that"). */
const FRAME = 10;

/**
 * The end of the prefix and the beginning of the suffix stand together somewhere else, with room for the quotation or
 * with nothing between them: it was there and has been changed or removed, and this place is a repetition of it.
 */
function framedElsewhere(text: Folded, quote: Folded, near: Neighbourhood, place: Span): boolean {
  const before = near.before.slice(-FRAME);
  const after = near.after.slice(0, FRAME);
  if (before.length < FRAME || after.length < FRAME) return false;
  const room = quote.lower.length * 1.5 + 2 * FRAME;
  for (let at = text.lower.indexOf(before); at >= 0; at = text.lower.indexOf(before, at + 1)) {
    const from = at + FRAME;
    const gap = text.lower.slice(from, from + room + FRAME).indexOf(after);
    if (gap < 0) continue;
    const last = from + Math.max(gap, 1) - 1;
    if (text.ends[last]! <= place.start || text.starts[from]! >= place.end) return true;
  }
  return false;
}

function amongNear(search: Search, text: Folded, quote: Folded): Found | null {
  const near = apart(approximatePlaces(text, quote.lower));
  const judged = near.map((place) => ({
    ...candidateAt(search, unfold(search.prepared.text, search.quotation.exact, text, place)),
    place,
  }));
  const [best, next] = judged.sort((a, b) => b.rank - a.rank || a.place.errors - b.place.errors);
  if (!best) return null;
  const told = !nothingRemembered(best) && vouched(best.agreement);
  if (next && !(told && best.rank - next.rank >= 2 * MARGIN)) return null;
  if (!told && !sameFigures(text, quote, best.place)) return null;
  if (best.rank < 0.9 && framedElsewhere(text, quote, search.near, best)) return null;
  const likeness = 1 - best.place.errors / quote.lower.length;
  return found(best, 'approximate', likeness * (0.6 + 0.2 * best.rank));
}

/** Sentences made from one pattern differ in their figures; with other figures the neighbourhood has to vouch. */
function sameFigures(text: Folded, quote: Folded, place: Near): boolean {
  const figures = (s: string) => s.match(/\p{N}+/gu)?.join(' ') ?? '';
  return figures(quote.folded) === figures(text.folded.slice(place.start, place.end));
}

/** Folded units back to the text, with the punctuation that the quotation itself has at its edges. */
function unfold(source: string, exact: string, text: Folded, place: Span): Span {
  return withEdgeMarks(source, exact, { start: text.starts[place.start]!, end: text.ends[place.end - 1]! });
}

function found(span: Span, how: Found['how'], score: number): Found {
  return { start: span.start, end: span.end, score: Math.round(score * 1000) / 1000, how };
}
