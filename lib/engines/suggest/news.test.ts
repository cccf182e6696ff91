import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

/** Who said what, through whom: [words, speaker, chain from the outlet in]. */
const said = (text: string) =>
  suggest(text).map(({ quote, speaker, chain }) => [
    quote,
    speaker?.name ?? null,
    ...(chain.length ? [chain.map(({ agent }) => agent).join(' ← ')] : []),
  ]);

/** Sentences of our own, as courts, houses, sports bodies, firms, accounts and agencies are reported. */
const NEWS: readonly (readonly [string, string, readonly (readonly (string | null)[])[]])[] = [
  [
    'what a jury heard on a day',
    'A jury at Harrow Crown Court heard on Tuesday that the former treasurer had moved the money into an account of her own.',
    [['the former treasurer had moved the money into an account of her own', 'A jury at Harrow Crown Court']],
  ],
  [
    'a prosecutor by name, without the office',
    'Prosecutor Daniel Fitch told jurors that Moira Keane, 52, “treated the club’s money as her own pocket”.',
    [['Moira Keane, 52, “treated the club’s money as her own pocket”', 'Daniel Fitch']],
  ],
  [
    'what a house was told of, and what was said of it',
    'The fisheries minister told the house on Wednesday of the allegations, which he described as “a fairy tale in three volumes”, and said that no licence had been sold.',
    [
      ['the allegations, which he described as “a fairy tale in three volumes”', 'The fisheries minister'],
      ['no licence had been sold', 'The fisheries minister'],
    ],
  ],
  [
    'the same without marks',
    'The minister told the house of the allegations, which he described as sensational.',
    [['the allegations, which he described as sensational', 'The minister']],
  ],
  [
    'an officer and the name behind the comma',
    'According to the board’s chief medical officer, Dr Owen Pask, the laboratory had ruled out contamination.',
    [['the laboratory had ruled out contamination', 'Owen Pask']],
  ],
  [
    'a paper and whom it cites behind the comma',
    'According to Le Phare, which cited two diplomats, the buoy was handed over last week.',
    [['the buoy was handed over last week', 'Le Phare']],
  ],
  [
    'a denial, without where the claim was made first',
    'Northgate denies that the switches were ever used to listen in on ships, a claim first made by the Morning Tide newspaper in April.',
    [['the switches were ever used to listen in on ships', 'Northgate']],
  ],
  [
    'an account, without what happened hours before',
    '“This is not our equipment and never was,” @harbour_tech posted on Tuesday, hours after photographs of the box went viral. Its founder, Jamal Oyelaran, tweeted: “Anyone can print a sticker.”',
    [
      ['This is not our equipment and never was,', '@harbour_tech'],
      ['Anyone can print a sticker.', 'Jamal Oyelaran'],
    ],
  ],
  [
    'an official without a name, who is “he” in the next sentence',
    'Lucy Trent is the mayor. A senior port official said that the box had been on the quay since 2019. Asked whether the port had bought it, he said: “I cannot answer that.”',
    [
      ['the box had been on the quay since 2019', 'A senior port official'],
      ['I cannot answer that.', 'A senior port official'],
    ],
  ],
  [
    'an agency that quotes somebody',
    'TNA had quoted an unnamed admiral as saying that the buoy was “of foreign make”.',
    [['the buoy was “of foreign make”', 'an unnamed admiral', 'TNA ← an unnamed admiral']],
  ],
  [
    'a paper that cites an agency',
    'The Daily Anchor, citing a report by the state news agency TNA, said on Monday that the navy had found a buoy.',
    [['the navy had found a buoy', 'Daily Anchor', 'Daily Anchor ← a report by the state news agency TNA']],
  ],
  [
    'somebody who told an agency, as it reported',
    'Vice Admiral Pedro Sousa told Reuters he had never spoken to the agency, Reuters reported.',
    [['he had never spoken to the agency', 'Pedro Sousa', 'Reuters ← Pedro Sousa']],
  ],
  [
    'a denial in court and what was said with it',
    '郑某当庭否认指控，称这笔钱是经已故会长同意借用的。',
    [['这笔钱是经已故会长同意借用的', '郑某']],
  ],
  [
    'a question put in the house',
    '在野党议员柳思敏质问：“既然没有问题，登记册为什么不公开？”',
    [['既然没有问题，登记册为什么不公开？', '柳思敏']],
  ],
  [
    'a firm by its results and later as 公司, without where the claim stood first',
    '北门电缆公司周四公布，第三季度亏损1800万元。公司否认其交换机曾被用于监听船只，该说法最早见于《晨潮报》四月的报道。',
    [
      ['第三季度亏损1800万元', '北门电缆公司'],
      ['其交换机曾被用于监听船只', '北门电缆公司'],
    ],
  ],
  [
    'an official without a name, who is 他 behind a question',
    '市长特伦特问道：“那是谁放的？”一名不愿具名的港口高级官员透露，箱子早就放在码头上。被问及港口是否购买过该设备时，他说：“这个我不能回答。”',
    [
      ['那是谁放的？', '特伦特'],
      ['箱子早就放在码头上', '一名不愿具名的港口高级官员'],
      ['这个我不能回答。', '一名不愿具名的港口高级官员'],
    ],
  ],
  [
    'a paper that cites an agency on Monday, an admiral by name, and an embassy that calls it fiction',
    '《每日锚报》周一援引国家通讯社的报道称，海军发现一个监听浮标。挪威驻当地大使馆斥该报道为虚构。海军中将索萨告诉路透社，他从未接受过采访。',
    [
      ['海军发现一个监听浮标', '国家通讯社', '《每日锚报》 ← 国家通讯社'],
      ['该报道为虚构', '挪威驻当地大使馆'],
      ['他从未接受过采访', '索萨', '路透社 ← 索萨'],
    ],
  ],
  [
    'a heading over notes',
    'Reading notes on the Ledger (Port Ellery), about 17 December 2020, in the words of the desk.',
    [],
  ],
  ['what a country met with is nobody’s words', '摩洛哥遭到批评，法国下令彻查。', []],
  ['money that is spent', '该公司斥资三亿元建厂。', []],
];

describe('news of many kinds', () => {
  it.each(NEWS)('%s', (_, text, expected) => expect(said(text)).toEqual(expected));
});
