import {
  AND,
  BEFORE_A_YEAR,
  CLAUSES_ZH,
  FINITE,
  JOINED,
  JOINED_ZH,
  MONTH,
  NO_QUESTION,
  PLACE,
  PLACE_NAMES,
  PLACE_ZH,
  QUESTION,
  SUBORDINATE,
  TIME,
  VAGUE,
  VERDICTS,
  VERDICTS_ZH,
  YEAR,
} from './wording-patterns';

/** What is odd about the wording of a claim: which rule, and the words that show it (empty where something is missing). */
export type Remark = { readonly rule: RuleName; readonly words: string };

export type ClaimWording = {
  /** The proposition in one language. */
  readonly text: string;
  readonly short?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly where?: string | null;
};

/** ClaimReview shows at most so many characters of a claim (Google's guide asks for fewer than 75). */
export const SHORT_LIMIT = 75;

/** A claim longer than this is hardly one proposition: half as long again as the longest of the bundled case (26 and 53). */
const LONG = { words: 39, characters: 80 };

/** The words that make two claims of one: a joining word, or “and” between two clauses that each have their verb. */
function compoundIn(text: string): readonly string[] | null {
  const joined = JOINED.exec(text) ?? JOINED_ZH.exec(text);
  if (joined) return [joined[0].trim()];
  for (const found of text.matchAll(AND)) {
    // Only the clause it stands in: “said that Mill and the weir were shut” joins two names.
    const before = text.slice(0, found.index);
    const clause = before.slice(
      [...before.matchAll(SUBORDINATE)].reduce((end, { index, 0: word }) => Math.max(end, index + word.length), 0),
    );
    if (FINITE.test(clause)) return [found[0].trim().replace(/^,\s*/, '')];
  }
  return CLAUSES_ZH.test(text) ? ['，'] : null;
}

function hasTime(text: string): boolean {
  if (TIME.test(text) || MONTH.test(text)) return true;
  return [...text.matchAll(YEAR)].some(([, before, after]) => {
    const counts = after?.endsWith('s') && !/^(?:was|is|has|as|its|this)$/.test(after);
    return !counts || (before !== undefined && BEFORE_A_YEAR.test(before));
  });
}

/** Countries as English and Chinese name them, from the browser's or the server's own list. */
let countries: RegExp | undefined;
function countryNames(): RegExp {
  if (countries) return countries;
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const named = (language: string) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []).filter((name) => name.length > 1);
  };
  const escaped = (names: string[]) => names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  countries = new RegExp(`\\b(?:${escaped(named('en'))})\\b|${escaped(named('zh'))}`, 'u');
  return countries;
}

const hasPlace = (text: string) =>
  PLACE.test(text) || PLACE_ZH.test(text) || PLACE_NAMES.test(text) || countryNames().test(text);

const RULES = {
  verdict: ({ text, short = '' }) =>
    VERDICTS.exec(text) ?? VERDICTS_ZH.exec(text) ?? VERDICTS.exec(short) ?? VERDICTS_ZH.exec(short),
  question: ({ text }) => (QUESTION.test(text.trim()) && !NO_QUESTION.test(text) ? [text.trim().slice(-1)] : null),
  compound: ({ text }) => compoundIn(text),
  vague: ({ text }) => VAGUE.exec(text),
  long: ({ text }) => (isLong(text) ? [''] : null),
  'no-time': ({ text, from, to }) => (from || to || hasTime(text) ? null : ['']),
  'no-place': ({ text, where }) => (where?.trim() || hasPlace(text) ? null : ['']),
  'long-short': ({ short = '' }) => (Array.from(short).length >= SHORT_LIMIT ? [''] : null),
} satisfies Record<string, (claim: ClaimWording) => readonly string[] | RegExpExecArray | null>;

export type RuleName = keyof typeof RULES;

/** The rules by name, in the order in which their remarks are shown. Their reasons are messages of the desk. */
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

const isLong = (text: string) =>
  /\p{Script=Han}/u.test(text) ? Array.from(text).length > LONG.characters : text.split(/\s+/).length > LONG.words;

/**
 * What makes a claim hard to check or unfair to ask: verdict words, several claims in one, a question, vague amounts,
 * missing time or place, excess length. They are remarks to an editor, not refusals: each rule is a pattern over English
 * and Chinese and knows no sense; “in China” is a place to it and “Bank of America” too.
 */
export function remarksOn(claim: ClaimWording): Remark[] {
  if (claim.text.trim() === '') return [];
  return RULE_NAMES.flatMap((rule) => {
    const found = RULES[rule](claim);
    return found ? [{ rule, words: found[0] ?? '' }] : [];
  });
}
