import { DATE } from './dates';
import { FIGURE, figuresAgree } from './figures';
import { measuresOf, sameMeasure } from './measures';
import { BOUND, isDate, isFigure, isWeighed, NAME, NEGATION } from './terms';
import {
  BM25,
  type Candidate,
  countTerms,
  evidenceOf,
  type PreparedQuery,
  phraseKey,
  rarity,
  type Statistics,
} from './weigh';

/** A query and one claim laid side by side; everything a feature may look at. Shares are of rarity, 0 to
 * 1. Where two texts are likened, figures and dates are left out of the words and compared by themselves. */
export interface Pair {
  query: PreparedQuery;
  candidate: Candidate;
  statistics: Statistics;
  /** Terms both hold, rarest first, with their rarity. */
  shared: { term: string; rarity: number }[];
  /** BM25 of the query in the claim. */
  bm25: number;
  /** BM25 as a share of the most the query could get. */
  queryShare: number;
  /** Share of the query's own words, signature, figures and dates left out, that the claim or its title holds. */
  statedWords: number;
  /** Share of the claim's words, figures and dates left out, that the query holds. */
  claimWords: number;
  /** Query and claim have the same terms in the same order. */
  identical: boolean;
  /** Share of the claim's own terms, of every kind, that the query holds. */
  claimShare: number;
  /** Share of the title's words the query holds; 0 without a title. */
  titleShare: number;
  /** Rarity of the signer's names that the claim holds, as a share of those any claim holds. */
  signerShare: number;
  /** Neighbouring pairs of terms both hold, as a share of the claim's. */
  phraseShare: number;
  sharedPhrases: [string, string][];
  /** Figures without prefix: those both give, those only one gives, and whether they give exactly the same ones. */
  figures: { shared: string[]; query: string[]; claim: string[]; equal: boolean };
  /** `conflict`: each names a time the other contradicts; `oneSided`: a time that only one of them names. */
  dates: { shared: string[]; conflict: boolean; oneSided: boolean };
  names: { shared: string[]; claim: string[] };
  /** Whole days between the day of saying and the claim's; null when one is not known. */
  daysApart: number | null;
  /** One of the two has a negation cue and the other none. */
  negationDiffers: boolean;
  /** The query has one. */
  denies: boolean;
  /** Share of the claim, by rarity, that stands within the reach of the query's denial; 0 where it denies nothing. */
  deniedShare: number;
}

const unique = (list: readonly string[]) => [...new Set(list)];

/** Stems of verbs that leave what is done to their noun ("carried out", "conducted", "engaged in"): no word of a statement. */
const LIGHT = new Set(['carri', 'conduct', 'engag', 'undertak', 'undertook', 'perform', 'perpetr']);

function shareOf(
  list: readonly string[],
  held: { has(term: string): boolean },
  statistics: Statistics,
  wordsOnly = false,
): number {
  let all = 0;
  let both = 0;
  for (const term of new Set(list)) {
    if (!isWeighed(term) || (wordsOnly && (isFigure(term) || isDate(term) || LIGHT.has(term)))) continue;
    const weight = rarity(term, statistics);
    all += weight;
    if (held.has(term)) both += weight;
  }
  return all ? both / all : 0;
}

function signerShareOf(query: PreparedQuery, counts: ReadonlyMap<string, number>, statistics: Statistics): number {
  const known = [...query.signers].filter((term) => statistics.frequency(term) > 0);
  return shareOf(known, counts, statistics);
}

/** Phrases of the claim and of its title, each counted once. */
function comparePhrases(query: PreparedQuery, candidate: Candidate, statistics: Statistics) {
  const seen = new Set<string>();
  const sharedPhrases: [string, string][] = [];
  let all = 0;
  let both = 0;
  for (const list of [candidate.terms, candidate.titleTerms ?? []]) {
    const words = list.filter(isWeighed);
    for (let i = 0; i + 1 < words.length; i++) {
      const [first, second] = [words[i] ?? '', words[i + 1] ?? ''];
      const key = phraseKey(first, second);
      if (seen.has(key)) continue;
      seen.add(key);
      const weight = rarity(first, statistics) + rarity(second, statistics);
      all += weight;
      if (!query.phrases.has(key)) continue;
      both += weight;
      sharedPhrases.push([first, second]);
    }
  }
  return { phraseShare: all ? both / all : 0, sharedPhrases };
}

const DAY = `${DATE}2018-04-07`;

/** "53rd": one of a series, which another number is not. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** "more than 50,000" is `>`, "nearly 50,000" `<`, the figure as it is nothing. */
const boundOf = (list: readonly string[], figure: string): string =>
  ['>', '<'].find((side) => list.includes(BOUND + side + figure)) ?? '';

/** The sign of the money a figure counts; empty where it counts none. */
const currencyOf = (list: readonly string[], figure: string): string =>
  ['$', '€', '£', '¥'].find((sign) => list.includes(BOUND + sign + figure)) ?? '';

/** A vague figure and an exact one within it do not differ, but are not the same either. */
function compareFigures(query: readonly string[], claim: readonly string[]): Pair['figures'] {
  const figuresOf = (list: readonly string[]) =>
    unique(list.filter((term) => isFigure(term) || ORDINAL.test(term))).map((term) =>
      isFigure(term) ? term.slice(FIGURE.length) : term,
    );
  const [mine, theirs] = [figuresOf(query), figuresOf(claim)];
  const otherMoney = (a: string, b: string) => {
    const [mine, theirs] = [currencyOf(query, a), currencyOf(claim, b)];
    return mine !== '' && theirs !== '' && mine !== theirs;
  };
  const apart = (figure: string) => boundOf(query, figure) !== boundOf(claim, figure) || otherMoney(figure, figure);
  const shared = mine.filter((figure) => theirs.includes(figure) && !apart(figure));
  const [measured, recorded] = [measuresOf(query), measuresOf(claim)];
  const agree = (a: string, b: string) =>
    figuresAgree(a, b) ||
    sameMeasure(measured.get(a), recorded.get(b)) ||
    sameMeasure(recorded.get(a), measured.get(b));
  const differs = (figure: string, others: readonly string[]) =>
    others.includes(figure) ? apart(figure) : !others.some((other) => agree(figure, other));
  const told = (figure: string, terms: readonly string[]) =>
    boundOf(terms, figure) + currencyOf(terms, figure) + figure;
  return {
    shared,
    query: mine.filter((figure) => differs(figure, theirs)).map((figure) => told(figure, query)),
    claim: theirs.filter((figure) => differs(figure, mine)).map((figure) => told(figure, claim)),
    equal: shared.length === mine.length && shared.length === theirs.length,
  };
}

/** `@--04-07` is a day as `@2018-04-07` is, and may be that day. */
const fineness = (date: string) => (date.startsWith(`${DATE}--`) ? DAY.length : date.length);
const isSameDay = (a: string, b: string) =>
  a === b ||
  (a.length !== b.length && fineness(a) === DAY.length && fineness(b) === DAY.length && a.slice(-5) === b.slice(-5));

/** Dates conflict when each side names a year, month or day that the other contradicts at the same fineness. */
function compareDates(query: readonly string[], claim: readonly string[]) {
  const [mine, theirs] = [unique(query.filter(isDate)), unique(claim.filter(isDate))];
  const shared = mine.filter((date) => theirs.includes(date));
  const against = (a: readonly string[], b: readonly string[]) =>
    a.some(
      (date) => !b.some((other) => isSameDay(date, other)) && b.some((other) => fineness(other) === fineness(date)),
    );
  const oneSided = shared.length < Math.max(mine.length, theirs.length);
  return { shared, conflict: against(mine, theirs) && against(theirs, mine), oneSided };
}

/** Stems of words that say as much as a negation cue of the clause they stand over: "it is unlikely that …". */
const DOUBTED = new Set(['unlik', 'imposs', 'implaus', 'inconceiv']);
const denies = (terms: readonly string[]) => terms.some((term) => term === NEGATION || DOUBTED.has(term));

/** Share of a claim that must stand outside the reach of a query's negations for it not to be denied. */
const FREE = 0.6;

/** Whether a negation of the query reaches what the claim says: more of it stands within its reach than without. */
function isDenied(query: PreparedQuery, { terms }: Candidate, statistics: Statistics): boolean {
  if (!query.reach) return false;
  const { reach } = query;
  if (reach.quantities.length > 0 && !reach.quantities.some((term) => terms.includes(term))) return false;
  const free = shareOf(terms, reach.free, statistics);
  return free < FREE || shareOf(terms, reach.denied, statistics) >= free;
}

/** Lays a query beside a claim. Work grows with the number of their terms only. */
export function pairUp(
  query: PreparedQuery,
  candidate: Candidate,
  statistics: Statistics,
  bm25 = evidenceOf(query, statistics)(candidate),
): Pair {
  const counts = countTerms(candidate);
  const shared: Pair['shared'] = [];
  let most = 0;
  for (const [term, weight] of query.weights) {
    const rare = rarity(term, statistics);
    if (statistics.frequency(term) > 0) most += weight * rare;
    if (counts.has(term)) shared.push({ term, rarity: rare });
  }
  shared.sort((a, b) => b.rarity - a.rarity || (a.term < b.term ? -1 : 1));
  const all = [...candidate.terms, ...(candidate.titleTerms ?? [])];
  const denied = isDenied(query, candidate, statistics);
  const names = unique(all.filter((term) => term.startsWith(NAME)));
  const isNamed = (name: string) => query.surfaces.has(name) || query.words.has(name.slice(NAME.length));
  return {
    query,
    candidate,
    statistics,
    shared,
    bm25,
    queryShare: most ? bm25 / (most * (BM25.k1 + 1)) : 0,
    statedWords: shareOf(query.body, counts, statistics, true),
    claimWords: shareOf(candidate.terms, query.weights, statistics, true),
    identical: query.body.length > 0 && query.body.join(' ') === candidate.terms.join(' '),
    claimShare: shareOf(candidate.terms, query.weights, statistics),
    titleShare: shareOf(candidate.titleTerms ?? [], query.weights, statistics),
    signerShare: signerShareOf(query, counts, statistics),
    ...comparePhrases(query, candidate, statistics),
    figures: compareFigures(query.body, all),
    dates: compareDates(query.body, all),
    names: { shared: names.filter(isNamed), claim: names.filter((name) => !isNamed(name)) },
    daysApart: query.day === null || candidate.day == null ? null : Math.abs(query.day - candidate.day),
    // Of a claim it is not known what its own cue reaches: with one on both sides neither denies the other.
    negationDiffers: !query.demands && (denies(candidate.terms) ? !denies(query.body) : denied),
    denies: denied,
    deniedShare: denied && query.reach ? shareOf(candidate.terms, query.reach.denied, statistics, true) : 0,
  };
}
