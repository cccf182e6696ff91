type Language = 'en' | 'zh';

const BOUNDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { '>': 'more than ', '<': 'less than ' },
  zh: { '>': '超过', '<': '不到' },
};
const VAGUE: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  '10': ['tens', '数十'],
  '12': ['dozens', '数十'],
  '100': ['hundreds', '数百'],
  '1000': ['thousands', '数千'],
  '10000': ['tens of thousands', '数万'],
  '100000': ['hundreds of thousands', '数十万'],
  '1000000': ['millions', '数百万'],
  '10000000': ['tens of millions', '数千万'],
  '100000000': ['hundreds of millions', '数亿'],
  '1000000000': ['billions', '数十亿'],
};

/** 50,000 or 5万: in Chinese by 万 and 亿 where no more than two places are left. */
function numberIn(language: Language, digits: string): string {
  const value = Number(digits);
  if (Number.isNaN(value)) return digits;
  if (language === 'zh') {
    for (const [unit, size] of [
      ['亿', 1e8],
      ['万', 1e4],
    ] as const)
      if (value >= size && Number.isInteger((value / size) * 100)) return `${value / size}${unit}`;
    return digits;
  }
  return value.toLocaleString('en', { maximumFractionDigits: 20 });
}

/** A figure of a pair, spelt as its terms are (`>50000`, `~10000`, `0.34%`, `2pp`), as people write it. */
export function figureIn(language: Language, figure = ''): string {
  const [, bound = '', money = '', vague = '', digits = '', unit = ''] =
    /^([<>]?)([$£€¥]?)(~?)(.*?)(%|pp)?$/.exec(figure) ?? [];
  const told = vague && VAGUE[digits]?.[language === 'zh' ? 1 : 0];
  const ending =
    unit === 'pp' ? { en: ' percentage points', zh: '个百分点' }[language] : unit && { en: ' %', zh: '%' }[language];
  return (BOUNDS[language][bound] ?? '') + money + (told || numberIn(language, digits)) + ending;
}
