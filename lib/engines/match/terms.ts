import { alike } from './alike';
import { hanCues } from './cues';
import { DATE, dateTerms } from './dates';
import { FIGURE } from './figures';
import { englishTerms } from './glossary';
import { american } from './spelling';
import { stem } from './stem';
import { STOP_WORDS } from './stopwords';
import { type Token, tokenise } from './tokens';

/**
 * Version of the terms. What stands in an index was made by one version; when this number differs from the one an
 * index was built with, every claim has to be indexed anew. Raise it with any change of this file, stem.ts, spelling.ts,
 * tokens.ts, figures.ts, dates.ts, stopwords.ts, cues.ts or the lists of equivalents that changes a term.
 *
 * @public For who keeps terms in a database.
 */
export const TERMS_VERSION = 5;

/** Prefix of a name among the terms: `^miller`; the plain stem stands before it. */
export const NAME = '^';
/** The term of a negation cue ("not", "never", "denied", 没有, 否认), one for each cue, where it stands. */
export const NEGATION = '!';

/** Prefix of what a text says of a figure beside it, `!>50000` for "more than 50,000", `!$80` for dollars; it weighs nothing. */
export const BOUND = '!';

const NAME_CODE = NAME.charCodeAt(0);
const NEGATION_CODE = NEGATION.charCodeAt(0);

/** A term with the words of the text that gave it, so that a reason can quote them. */
export interface SourcedTerm {
  term: string;
  surface: string;
}

const NEGATING = new Set(
  (
    'not no never none nobody nothing neither nor without cannot deny denies denied denying false falsely untrue ' +
    'untruth refute refutes refuted reject rejects rejected baseless unfounded hoax debunked'
  ).split(' '),
);
/** V8's segmenter takes time with the square of a text's length; no sentence runs on for so many signs. */
const PIECE = /.{1,400}/gu;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string): Intl.Segmenter {
  const tag = /^zh/i.test(language) ? 'zh' : /^ja/i.test(language) ? 'ja' : 'zh';
  let found = segmenters.get(tag);
  if (!found) {
    found = new Intl.Segmenter(tag, { granularity: 'word' });
    segmenters.set(tag, found);
  }
  return found;
}

/** The words of a run of Chinese signs, in order and without gaps, as the segmenter finds them. */
export function segmentWords(run: string, language: string): string[] {
  return (run.match(PIECE) ?? []).flatMap((piece) =>
    [...segmenter(language).segment(piece)].map(({ segment }) => segment),
  );
}

/**
 * Chinese runs give every pair of neighbouring signs, and the segmenter's words of three signs or more. The pairs do
 * not depend on ICU's dictionary, the longer words do: a Node with another ICU may find fewer of them, never lose a
 * claim, because a claim that shares a long word shares its pairs. Cues that say no more than "not" are in no pair, so
 * that 未收集 and 没有收集 meet.
 */
function hanTerms(run: string, language: string): SourcedTerm[] {
  const cues = hanCues(run);
  const negations = cues.map(({ start, end }) => ({ term: NEGATION, surface: run.slice(start, end) }));
  let rest = run;
  for (const { start, end, word } of cues.toReversed()) if (!word) rest = rest.slice(0, start) + rest.slice(end);
  return [...signTerms(rest, language), ...negations];
}

function signTerms(run: string, language: string): SourcedTerm[] {
  const signs = [...run];
  if (signs.length < 2) return signs.map((sign) => ({ term: sign, surface: sign }));
  const terms: SourcedTerm[] = [];
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = `${signs[i]}${signs[i + 1]}`;
    terms.push({ term: pair, surface: pair });
  }
  for (const word of segmentWords(run, language)) if ([...word].length > 2) terms.push({ term: word, surface: word });
  terms.push(...englishTerms(run));
  return terms;
}

/** A text in headline case ("Three Networks Named in Leak") says nothing about names by its capitals. */
function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && /[a-z]{4}/.test(token.value));
  const capital = words.filter((token) => /^\p{Lu}/u.test(token.surface));
  return words.length > 3 && capital.length > words.length * 0.7;
}

/** The term of a folded English word. */
export const wordTerm = (bare: string): string => alike(stem(american(bare)));

function wordTerms(token: Token, named: boolean): SourcedTerm[] {
  const { value, surface } = token;
  const bare = value.replace(/'s?$/, '');
  if (NEGATING.has(bare) || /n't$/.test(value)) return negationTerms(bare, surface);
  if (STOP_WORDS.has(bare) && !/^(US|U\.S\.?|WHO)$/.test(surface)) return [];
  const term = wordTerm(bare);
  if (!term || term.length > 40) return [];
  const plain = { term, surface };
  return named && /^\p{Lu}/u.test(surface) && bare.length > 1 ? [plain, { term: NAME + bare, surface }] : [plain];
}

/** A cue that says something of itself ("denied", "hoax") is also a word; "not" and "never" are cues only. */
function negationTerms(bare: string, surface: string): SourcedTerm[] {
  const cue = { term: NEGATION, surface };
  return STOP_WORDS.has(bare) || bare.endsWith("n't") ? [cue] : [{ term: stem(bare), surface }, cue];
}

const NOT_ONLY = new Set('only just merely simply solely'.split(' '));
const FALSE_THINGS = new Set(
  'claim claims statement statements information flag alarm alarms passport passports name names identity document documents account accounts start positive positives'.split(
    ' ',
  ),
);

/** "not only … but also" denies nothing, nor does a text that "contains false claims", unless it says which ("claims that"). */
function deniesNothing(token: Token, next: Token | undefined, after: Token | undefined): boolean {
  if (token.kind !== 'word' || !next) return false;
  if (token.value === 'not') return NOT_ONLY.has(next.value);
  return token.value === 'false' && FALSE_THINGS.has(next.value) && !/^(that|about|of)$/.test(after?.value ?? '');
}

function termsOfToken(token: Token, headline: boolean, language: string): SourcedTerm[] {
  const { kind, value, surface } = token;
  if (kind === 'han') return hanTerms(value, language);
  if (kind === 'figure')
    return [
      { term: FIGURE + value, surface },
      ...[token.bound, token.currency].flatMap((said) => (said ? [{ term: BOUND + said + value, surface }] : [])),
    ];
  if (kind === 'date') return dateTerms(value).map((term) => ({ term, surface }));
  if (kind === 'tag') return value.length > 40 ? [] : [{ term: value, surface }];
  return wordTerms(token, !token.first && !headline);
}

/** Like `terms`, with the words each term came from. */
export function sourcedTerms(text: string, language = 'en'): SourcedTerm[] {
  const tokens = tokenise(text);
  const headline = isHeadline(tokens);
  return tokens.flatMap((token, i) =>
    deniesNothing(token, tokens[i + 1], tokens[i + 2]) ? [] : termsOfToken(token, headline, language),
  );
}

/**
 * The terms a text is indexed and found by, in reading order, repeats kept (they are the term frequency).
 *
 * - `!>50000`, `!<50000`: the figure is said to be passed, or not reached
 * - `!$80000000`: a sum of money, in dollars
 * - a plain word: its Snowball English stem, lower case, no accents; stop words left out
 * - Chinese: each pair of neighbouring signs, longer words, and the English of words in the glossary
 * - `=0.34%` a figure, `@2020`, `@2020-12`, `@2020-12-15` a date from the year down, `^miller` a name, `!` a negation
 * - hashtags and handles: their parts and the whole, folded; web addresses give nothing
 *
 * Deterministic: the same text and version give the same terms on every machine (long Chinese words: see `hanTerms`).
 * `language` is a BCP 47 tag and only chooses the segmenter, so claims in several languages share one index.
 */
export function terms(text: string, language?: string): string[] {
  return sourcedTerms(text, language).map(({ term }) => term);
}

/** True for terms that carry a meaning of their own to weigh: words and figures and dates, not names' marks or `!`. */
export function isWeighed(term: string): boolean {
  const prefix = term.charCodeAt(0);
  return prefix !== NEGATION_CODE && prefix !== NAME_CODE;
}

/** True for a year, month or day. */
export const isDate = (term: string) => term.startsWith(DATE);
/** True for a figure. */
export const isFigure = (term: string) => term.startsWith(FIGURE) && term.length > 1;
