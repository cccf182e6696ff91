/** Figures in running text, English and Chinese, brought to one spelling so that "0.34 percent" and 百分之0.34 meet. */

/** Prefix of a figure among the terms: `=0.34%`, `=30000`, `=~10000` (tens of thousands). */
export const FIGURE = '=';

const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
};

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VAGUE: Readonly<Record<string, number>> = {
  dozens: 12,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const HAN_DIGITS = '零一二三四五六七八九';

const wordPart = `(?:${[...SMALL.slice(1), ...TENS, 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')})`;
const percent = '(?:%|percent(?:age points?)?|per ?cent|pct)';

/** Sources of the patterns below, tried in this order; each is case-insensitive and Unicode. */
export const FIGURE_PATTERNS = {
  hanPercent: '百分之(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百点]{1,12})',
  hanVague: '(?:数|几|上|成)(?:十|百|千|十万|百万|千万|万亿|万|亿)',
  digits:
    `(?:[$£€¥] ?)?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]?(?:${percent}|(?:hundred|thousand|million|billion|trillion|mn|bn)\\b|` +
    '万亿|百万|千万|十万|[千万萬亿億])|(?:k|m|b|tn)\\b)?',
  han: '[一二两三四五六七八九十][零一二两三四五六七八九十百千万亿]{0,12}(?=[个名人次年月天万亿部条家种国项位件台年岁月日倍])',
  vague: `\\b(?:(?:tens|hundreds|dozens) of )?(?:${Object.keys(VAGUE).join('|')})\\b`,
  times: '\\b(?:twice|thrice|once(?= (?:a|an|per|every|before|only|during|in)\\b|[.,;!?]|$))',
  words: `\\b${wordPart}(?:(?:[ -]|,? and )${wordPart})*(?: ${percent})?\\b`,
} as const;

const spelled = (value: number) => String(Number(value.toPrecision(12)));

/** Value of an English numeral in words: "two hundred and fifty" is 250. NaN for a word it does not know. */
function fromWords(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const scale = MAGNITUDES[word];
    if (word === 'hundred') group = (group || 1) * 100;
    else if (scale) {
      total += (group || 1) * scale;
      group = 0;
    } else if (SMALL.includes(word)) group += SMALL.indexOf(word);
    else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10;
    else return Number.NaN;
  }
  return total + group;
}

/** Value of a Chinese numeral: 三万五千 is 35000, 三点四 is 3.4. NaN for anything else. */
export function fromHan(text: string): number {
  const [whole = '', fraction] = text.replaceAll('两', '二').split('点');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of whole) {
    const value = HAN_DIGITS.indexOf(sign);
    const scale = MAGNITUDES[sign];
    if (value >= 0) digit = value;
    else if (scale === undefined) return Number.NaN;
    else if (scale >= 1e4) {
      total = (total + section + digit) * scale;
      section = 0;
      digit = 0;
    } else {
      section += (digit || 1) * scale;
      digit = 0;
    }
  }
  const decimals = fraction ? Number(`0.${[...fraction].map((sign) => HAN_DIGITS.indexOf(sign)).join('')}`) : 0;
  return total + section + digit + decimals;
}

const digitsPattern = /^[$£€¥]? ?([\d,]+(?:\.\d+)?)[ -]?(.*)$/u;

function fromDigits(text: string): string | null {
  const found = digitsPattern.exec(text);
  if (!found) return null;
  const value = Number((found[1] ?? '').replaceAll(',', ''));
  const unit = (found[2] ?? '').toLowerCase();
  if (/^(%|per|pct)/.test(unit)) return `${spelled(value)}%`;
  return spelled(value * (MAGNITUDES[unit] ?? 1));
}

/**
 * The figure a stretch of text names, in one spelling without prefix: "1,500" is `1500`, "3万" `30000`, "tens of
 * thousands" `~10000`, "0.34 per cent" `0.34%`. Null when it is none, or only the article-like "one".
 * Currency is left out on purpose: "80 million dollars" and "$80m" must meet.
 */
export function figureOf(kind: keyof typeof FIGURE_PATTERNS, text: string): string | null {
  switch (kind) {
    case 'digits':
      return fromDigits(text);
    case 'hanPercent': {
      const number = text.slice(3);
      return `${spelled(/\d/.test(number) ? Number(number) : fromHan(number))}%`;
    }
    case 'hanVague':
      return `~${MAGNITUDES[text.slice(1)] ?? 0}`;
    case 'han':
      return spelled(fromHan(text));
    case 'vague': {
      const [first = '', , second] = text.toLowerCase().split(' ');
      const head = first === 'tens' ? 10 : (VAGUE[first] ?? 1);
      return `~${second ? head * (VAGUE[second] ?? 1) : head}`;
    }
    case 'times':
      return spelled(['once', 'twice', 'thrice'].indexOf(text.toLowerCase()) + 1);
    case 'words': {
      const lower = text.toLowerCase();
      const share = new RegExp(` ${percent}$`).test(lower);
      const words = lower.replace(new RegExp(` ${percent}$`), '').split(/[ ,-]+/);
      const value = fromWords(words.filter((word) => word !== 'and'));
      if (Number.isNaN(value) || (lower === 'one' && !share)) return null;
      return spelled(value) + (share ? '%' : '');
    }
  }
}

/**
 * Whether two figures, spelt as `figureOf` does, can stand for the same: equal, or the exact one lies within the vague
 * one's magnitude ("tens of thousands" and 30,000).
 */
export function figuresAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [vague, exact] = a.startsWith('~') ? [a, b] : [b, a];
  if (!vague.startsWith('~') || exact.startsWith('~') || exact.endsWith('%')) return false;
  const [magnitude, number] = [Number(vague.slice(1)), Number(exact)];
  return number >= magnitude && number < magnitude * 10;
}
