import { FEATURES, type Reason, sharedWords } from './features';
import { type Pair, pairUp } from './pair';
import { NAME, wordTerm } from './terms';
import { type Candidate, evidenceOf, type PreparedQuery, prepare, type Query, type Statistics } from './weigh';

/** How a recorded claim stands to what was asked. 'narrower': the record says more; 'broader': it says less. */
export type Relation = 'same' | 'near, different figure' | 'may deny' | 'narrower' | 'broader' | 'related';

/** A recorded claim that may bear on the query. `score` is the estimated probability, 0 to 1, that it does. */
export interface Match {
  id: string;
  score: number;
  relation: Relation;
  reasons: Reason[];
  /** Which of the two has the denial, where one may deny the other. */
  denier: 'asked' | 'claim' | null;
  /** Names or one word are all they share: no reason to look, unless somebody wants all there is. */
  slight: boolean;
}

/**
 * Turns the sum of the features into a probability: Platt's fit for the weights in features.ts, by
 * `bench/match-tune.ts` (slope 0.691, offset -9.71), rounded.
 */
export const CALIBRATION = { slope: 0.7, offset: -9.8 } as const;

/**
 * From this score the desk says "already recorded". From bench/match.ts on the development queries: precision 0.992
 * where the answer is on record; 0.964 when every query is asked a second time with its answers taken off the record
 * (0.989 with the claims' dates withheld). Asked for: 0.95.
 */
export const ALREADY_RECORDED = 0.88;

/** Every feature is computed for so many of the candidates, the best by BM25; 60 lost 0.007 recall@20. */
const RERANKED = 120;

/**
 * Shares of rarity from which two texts say the same, and from which one holds the other. Set by hand on our own
 * examples (rank.test.ts): the development set has no judgements of relations.
 */
const ALIKE = 0.8;
const PART = 0.7;
/** Share from which two that each give a percentage are near though other words surround it. */
const SHARE_OF = 0.5;
/** Share from which one of the two denies the other: the words of the denial itself are in only one of them. */
const DENIED = 0.6;
/**
 * Least share either way: a long statement that says "false" of something else holds the claim by the way. A denial that
 * is itself held by the longer text denies what that says more precisely.
 */
const OF_BOTH = 0.4;

/** Share of a claim within the reach of a long denial from which it is what is denied (own examples, rank.test.ts). */
const DENIED_WHOLE = 0.75;

/** "0.43 %" and "0.34 %": both say how large a part is, and the parts differ. */
const partsDiffer = ({ figures }: Pair) =>
  figures.query.some((figure) => figure.endsWith('%')) && figures.claim.some((figure) => figure.endsWith('%'));

/** The order of tests matters: a differing figure is said before anything else, so it is never reported as the same. */
export function relate(pair: Pair): Relation {
  const { figures, dates, claimWords: recorded, statedWords: stated } = pair;
  const common = Math.max(recorded, stated);
  const near = common >= PART;
  if (near && ((figures.query.length && figures.claim.length) || dates.conflict)) return 'near, different figure';
  if (common >= SHARE_OF && partsDiffer(pair)) return 'near, different figure';
  // A denial of many words that holds the claim within its reach denies it, however much it says beside.
  const held = (pair.denies ? stated : recorded) >= PART || pair.deniedShare >= DENIED_WHOLE;
  if (pair.negationDiffers && common >= DENIED && (held || Math.min(recorded, stated) >= OF_BOTH)) return 'may deny';
  const oneSided = dates.oneSided || !figures.equal;
  if (recorded >= ALIKE && stated >= ALIKE && !oneSided) return 'same';
  if (recorded >= PART && recorded >= stated) return 'broader';
  if (stated >= PART) return 'narrower';
  return 'related';
}

/** Nothing is offered without a reason; none for two texts that share but the end of one word and the beginning of the next. */
function reasonsOf(pair: Pair): Reason[] {
  const reasons = FEATURES.map((feature) => feature.reason(pair)).filter((reason) => reason !== null);
  // The same words throughout: what else they share goes without saying.
  if (pair.identical) return reasons.filter(({ kind }) => kind === 'word for word' || kind === 'days apart');
  return reasons.length > 0 ? reasons : sharedWords(pair);
}

/** From this score on a tie is worth a look whatever it rests on: a statement that is hardly more than two names. */
const SLIGHT = 0.3;

/** Relations in which names alone may stand: two words being typed are held by all claims about who they name. */
const MERE: readonly Relation[] = ['related', 'narrower', 'may deny'];

/** One everyday word in both, or a company that each is about: what half of a case shares with the other half. */
function isSlight({ query, candidate, shared, figures, dates }: Pair): boolean {
  if (figures.shared.length + dates.shared.length > 0) return false;
  const named = new Set(
    [...query.body, ...candidate.terms]
      .filter((term) => term.startsWith(NAME))
      .map((term) => wordTerm(term.slice(NAME.length))),
  );
  const words = shared.map(({ term }) => term).filter((term) => !named.has(term));
  // A Chinese word is found by its English too.
  const signs = words.filter((term) => /^\p{Script=Han}/u.test(term)).length;
  return Math.max(signs, words.length - signs) < 2;
}

function score(pair: Pair): number {
  let sum: number = CALIBRATION.offset;
  for (const feature of FEATURES) sum += CALIBRATION.slope * feature.weight * feature.measure(pair);
  return 1 / (1 + Math.exp(-sum));
}

function matchOf(pair: Pair): Match {
  const [likely, relation] = [score(pair), relate(pair)];
  return {
    id: pair.candidate.id,
    score: likely,
    relation,
    reasons: reasonsOf(pair),
    denier: relation !== 'may deny' ? null : pair.denies ? 'asked' : 'claim',
    slight: MERE.includes(relation) && likely < SLIGHT && isSlight(pair),
  };
}

/** A candidate with its BM25. */
interface Found {
  candidate: Candidate;
  words: number;
}

/**
 * The best `top` candidates by BM25, best first; those that share no term are left out. Needs the frequencies of the
 * query's terms only; ranking what it returns needs those of the candidates' terms too.
 */
export function shortlist(
  query: PreparedQuery,
  candidates: readonly Candidate[],
  statistics: Statistics,
  top = RERANKED,
): Found[] {
  const evidence = evidenceOf(query, statistics);
  return candidates
    .map((candidate) => ({ candidate, words: evidence(candidate) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, top);
}

/** Puts candidates in order, best first, each with its relation and reasons; equal scores stand in order of id. */
export function rankPrepared(query: PreparedQuery, candidates: readonly Candidate[], statistics: Statistics): Match[] {
  return shortlist(query, candidates, statistics)
    .map(({ candidate, words }) => pairUp(query, candidate, statistics, words))
    .map(matchOf)
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * The recorded claims that a statement or a claim being typed may repeat, deny, narrow or bear on, best first, at most
 * 120. `candidates` are what `choose` retrieved; `statistics` are those of all claims on record, not of the candidates.
 *
 * @public The one call for who retrieves from a database; the index in memory prepares its query itself.
 */
export function rank(query: Query, candidates: readonly Candidate[], statistics: Statistics): Match[] {
  return rankPrepared(prepare(query), candidates, statistics);
}

/** Whether the desk says "already recorded": sure enough, and neither another figure nor a denial. */
export function alreadyRecorded(match: Match): boolean {
  return (
    match.score >= ALREADY_RECORDED && match.relation !== 'near, different figure' && match.relation !== 'may deny'
  );
}
