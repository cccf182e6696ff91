/*
 * The words that a style of citation takes from its language, in Chinese, as CSL has them (locale zh-CN, CSL 1.0.1). The package
 * of styles holds no Chinese ones, so these are ours. What is not here stays as the processor has it in English.
 */
const TERMS: Readonly<Record<string, string>> = {
  accessed: '访问于',
  and: '和',
  'and others': '等',
  anonymous: '佚名',
  at: '于',
  'available at': '载于',
  by: '作者',
  circa: '约',
  cited: '引用于',
  'et-al': '等',
  forthcoming: '即将出版',
  from: '取自',
  ibid: '同上',
  in: '载',
  'in press': '印刷中',
  internet: '互联网',
  interview: '访谈',
  letter: '信函',
  'no date': '日期不详',
  online: '在线',
  'personal-communication': '私人通信',
  'presented at': '发表于',
  reference: '参考文献',
  retrieved: '检索于',
  review: '评论',
  scale: '比例尺',
  software: '软件',
  version: '版本',
  edition: '版',
  chapter: '章',
  issue: '期',
  page: '页',
  section: '节',
  volume: '卷',
  editor: '编',
  translator: '译',
  director: '导演',
  illustrator: '绘',
  'open-quote': '“',
  'close-quote': '”',
  'open-inner-quote': '‘',
  'close-inner-quote': '’',
  'page-range-delimiter': '–',
};

/** Terms that styles also ask for in a short form, written the same. */
const SHORT = ['circa', 'no date', 'edition', 'issue', 'page', 'section', 'volume', 'editor', 'translator'];

const term = (name: string, words: string, form = ''): string =>
  `<term name="${name}"${form}><single>${words}</single><multiple>${words}</multiple></term>`;

const months = Array.from({ length: 12 }, (_, index) => {
  const name = `month-${String(index + 1).padStart(2, '0')}`;
  return term(name, `${index + 1}月`) + term(name, `${index + 1}月`, ' form="short"');
});

/** The locale as XML. */
export const CSL_LOCALE_ZH = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN"><style-options punctuation-in-quote="false"/><date form="text"><date-part name="year" suffix="年"/><date-part name="month" form="numeric" suffix="月"/><date-part name="day" suffix="日"/></date><date form="numeric"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date><terms>${Object.entries(
  TERMS,
)
  .map(([name, words]) => term(name, words))
  .join(
    '',
  )}${SHORT.map((name) => term(name, TERMS[name]!, ' form="short"')).join('')}${months.join('')}</terms></locale>`;

/** How styles write a day and a month one after the other, and how Chinese does: 5月5日. */
const DAYS: readonly (readonly [RegExp, string])[] = [
  [
    /(<date-part [^>]*name="month"[^>]*\/>)<date-part prefix=" " name="day"\/>/g,
    '$1<date-part name="day" suffix="日"/>',
  ],
  [/<date-part name="day" suffix=" "\/>(<date-part name="month"[^>]*\/>)/g, '$1<date-part name="day" suffix="日"/>'],
];

/** A style (CSL) with the days it writes by itself in the order of Chinese; those it leaves to the locale are so already. */
export const styleInChinese = (style: string): string =>
  DAYS.reduce((changed, [found, instead]) => changed.replace(found, instead), style);
