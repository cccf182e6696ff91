import { DATE } from './dates';
import { FIGURE } from './figures';
import { sharedHan } from './han';
import type { Pair } from './pair';
import { NAME } from './terms';

/** Why a claim was found, ready to be said in any language; `sentence` in reasons.ts says it in English. */
export interface Reason {
  kind:
    | 'word for word'
    | 'same figures'
    | 'different figure'
    | 'shared names'
    | 'rare shared words'
    | 'shared words'
    | 'shared phrase'
    | 'negation differs'
    | 'same date'
    | 'different date'
    | 'days apart'
    | 'title and claim agree'
    | 'claim covered'
    | 'signer named';
  values: string[];
}

/**
 * One signal: what it measures (0 to 1, or -1 to 1 where it may speak against), what it weighs, and the reason people
 * are shown when it speaks. To add a signal, add an entry and run `bench/match-tune.ts`.
 */
export interface Feature {
  name: string;
  weight: number;
  /** False where the weight is set by meaning, not fitted (the development set has too few such pairs). */
  fitted?: false;
  measure(pair: Pair): number;
  reason(pair: Pair): Reason | null;
}

/** A word counts as rare when at most one claim in 200 holds it. */
const RARE_SHARE = 1 / 200;
const isPlain = (term: string) => /^[^=@^!]/.test(term);

/** What differs is only worth saying of two texts that otherwise have half of one of them in common. */
const isClose = ({ claimWords, statedWords }: Pick<Pair, 'claimWords' | 'statedWords'>) =>
  Math.max(claimWords, statedWords) >= 0.5;

/** The words of the query behind a term, for people to read; a prefixed term without words is shown bare. */
export function shown({ query: { surfaces, words } }: Pair, term: string): string {
  const bare = term.replace(/^[=@^]/, '');
  // The first word of a sentence is no name by its capital, and the claim's name all the same.
  return surfaces.get(term) ?? (term.startsWith(NAME) ? words.get(bare) : undefined) ?? bare;
}

const isSigns = (term: string) => /^\p{Script=Han}+$/u.test(term);

function rareWords(pair: Pair): string[] {
  const limit = Math.max(1, pair.statistics.documents * RARE_SHARE);
  const rare = new Set(
    pair.shared.map(({ term }) => term).filter((term) => isPlain(term) && pair.statistics.frequency(term) <= limit),
  );
  return inWords(pair, rare, 3);
}

/** Terms as people read them, at most so many: Chinese in whole words, the longest first. */
function inWords(pair: Pair, terms: ReadonlySet<string>, most: number): string[] {
  const words = [...terms].filter((term) => !isSigns(term)).map((term) => shown(pair, term));
  const chinese = chineseIn(pair, terms);
  // What the glossary knows in English stands in a longer run already: 美国 in 攻击美国.
  const apart = words.filter((word) => !isSigns(word) || !chinese.some((run) => run.includes(word)));
  return [...new Set([...apart, ...chinese])].slice(0, most);
}

function chineseIn(pair: Pair, terms: ReadonlySet<string>): string[] {
  const held = new Set(pair.shared.map(({ term }) => term).filter(isSigns));
  return held.size ? sharedHan(pair.query.hanRuns, held, terms) : [];
}

const some = (kind: Reason['kind'], values: string[]): Reason | null => (values.length ? { kind, values } : null);
const none = () => null;

export const FEATURES: readonly Feature[] = [
  { name: 'words of the statement', weight: 6, measure: (pair) => pair.queryShare, reason: none },
  { name: 'absolute evidence', weight: 8, measure: (pair) => 1 - Math.exp(-pair.bm25 / 40), reason: none },
  {
    name: 'rare shared words',
    weight: 5,
    measure: (pair) => Math.min(1, (pair.shared[0]?.rarity ?? 0) / 10),
    reason: (pair) => some('rare shared words', rareWords(pair)),
  },
  {
    name: 'claim covered',
    weight: 4,
    measure: (pair) => pair.claimShare,
    reason: (pair) =>
      pair.claimWords >= 0.6 ? { kind: 'claim covered', values: [String(Math.round(pair.claimWords * 100))] } : null,
  },
  {
    name: 'title covered',
    weight: 4,
    measure: (pair) => pair.titleShare,
    reason: (pair) =>
      pair.titleShare >= 0.5 && pair.claimWords >= 0.5 ? { kind: 'title and claim agree', values: [] } : null,
  },
  {
    name: 'signer named',
    weight: 0.75,
    measure: (pair) => pair.signerShare,
    reason: (pair) => (pair.signerShare >= 0.6 ? { kind: 'signer named', values: [] } : null),
  },
  {
    name: 'phrases',
    weight: 1,
    measure: (pair) => Math.sqrt(pair.phraseShare),
    reason: (pair) =>
      some(
        'shared phrase',
        pair.sharedPhrases
          .filter(([a, b]) => isPlain(a) && isPlain(b) && !isSigns(a) && !isSigns(b))
          .map(([a, b]) => `${shown(pair, a)} ${shown(pair, b)}`)
          // Chinese words that the glossary knows in English need not stand together in the text.
          .filter((phrase) => !/^\p{Script=Han}+ \p{Script=Han}+$/u.test(phrase))
          .slice(0, 2),
      ),
  },
  {
    name: 'shared names',
    weight: 0.5,
    measure: ({ names }) => (names.shared.length - names.claim.length) / (names.shared.length + names.claim.length + 1),
    reason: (pair) =>
      some(
        'shared names',
        pair.names.shared.slice(0, 4).map((name) => shown(pair, name)),
      ),
  },
  {
    name: 'same figures',
    weight: 0.5,
    measure: ({ figures }) => Math.min(1, figures.shared.length / 2),
    reason: (pair) =>
      some(
        'same figures',
        pair.figures.shared.slice(0, 3).map((figure) => shown(pair, FIGURE + figure)),
      ),
  },
  {
    // Long posts name figures by the way, so the fit gave this no weight against; the relation says it instead.
    name: 'different figure',
    weight: 0,
    fitted: false,
    measure: ({ figures }) => (figures.query.length && figures.claim.length ? 1 : 0),
    reason: ({ figures, ...pair }) =>
      figures.query.length && figures.claim.length && isClose(pair)
        ? {
            kind: 'different figure',
            values: [figures.query[0] ?? '', figures.claim[0] ?? ''],
          }
        : null,
  },
  {
    name: 'same date',
    weight: 0.5,
    measure: ({ dates }) => Math.min(1, dates.shared.length / 2),
    reason: ({ dates }) =>
      some(
        'same date',
        dates.shared.slice(-1).map((date) => date.slice(DATE.length)),
      ),
  },
  {
    name: 'different date',
    weight: 0,
    fitted: false,
    measure: ({ dates }) => (dates.conflict ? 1 : 0),
    reason: ({ dates }) => (dates.conflict ? { kind: 'different date', values: [] } : null),
  },
  {
    name: 'days apart',
    weight: 4,
    measure: ({ daysApart }) => (daysApart === null ? 0 : Math.exp(-daysApart / 30)),
    reason: ({ daysApart }) =>
      daysApart !== null && daysApart <= 30 ? { kind: 'days apart', values: [String(daysApart)] } : null,
  },
  {
    name: 'word for word',
    weight: 10,
    fitted: false,
    measure: (pair) => (pair.identical ? 1 : 0),
    reason: (pair) => (pair.identical ? { kind: 'word for word', values: [] } : null),
  },
  {
    name: 'negation differs',
    weight: -0.5,
    measure: (pair) => (pair.negationDiffers ? 1 : 0),
    reason: (pair) => (pair.negationDiffers && isClose(pair) ? { kind: 'negation differs', values: [] } : null),
  },
];

/** What two texts share where no feature had anything to say: the rarest of their common words. */
export function sharedWords(pair: Pair): Reason[] {
  const terms = new Set(pair.shared.map(({ term }) => term).filter(isPlain));
  const runs = inWords(pair, terms, 4);
  // A sign that stands alone in both is no run, and a reason all the same; the halves of two words are none.
  const alone = [...terms].filter((term) => !isSigns(term) || [...term].length === 1);
  const words = runs.length > 0 ? runs : alone.slice(0, 4).map((term) => shown(pair, term));
  if (words.length > 0) return [{ kind: 'shared words', values: words }];
  // Over two languages a figure may be all that is shared, and one of them says "more than".
  const { query, claim } = pair.figures;
  return query[0] && claim[0] ? [{ kind: 'different figure', values: [query[0], claim[0]] }] : [];
}
