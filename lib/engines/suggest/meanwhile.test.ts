import { expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

it.each([
  [
    '“It did not move like a lamp,” Ellen Varga says, pouring tea in the kitchen where three generations of Vargas have complained about the weather.',
    [['Ellen Varga', 'It did not move like a lamp,']],
  ],
  [
    'Igor Malen told the tribunal that he had reported the valve in May and was dismissed eleven days later.',
    [['Igor Malen', 'he had reported the valve in May and was dismissed eleven days later']],
  ],
  [
    'The room laughed when one of them asked him why, in that case, anybody had bothered to send it.',
    [['one of them', 'him why, in that case, anybody had bothered to send it']],
  ],
  [
    'Rania Haddad, a lawyer, learned in July that her lamp had been tampered with by strangers.',
    [['Rania Haddad', 'her lamp had been tampered with by strangers']],
  ],
  [
    'At the inquiry in March an air force colonel would tell senators that the lamp could not have seen anything.',
    [['an air force colonel', 'the lamp could not have seen anything']],
  ],
  [
    '“Our crews worked through two storms,” said Astrid Holm, Chief Operating Officer of NordSea Cable. “We are grateful to everybody.”',
    [
      ['Astrid Holm', 'Our crews worked through two storms,'],
      ['Astrid Holm', 'We are grateful to everybody.'],
    ],
  ],
  ['曾要求联邦调查局通报情况的参议员德雷克认为，审计结果并不完整。', [['德雷克', '审计结果并不完整']]],
  [
    '本报伦敦讯 一名在软件中发现隐藏通道的工程师昨日作证时说，上司要他忘掉那个下午。',
    [['一名在软件中发现隐藏通道的工程师', '上司要他忘掉那个下午']],
  ],
  ['哥德堡，11月19日——北海光缆公司今天确认，海缆已提前四天修复。', [['北海光缆公司', '海缆已提前四天修复']]],
  [
    '“每年约有两百起断缆。”首席运营官霍尔姆续称，“这次不寻常的是拖痕的长度。”',
    [
      ['霍尔姆', '每年约有两百起断缆。'],
      ['霍尔姆', '这次不寻常的是拖痕的长度。'],
    ],
  ],
  [
    '三月的质询会上，一名空军上校对参议员们说，气球看不到卫星看不到的东西。',
    [['一名空军上校', '气球看不到卫星看不到的东西']],
  ],
  [
    '按国防部的说法，那是一只侦察气球；而按大使馆的说法，那是一只迷了路的气象气球。',
    [
      ['国防部', '那是一只侦察气球'],
      ['大使馆', '那是一只迷了路的气象气球'],
    ],
  ],
  ['以色列厂商一再强调，产品只卖给政府。', [['以色列厂商', '产品只卖给政府']]],
  [
    '瑞典检察官埃克贝里说，他不预设结论；被维斯特电台问到是否已讯问船长时，他只说：“不是我们问的。”',
    [
      ['埃克贝里', '他不预设结论'],
      ['埃克贝里', '不是我们问的。'],
    ],
  ],
])('%s', (text, found) => expect(suggest(text).map((s) => [s.speaker?.name, s.quote])).toEqual(found));
