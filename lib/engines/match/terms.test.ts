import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from './terms';
import { readPost } from './tokens';

describe('terms', () => {
  it.each([
    ['English words become stems, stop words go', 'The networks were carrying the signals', 'network carri signal'],
    ['percent is one figure however it is written', '0.34 %, 0.34 percent and 0.34 per cent', '=0.34% =0.34% =0.34%'],
    ['百分之 and ％ are the same figure', '百分之0.34，0.34％', '=0.34% =0.34%'],
    ['百分之 with Chinese digits', '百分之三点四', '=3.4%'],
    ['thousands separators go', '1,500 phones, 1500 phones', '=1500 phone =1500 phone'],
    ['magnitudes are multiplied out', '$1.5 million, 1.5m, 1,500,000', '=1500000 !$1500000 =1500000 =1500000'],
    ['万 and 亿 are multiplied out', '3万 1.2亿 三万五千人', '=30000 =120000000 =35000 人'],
    ['vague magnitudes keep their size', 'tens of thousands of phones', '=~10000 phone'],
    ['vague magnitudes in Chinese', '数万部', '=~10000 部'],
    ['numerals in words', 'two hundred and fifty-three phones', '=253 phone'],
    ['one is no figure', 'one of them', ''],
    ['dates from the year down', 'on 15 December 2020', '@2020 @2020-12 @2020-12-15'],
    ['the American order', 'December 15, 2020', '@2020 @2020-12 @2020-12-15'],
    ['ISO dates', '2020-12-15', '@2020 @2020-12 @2020-12-15'],
    ['Chinese dates', '2020年12月15日', '@2020 @2020-12 @2020-12-15'],
    ['a month', 'In December 2020', '@2020 @2020-12'],
    ['a bare year', 'since 2018', '@2018'],
    ['a number of things is no year', '2018 people', '=2018 peopl'],
    ['names inside a sentence are marked', 'A report by Gary Miller', 'report gari ^gary miller ^miller'],
    ['headlines mark no names', 'Three Networks Named In Leaked Report', '=3 network name leak report'],
    ['negation is a cue', "It wasn't named and never denied it", '! name ! deni !'],
    [
      'hashtags and handles are parted and kept',
      '#IslandNetworks @nassauDesk',
      'island network islandnetworks nassau desk nassaudesk',
    ],
    ['web addresses give nothing', 'read https://example.org/a?b=c here pic.twitter.com/aBc', 'read'],
    ['dotted acronyms close up', 'the U.S. embassy', 'us ^us embassi'],
    ['model numbers close up', 'COVID-19 and an F-16', 'covid covid19 f16'],
    ['possessives go', "Nassau's operator’s", 'nassau oper'],
    ['accents go', 'Pequeño café', 'pequeno cafe'],
    ['Chinese gives pairs of signs', '信令消息', '信令 令消 消息 signal'],
    ['Chinese negation is a cue, and in no pair of signs', '气球未收集证据', '气球 球收 收集 集证 证据 balloon evid !'],
    ['what is hidden in a longer Chinese word is no cue', '未来不断上升', '未来 来不 不断 断上 上升'],
    ['half, a third, three quarters', 'half of them, a third of ships, three quarters', '=50% =1/3 ship =75%'],
    ['the first half is no share', 'the first half of the year', 'first half year'],
    ['a range has one unit', '3.5 to 4 per cent, 3–5万', '=3.5% =4% =30000 =50000'],
    ['a month is one where it is counted', 'kept for a month, twice a month', 'kept =1 month =2 month'],
    ['points are no percentage', '2 percentage points, 2个百分点', '=2pp =2pp'],
    ['parts in Chinese', '三分之一，一半，三成用户', '=1/3 =50% =30% 用户'],
    ['亿 and 万 in signs', '一亿二千万美元', '=120000000 !$120000000 美元 dollar'],
    ['units of signs', '500千克，500公斤', '=500 千克 kilogram =500 公斤 kilogram'],
    ['a day in signs', '二〇一八年四月七日', '@2018 @2018-04 @2018-04-07'],
    ['a space between thousands', '50 000 phones', '=50000 phone'],
    ['m behind a currency is a million, before “tall” a metre', '£60m, 60m tall', '=60000000 !£60000000 =60 metr tall'],
    ['British and American spelling meet', 'organised colour, organized color', 'organ color organ color'],
    ['mixed scripts are parted', 'BTC公司', 'btc 公司 compani'],
    ['nothing gives nothing', '  …  ', ''],
  ])('%s', (_, text, expected) => {
    expect(terms(text).join(' ')).toBe(expected);
  });

  it('gives the same for any text twice, and never an empty or a broken term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = terms(text);
        expect(terms(text)).toEqual(once);
        for (const term of once) expect(term).toMatch(/^\S+$/u);
      }),
    );
  });

  it.each(['- ', '—  (', '#Aa', 'Aa', '三', '1,111', 'one ', '<p class="x">', '😀', 'a.'])(
    'takes long nonsense of %j in its stride',
    (part) => {
      const text = part.repeat(4000);
      const start = performance.now();
      terms(text);
      readPost(text);
      // Milliseconds alone; a pattern that goes wrong takes minutes.
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );

  it('reads figures the same with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1_000_000_000 }), (value) => {
        const plain = terms(`a total of $${value}`);
        expect(terms(`a total of $${value.toLocaleString('en-US')}`)).toEqual(plain);
      }),
    );
  });
});

describe('readPost', () => {
  it('parts a copied post from its signature and day', () => {
    const post = readPost('The island network carried it all. — Ann Example (@annexample) December 14, 2020');
    expect(post).toEqual({
      body: 'The island network carried it all.',
      author: 'Ann Example @annexample',
      date: '2020-12-14',
    });
  });

  it('leaves any other text whole', () => {
    expect(readPost('No signature (at all) here').author).toBeNull();
  });
});
