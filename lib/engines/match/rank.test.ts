import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryIndex, type PlainClaim } from './memory';
import { alreadyRecorded } from './rank';
import { sentence } from './reasons';

const CLAIMS: PlainClaim[] = [
  { id: 'share', text: 'Island Telecom carried 0.34 percent of the signalling messages in 2018.', date: '2020-12-15' },
  { id: 'other', text: 'Coral Wireless carried most of the signalling messages in 2019.' },
  { id: 'embassy', text: 'The embassy in Port Clement denied that operators track visitors.' },
  { id: 'phones', text: 'Tens of thousands of visitors had their phones tracked through island networks.' },
  { id: 'wheat', text: 'The ministry bought 40,000 tonnes of wheat from abroad.' },
  { id: 'bridge', text: 'The new bridge to Port Clement opened two years late.' },
  { id: 'survey', text: 'A survey found that most visitors never read the terms of roaming.' },
  {
    id: 'quay',
    text: 'Quay Radio carried out mass surveillance of the phones of guests on behalf of the harbour office.',
  },
  { id: 'track', text: 'Operators track visitors.' },
  { id: 'brigade', text: 'The 53rd brigade was based at the quay.' },
  { id: '误', text: '孟晚舟没有误导海湾银行。', language: 'zh' },
  { id: '部', text: '海岛电信在2018年承载了百分之0.34的信令消息。', language: 'zh' },
  { id: '馆', text: '大使馆否认运营商跟踪游客。', language: 'zh' },
  { id: '桥', text: '新大桥比计划晚两年通车。', language: 'zh' },
];
const index = memoryIndex(CLAIMS);

describe('rank', () => {
  it.each([
    ['Island Telecom carried 0.34% of signalling messages in 2018', 'share', 'same'],
    ['Island Telecom carried 3.4% of signalling messages in 2018', 'share', 'near, different figure'],
    ['Island Telecom carried 0.34% of signalling messages in 2016', 'share', 'near, different figure'],
    ['Island Telecom never carried 0.34% of signalling messages in 2018', 'share', 'may deny'],
    ['Operators do track visitors, the embassy in Port Clement did say', 'embassy', 'may deny'],
    ['The ministry bought 40 thousand tonnes', 'wheat', 'narrower'],
    [
      'The new bridge to Port Clement opened two years late and cost twice the planned sum, the mayor wrote',
      'bridge',
      'broader',
    ],
    ['visitors and phones', 'phones', 'narrower'],
    ['海岛电信2018年承载了0.34%的信令消息', '部', 'same'],
    ['海岛电信2018年承载了3.4%的信令消息', '部', 'near, different figure'],
    ['30,000 visitors had their phones tracked through island networks', 'phones', 'broader'],
    ['Thousands of visitors had their phones tracked', 'phones', 'near, different figure'],
    ['Dozens of visitors had their phones tracked', 'phones', 'near, different figure'],
    ['大使馆说运营商跟踪游客', '馆', 'may deny'],
    ['新大桥比计划晚三年通车', '桥', 'near, different figure'],
    [
      'Island Telecom had a share of 0.43 % of all signalling messages, the Gazette wrote',
      'share',
      'near, different figure',
    ],
    ['It is unlikely that operators track visitors', 'track', 'may deny'],
    [
      'The ministry’s chief clerk told reporters on Thursday that at no time, in all the years he had served there, had it bought 40,000 tonnes of wheat from abroad',
      'wheat',
      'may deny',
    ],
    [
      'We categorically reject the suggestion, made by unnamed officials in a paper with an axe to grind, that Quay Radio carried out mass surveillance of the phones of guests on behalf of the harbour office or of anybody else',
      'quay',
      'may deny',
    ],
    ['It is a complete fabrication that operators track visitors', 'track', 'may deny'],
    ['The allegation that operators track visitors is a lie', 'track', 'may deny'],
    ['The 54th brigade was based at the quay', 'brigade', 'near, different figure'],
    [
      'The embassy called the reports of signalling false, and said that operators on other islands do track visitors from abroad every summer',
      'track',
      'broader',
    ],
    ['孟晚舟误导了海湾银行', '误', 'may deny'],
    ['Quay Radio did not conduct surveillance of guests', 'quay', 'may deny'],
    ['Quay Radio never carried out surveillance', 'quay', 'may deny'],
  ])('%s: %s, %s', (text, id, relation) => {
    const [best] = index.search({ text });
    expect([best?.id, best?.relation]).toEqual([id, relation]);
  });

  it('says why in words', () => {
    const [best] = index.search({ text: 'Island Telecom carried 0.34 % of signalling messages', date: '2020-12-15' });
    const said = sentence(best?.reasons ?? []);
    expect(said).toContain('same figures 0.34 %');
    expect(said).toContain('recorded the same day');
    expect(said).toContain('both name Telecom');
  });

  it('says of the same words no more than that', () => {
    const [best] = index.search({ text: CLAIMS[4]?.text ?? '' });
    expect(sentence(best?.reasons ?? [])).toBe('the same words and figures throughout');
  });

  it('offers nothing without a reason, also where only everyday words are shared', () => {
    for (const { text } of CLAIMS)
      for (const { reasons } of index.search({ text: text.split(' ').slice(-2).join(' ') }))
        expect(sentence(reasons)).not.toBe('');
  });

  it.each([
    ['The guests were shown around Island Telecom', 'share', true],
    ['Some were met by Coral Wireless', 'other', true],
    ['The mayor carried a lamp', 'share', true],
    ['Island Telecom', 'share', true],
    ['Island Telecom keeps signalling messages for years', 'share', false],
    ['Telecom named 0.34 %', 'share', false],
    ['海岛电信开了一家店', '部', false],
  ])('takes names or one word alone for no reason to look: %s', (text, id, slight) => {
    expect(index.search({ text }).find((match) => match.id === id)?.slight).toBe(slight);
  });

  it('makes no phrase of Chinese words that are found by their English', () => {
    const held = memoryIndex([{ id: 'a', text: 'American phones were followed by the embassy.' }]);
    const [match] = held.search({ text: '美国手机', language: 'zh' });
    expect(sentence(match?.reasons ?? [])).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
  });

  it('says Chinese words whole, not in pairs of signs', () => {
    const [best] = index.search({ text: '有报道称运营商跟踪游客' });
    expect(sentence(best?.reasons ?? [])).toContain('“运营商跟踪游客”');
  });

  it('says everyday Chinese words whole, too', () => {
    const held = memoryIndex(
      ['巴哈马的电话网络', '巴哈马的渔船', '巴哈马的旅馆'].map((claim, i) => ({ id: `${i}`, text: claim })),
    );
    const reasons = held.search({ text: '巴哈马有一座桥' }).map((match) => sentence(match.reasons, 'zh'));
    expect(reasons).toEqual(Array(3).fill('都有“巴哈马”'));
  });

  it('says "already recorded" of a repeated claim, not of one with another figure', () => {
    const repeated = index.search({ text: CLAIMS[0]?.text ?? '' })[0];
    const changed = index.search({ text: CLAIMS[0]?.text.replace('0.34', '34') ?? '' })[0];
    expect(repeated && alreadyRecorded(repeated)).toBe(true);
    expect(changed && alreadyRecorded(changed)).toBe(false);
  });

  it('finds nothing for words nobody has recorded', () => {
    expect(index.search({ text: 'quixotic zeppelins' })).toEqual([]);
    expect(index.search({ text: '' })).toEqual([]);
    expect(memoryIndex([]).search({ text: 'anything' })).toEqual([]);
  });
});

const noun = fc.constantFrom(...'bridge ferry harbour embassy network signal tourist wheat mayor survey'.split(' '));
const claimText = fc
  .tuple(noun, noun, fc.oneof(fc.integer({ min: 2, max: 1799 }), fc.integer({ min: 2100, max: 9999 })), noun)
  .map(([a, b, n, c]) => `The ${a} near the ${b} counted ${n} of every ${c}.`);

describe('rank, for any claims', () => {
  it('puts a claim itself first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(claimText, { minLength: 2, maxLength: 30 }), (texts) => {
        const any = memoryIndex(texts.map((text, i) => ({ id: String(i), text })));
        texts.forEach((text, i) => {
          const [best] = any.search({ text });
          expect(best?.relation).toBe('same');
          expect(texts[Number(best?.id)]).toBe(texts[i]);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('never reports another figure as the same, even one that reads like a year', () => {
    fc.assert(
      fc.property(claimText, fc.integer({ min: 1, max: 99_999 }), (text, figure) => {
        const changed = text.replace(/\d+/, String(figure));
        fc.pre(changed !== text);
        const [best] = memoryIndex([{ id: 'a', text }]).search({ text: changed });
        expect(best?.relation).not.toBe('same');
      }),
    );
  });

  it('says that the figure is what differs', () => {
    fc.assert(
      fc.property(claimText, fc.integer({ min: 10_000, max: 99_999 }), (text, figure) => {
        const any = memoryIndex([{ id: 'a', text }]);
        const [best] = any.search({ text: text.replace(/\d+/, String(figure)) });
        expect(best?.relation).toBe('near, different figure');
        expect(best && alreadyRecorded(best)).toBe(false);
      }),
    );
  });
});
