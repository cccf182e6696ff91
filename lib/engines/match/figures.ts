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
/** Parts of a whole by their English names. */
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

const wordPart = `(?:${[...SMALL.slice(1), ...TENS, 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')})`;
const percent = '(?:percent(?:age)?[ -]points?|per cent points?|%[ -]points?|%|percent|per ?cent|pct)';
/** What is counted in Chinese behind a numeral: after these one, too, is a number; after the others 一 may be an article. */
const counted = '[个個名人次年月天部条條家种種国國项項位件台岁歲日倍]';
const measured =
  '公[斤里尺顷頃]|千[克米]|[吨噸]|米(?![其国國勒兰蘭])|美[元金]|[欧歐日]元|英[镑鎊里尺]|[元张張页頁起艘架辆輛枚座股份届屆所间間户戶支颗顆周週场場]|小时|小時|分钟|分鐘';
const hanUnit = '[零〇一二两三四五六七八九十百千]';

/** Behind an m without a currency: a length. */
const METRES = '(?= (?:tall|high|long|wide|deep|thick|above|below|away|across|apart|from|in diameter|radius)\\b)';

/** Sources of the patterns below, tried in this order; each is case-insensitive and Unicode. */
export const FIGURE_PATTERNS = {
  hanPercent: '百分之(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百点]{1,12})',
  hanPoints: '(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百点]{1,12})个?百分点',
  hanPart:
    '[一二两三四五六七八九十]分之[一二两三四五六七八九]|一半|半数|半數|' +
    '[二两三四五六七八九]成(?![为為立功员員长長果本交都绩績熟型份分语語就])',
  hanVague: '(?:数|几|上|成)(?:十|百|千|十万|百万|千万|万亿|万|亿)',
  digits:
    // "50 000" with a space; "60m tall" is metres, "£60m" millions; 500千克 is 500 kilograms.
    '(?:[$£€¥] ?)?(?:\\d{1,3}(?: \\d{3})+(?![\\d,.%]|\\p{L})|\\d+(?:,\\d{3})*(?:\\.\\d+)?)' +
    `(?:[ -]?(?:${percent}|(?:hundred|thousand|million|billion|trillion|mn|bn)\\b|` +
    '万亿|百万|千万|十万|[万萬亿億]|千(?![克米瓦卡赫伏帕]))|' +
    `(?:k|(?<=[$£€¥] ?[\\d.,]{1,15})m|m(?!${METRES})|b|tn)\\b)?`,
  part:
    '(?<!\\b(?:first|second|other|latter|last|better|upper|lower|top|bottom)[ -])\\bhalf(?= (?:of|the|its|their|our|his|her|all)\\b)|' +
    '\\b(?:one[ -]half|(?:a|one) (?:third|quarter|fifth|tenth)(?= of\\b)|three[ -]quarters|' +
    '(?:one|two|three|four)[ -](?:third|fifth|tenth)s?)\\b',
  han:
    `[一二两三四五六七八九十]${hanUnit}{0,9}[万萬亿億](?:${hanUnit}|[万萬亿億]){0,12}|` +
    `[一二两三四五六七八九十]${hanUnit}{0,12}(?=[多余餘]?${counted})|` +
    `(?:[二两三四五六七八九十]${hanUnit}{0,12}|一${hanUnit}{1,12})(?=[多余餘]?(?:${measured}))`,
  span: '(?<=\\b(?:for|within|after|over|about|than|nearly|almost|under|lasted|lasting|took|every) )(?:an?|one)(?= (?:second|minute|hour|day|week|month|year|decade|century)\\b)',
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
  const [whole = '', fraction] = text.replaceAll('两', '二').replaceAll('〇', '零').split('点');
  // 二零一八: read sign by sign.
  if (/^[零一二三四五六七八九]{2,}$/.test(whole))
    return Number([...whole].map((sign) => HAN_DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of whole) {
    const value = HAN_DIGITS.indexOf(sign);
    const scale = MAGNITUDES[sign];
    if (value >= 0) digit = value;
    else if (scale === undefined) return Number.NaN;
    else if (scale >= 1e4) {
      // 一亿二千万: what is behind the 亿 multiplies by itself, 二万亿 all before it.
      if (scale > 1e4 || total < 1e8) total = (total + section + digit) * scale;
      else total += (section + digit) * scale;
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

const digitsPattern = /^[$£€¥]? ?([\d,]+(?: \d{3})*(?:\.\d+)?)[ -]?(.*)$/u;
const isPoints = (unit: string) => /points?$/.test(unit);

function fromDigits(text: string): string | null {
  const found = digitsPattern.exec(text);
  if (!found) return null;
  const value = Number((found[1] ?? '').replace(/[, ]/g, ''));
  const unit = (found[2] ?? '').toLowerCase();
  if (/^(%|per|pct)/.test(unit)) return spelled(value) + (isPoints(unit) ? 'pp' : '%');
  return spelled(value * (MAGNITUDES[unit] ?? 1));
}

/** "half" is 50 per cent, "a third" 1/3: what has no end as a percentage stays a fraction. */
const partOf = (many: number, whole: number) =>
  100 % whole === 0 ? `${spelled((100 * many) / whole)}%` : `${many}/${whole}`;

/** 三分之一 1/3, 一半 and 半数 50%, 三成 30%. */
function hanPart(text: string): string {
  const [whole = '', many = ''] = text.split('分之');
  if (many) return partOf(fromHan(many), fromHan(whole));
  return text.endsWith('成') ? `${10 * fromHan(text.slice(0, -1))}%` : '50%';
}

/**
 * The figure a stretch of text names, in one spelling without prefix: "1,500" is `1500`, "3万" `30000`, "tens of
 * thousands" `~10000`, "0.34 per cent" `0.34%`, "0.34 percentage points" `0.34pp`, "half of" `50%`, "a third of" `1/3`. Null
 * when it is none, or only the article-like "one", which counts before a time alone ("kept for a month").
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
    case 'hanPoints': {
      const number = text.replace(/个?百分点$/, '');
      return `${spelled(/\d/.test(number) ? Number(number) : fromHan(number))}pp`;
    }
    case 'hanPart':
      return hanPart(text);
    case 'part': {
      const [many = '', part = many] = text.toLowerCase().split(/[ -]/);
      const whole = PARTS[part.replace(/s$/, '')] ?? 1;
      return partOf(SMALL.includes(many) ? SMALL.indexOf(many) : 1, whole);
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
    case 'span':
      return '1';
    case 'times':
      return spelled(['once', 'twice', 'thrice'].indexOf(text.toLowerCase()) + 1);
    case 'words': {
      const lower = text.toLowerCase();
      const [share = ''] = new RegExp(` ${percent}$`).exec(lower) ?? [];
      const words = lower.slice(0, lower.length - share.length).split(/[ ,-]+/);
      const value = fromWords(words.filter((word) => word !== 'and'));
      if (Number.isNaN(value) || (lower === 'one' && !share)) return null;
      return spelled(value) + (share && (isPoints(share) ? 'pp' : '%'));
    }
  }
}

/**
 * Whether two figures, spelt as `figureOf` does, can stand for the same: equal, or the exact one lies within the vague
 * one's magnitude ("tens of thousands" and 30,000), or a fraction is the percentage to the whole number ("a third", 33 %).
 */
export function figuresAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [fraction, share] = a.includes('/') ? [a, b] : [b, a];
  if (fraction.includes('/') && share.endsWith('%')) {
    const [many, whole] = fraction.split('/').map(Number) as [number, number];
    return Math.abs((100 * many) / whole - Number(share.slice(0, -1))) < 1;
  }
  const [vague, exact] = a.startsWith('~') ? [a, b] : [b, a];
  if (!vague.startsWith('~') || !/^[\d.e+]+$/.test(exact)) return false;
  const [magnitude, number] = [Number(vague.slice(1)), Number(exact)];
  return number >= magnitude && number < magnitude * 10;
}
