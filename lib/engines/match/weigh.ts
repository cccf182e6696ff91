import { dayNumber } from './dates';
import { isDemand, reachOf } from './denial';
import { type HanRun, hanRuns } from './han';
import { isWeighed, sourcedTerms, terms } from './terms';
import { fold, readPost } from './tokens';

/**
 * What is known of all claims on record, as a value: the database's document-frequency table and an in-memory index
 * both give one. `averageLength` is the mean count of weighed terms a claim, title included. `frequency` is the number
 * of claims that hold the term, 0 when none does.
 */
export interface Statistics {
  documents: number;
  averageLength: number;
  frequency(term: string): number;
}

/** What is looked for: a statement, a post with its signature, or a claim being typed. `date`: the day it was said. */
export interface Query {
  text: string;
  language?: string;
  date?: string | null;
}

/** A recorded claim as the index holds it: its terms (see terms.ts), its title's if it has one, its day
 * (see `dayNumber`). */
export interface Candidate {
  id: string;
  terms: readonly string[];
  titleTerms?: readonly string[];
  day?: number | null;
}

/** A query read once: the terms of its own words, weights of all its terms, and the words behind each term. */
export interface PreparedQuery {
  body: readonly string[];
  weights: ReadonlyMap<string, number>;
  surfaces: ReadonlyMap<string, string>;
  /** Terms of the names a copied post is signed with. */
  signers: ReadonlySet<string>;
  /** Neighbouring weighed terms of the body, as `phraseKey` spells them. */
  phrases: ReadonlySet<string>;
  /** Every word, folded, as it stands: what a claim's names are looked for in. */
  words: ReadonlyMap<string, string>;
  /** What its negations reach, by their terms; null without any. */
  reach: { denied: ReadonlySet<string>; free: ReadonlySet<string>; quantities: readonly string[] } | null;
  /** It demands something. */
  demands: boolean;
  /** Its runs of Chinese, read once a reason asks for their words. */
  readonly hanRuns: readonly HanRun[];
  /** The day it was said, as `dayNumber` counts. */
  day: number | null;
}

/**
 * BM25 (Robertson & Zaragoza 2009) with k1 and b as measured on the development queries; every value of k1 from 0.8 to
 * 1.6 and b from 0.3 to 0.75 came within 0.004 MAP of these, so they are the round ones.
 */
export const BM25 = { k1: 1.2, b: 0.5 } as const;
/** The one who signed a post is seldom what the claim is about: half weight (0 lost 2 points of MAP@5, 1 lost 1). */
const SIGNATURE_WEIGHT = 0.5;

/** Two neighbouring terms as one key. */
export const phraseKey = (first: string, second: string) => `${first} ${second}`;

/** Reads a query. The weight of a repeated term grows with the square root of its count: long posts repeat themselves. */
export function prepare(query: Query): PreparedQuery {
  const post = readPost(query.text);
  const sourced = sourcedTerms(post.body, query.language);
  const counts = new Map<string, number>();
  const surfaces = new Map<string, string>();
  for (const { term, surface } of sourced) {
    if (isWeighed(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    if (!surfaces.has(term)) surfaces.set(term, surface);
  }
  const weights = new Map([...counts].map(([term, count]) => [term, Math.sqrt(count)]));
  const signers = new Set<string>();
  for (const { term, surface } of post.author ? sourcedTerms(post.author, query.language) : []) {
    if (!isWeighed(term)) continue;
    signers.add(term);
    if (!weights.has(term)) weights.set(term, SIGNATURE_WEIGHT);
    if (!surfaces.has(term)) surfaces.set(term, surface);
  }
  const body = sourced.map(({ term }) => term);
  const weighed = body.filter(isWeighed);
  const reach = reachOf(post.body);
  const held = (part: string) => new Set(terms(part, query.language));
  let runs: readonly HanRun[] | null = null;
  return {
    body,
    get hanRuns() {
      runs ??= hanRuns(post.body, query.language);
      return runs;
    },
    reach: reach && {
      denied: held(reach.denied),
      free: held(reach.free),
      quantities: reach.quantities.flatMap((word) => terms(word)),
    },
    demands: isDemand(post.body),
    weights,
    surfaces,
    signers,
    phrases: new Set(weighed.slice(1).map((term, i) => phraseKey(weighed[i] ?? '', term))),
    words: new Map([...surfaces.values()].map((surface) => [fold(surface).replace(/'s?$/, ''), surface])),
    day: dayNumber(query.date ?? post.date),
  };
}

/** Rarity of a term that no claim holds, whatever the size of the record: that of the development set's 14,231. */
const GREATEST_RARITY = 10.26;

/**
 * Inverse document frequency of a term (Lucene's form of BM25's, never negative), brought to one scale for records of
 * any size: without that a word only one claim holds would weigh 2 among a new desk's fifteen claims and 13 among a
 * million, and no score could be read as a probability.
 */
export function rarity(term: string, statistics: Statistics): number {
  const { documents } = statistics;
  const frequency = Math.min(statistics.frequency(term), documents);
  const greatest = Math.log(1 + (documents + 0.5) / 0.5);
  return (GREATEST_RARITY * Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))) / greatest;
}

/** The terms of one claim, as its index row holds them. */
export function candidateOf(claim: {
  id: string;
  text: string;
  title?: string | null;
  language?: string;
  date?: string | null;
}): Candidate {
  return {
    id: claim.id,
    terms: terms(claim.text, claim.language),
    titleTerms: claim.title ? terms(claim.title, claim.language) : [],
    day: dayNumber(claim.date),
  };
}

/** How often each weighed term stands in a claim and its title. */
export function countTerms(candidate: Candidate): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of [candidate.terms, candidate.titleTerms ?? []]) {
    for (const term of list) if (isWeighed(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** BM25's saturated frequency of a term that stands `count` times in a claim of `length` weighed terms: 0 to k1 + 1. */
export function saturated(count: number, length: number, statistics: Statistics): number {
  const { k1, b } = BM25;
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / Math.max(1, statistics.averageLength)));
}

/** BM25 of a query, as a function of the claim; the query's rarities are looked up once. */
export function evidenceOf(query: PreparedQuery, statistics: Statistics): (candidate: Candidate) => number {
  const worth = new Map([...query.weights].map(([term, weight]) => [term, weight * rarity(term, statistics)]));
  return (candidate) => {
    const counts = new Map<string, number>();
    let length = 0;
    for (const list of [candidate.terms, candidate.titleTerms ?? []]) {
      for (const term of list) {
        if (!isWeighed(term)) continue;
        length++;
        if (worth.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    let sum = 0;
    for (const [term, count] of counts) sum += (worth.get(term) ?? 0) * saturated(count, length, statistics);
    return sum;
  };
}
