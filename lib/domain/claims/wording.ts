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

const VERDICTS =
  /\b(false|falsely|fake|hoax|lie[sd]?|lying|liar|untrue|misleading|debunked|baseless|bogus|wrongly|so-called|notorious|absurd|ridiculous|obviously|clearly|of course|undoubtedly|in fact|the truth is|propaganda|smear|conspiracy theory)\b/i;
const VERDICTS_ZH =
  /谎言|谎称|造谣|谣言|虚假|假的|不实|误导|荒谬|荒唐|所谓|显然|明显|毫无疑问|事实上|抹黑|诽谤|阴谋论|臭名昭著/;

const COMPOUND =
  /;|\b(and also|as well as|and (?:that|has|have|had|is|are|was|were|will|did|does|do|they|he|she|it)|because|therefore|which (?:proves|shows|means)|but|while|whereas|although)\b/i;
const COMPOUND_ZH = /；|并且|而且|以及|因为|因此|所以|但是|虽然|同时/;

const QUESTION =
  /[?？]\s*$|^(?:did|does|do|is|are|was|were|has|have|had|who|what|when|where|why|how)\b|吗[？。]?$|是否/i;
const HEDGE =
  /\b(many|some|various|several|often|a lot of|experts say|it is said|reportedly|allegedly)\b|许多|一些|据称|据说|有人说/i;
const TIME =
  /\b(?:1[5-9]|20|21)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|today|yesterday|century|decade)\b|\d{1,4}\s*年|月|世纪|年代/i;
/** A capitalised word inside a sentence after a word of place, or a Chinese ending of places. */
const PLACE =
  /\b(?:in|at|from|of|near|across|over|to|through|between)\s+(?:the\s+)?\p{Lu}\p{L}+|[省市县州国岛洲港海湾]/u;

const RULES = {
  verdict: ({ text, short = '' }) =>
    VERDICTS.exec(text) ?? VERDICTS_ZH.exec(text) ?? VERDICTS.exec(short) ?? VERDICTS_ZH.exec(short),
  question: ({ text }) => (QUESTION.test(text.trim()) ? [text.trim().slice(-1)] : null),
  compound: ({ text }) => COMPOUND.exec(text) ?? COMPOUND_ZH.exec(text),
  vague: ({ text }) => HEDGE.exec(text),
  long: ({ text }) => (isLong(text) ? [''] : null),
  'no-time': ({ text, from, to }) => (from || to || TIME.test(text) ? null : ['']),
  'no-place': ({ text, where }) => (where?.trim() || PLACE.test(text) ? null : ['']),
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
