import { describe, expect, it } from 'vitest';
import { memoryIndex } from './memory';
import { alreadyRecorded } from './rank';
import { sentence } from './reasons';
import { figureIn } from './told-figure';

const index = memoryIndex(
  [
    ['height', 'The balloon flew 18 kilometres above the ferry harbour.'],
    ['tower', 'The tower on the quay was 60 metres tall.'],
    ['half', 'Half of the early patients had visited the fish market.'],
    ['points', 'Turnout in the outer villages fell by 12 percentage points.'],
    ['price', 'The lantern works cost $1.2bn.'],
    ['rise', 'Fares on the ferry rose by 3.5 to 4 per cent in 2021.'],
    ['day', 'The army dropped two cylinders on the village on 7 April 2018.'],
    ['list', 'A leaked list holds more than 50,000 phone numbers.'],
    ['高', '气球在渡口上空18公里处飞行。'],
    ['半', '早期患者中有一半去过海鲜市场。'],
    ['票', '投票机改动了6000张选票。'],
  ].map(([id = '', text = '']) => ({ id, text, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' })),
);
const found = (text: string, id: string) => index.search({ text }).find((match) => match.id === id);

describe('figures and their units', () => {
  it.each([
    ['The balloon flew 20 kilometres above the ferry harbour.', 'height', 'near, different figure'],
    ['The balloon flew 80,000 feet above the ferry harbour.', 'height', 'near, different figure'],
    ['The tower on the quay was 60m tall.', 'tower', 'same'],
    ['The tower on the quay was 60 meters tall.', 'tower', 'same'],
    ['50 % of the early patients had visited the fish market.', 'half', 'same'],
    ['One half of the early patients had visited the fish market.', 'half', 'same'],
    ['A third of the early patients had visited the fish market.', 'half', 'near, different figure'],
    ['More than half of the early patients had visited the fish market.', 'half', 'near, different figure'],
    ['Turnout in the outer villages fell by 12 per cent.', 'points', 'near, different figure'],
    ['The lantern works cost €1.2 billion.', 'price', 'near, different figure'],
    ['The lantern works cost 1.2 billion euros.', 'price', 'near, different figure'],
    ['The lantern works cost US$1,200 million.', 'price', 'same'],
    ['Fares on the ferry rose by 3.5% to 4% in 2021.', 'rise', 'same'],
    ['Fares on the ferry rose by 3–4% in 2021.', 'rise', 'near, different figure'],
    ['The army dropped two cylinders on the village on 8 April.', 'day', 'near, different figure'],
    ['A leaked list holds over 50 000 phone numbers.', 'list', 'same'],
    ['早期患者中有50%去过海鲜市场。', '半', 'same'],
    ['早期患者中有三成去过海鲜市场。', '半', 'near, different figure'],
    ['投票机改动了六千张选票。', '票', 'same'],
    ['投票机改动了六千多张选票。', '票', 'near, different figure'],
  ])('%s', (text, id, relation) => {
    const match = found(text, id);
    expect(match?.relation).toBe(relation);
    expect(match && alreadyRecorded(match)).not.toBe(relation !== 'same');
  });

  it.each([
    ['The balloon flew 18,000 metres above the ferry harbour.', 'height'],
    ['The balloon flew 60,000 feet above the ferry harbour.', 'height'],
    ['The army dropped two cylinders on the village on 7 April.', 'day'],
    ['气球在渡口上空18000米处飞行。', '高'],
  ])('%s differs in nothing', (text, id) => {
    const match = found(text, id);
    expect(match?.relation).not.toBe('near, different figure');
    expect(sentence(match?.reasons ?? [])).not.toContain('different');
  });
});

describe('a figure that differs is told as people write it', () => {
  it('in a reason', () =>
    expect(sentence(found('A leaked list holds some 45,000 phone numbers.', 'list')?.reasons ?? [])).toContain(
      'different figure (45,000 here, more than 50,000 on record)',
    ));

  it.each([
    ['>50000', 'more than 50,000', '超过5万'],
    ['<0.34%', 'less than 0.34 %', '不到0.34%'],
    ['~10000', 'tens of thousands', '数万'],
    ['>$1200000000', 'more than $1,200,000,000', '超过$12亿'],
    ['2pp', '2 percentage points', '2个百分点'],
    ['123456', '123,456', '123456'],
    ['120000000', '120,000,000', '1.2亿'],
    ['1/3', '1/3', '1/3'],
    ['53rd', '53rd', '53rd'],
  ])('%s', (figure, english, chinese) => {
    expect([figureIn('en', figure), figureIn('zh', figure)]).toEqual([english, chinese]);
  });
});
