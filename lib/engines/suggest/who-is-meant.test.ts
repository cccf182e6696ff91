import { describe, expect, it } from 'vitest';
import { isFamilyFirst } from '@/lib/engines/suggest/family-first';
import { suggest } from '@/lib/engines/suggest/suggest';

const who = (text: string) => suggest(text).map(({ quote, speaker }) => [quote, speaker?.name]);

describe('whose words they are', () => {
  it.each([
    ['Wang Yue', true],
    ['Hua Chunying', true],
    ['Li Xiao-ming', true],
    ['Kim Jong-un', true],
    ['Kim Harper', false],
    ['Long Island', false],
    ['Maria Ortega', false],
    ['Wang', false],
    ['Wang Yue Foundation', false],
  ])('%s: the family name stands first: %s', (name, first) => expect(isFamilyFirst(name.split(' '))).toBe(first));

  it.each([
    [
      '“the 93-year-old” is who the sentence before was about',
      'Malik Mohan took another view. “We want proof,” the 93-year-old told reporters.',
      ['Malik Mohan'],
    ],
    [
      '“the chief executive” is not one who is named only later',
      'Tim Crook went further in an interview. “There is no truth in it,” the chief executive said. Lampworks’ chief executive, Carl Lang, came home late.',
      ['Tim Crook'],
    ],
    [
      '“it” is the ministry of the sentence before, not the writer of the paragraph before',
      'Seymour Marsh, 85, wrote that divers laid the charges.\n\nThe Norwegian foreign ministry, whose sailors feature in it, was blunter. “Those allegations are nonsense,” it said.',
      ['Seymour Marsh', 'The Norwegian foreign ministry'],
    ],
    [
      'a body is called by those who belong to it, and is “the guild” later',
      "The Harbour Pilots' Guild said that a drone had flown over it. The Teachers’ Union denied that the talks had failed. The Democrats’ plan failed, Cruz said. The guild said that it would sue.",
      ["Harbour Pilots' Guild", 'Teachers’ Union', 'Cruz', "Harbour Pilots' Guild"],
    ],
    [
      'his wife is who “she” is',
      'Ann Lee said the sea was calm. “They all lie,” a fisherman said. His wife disagrees. “I saw the ships,” she says.',
      ['Ann Lee', 'a fisherman', 'His wife'],
    ],
    [
      'a councillor with and without a first name is one',
      'Mayor Derek Soames rang the bell. Cllr Soames said that nobody had come to the harbour.',
      ['Derek Soames'],
    ],
    [
      '“she” is the clerk with whom the paragraph before ended',
      '“I know nothing,” Cllr Janet Pugh said.\n\nMrs Elaine Burrows kept the minutes.\n\n“It was all done properly,” she told the Courier.',
      ['Janet Pugh', 'Elaine Burrows'],
    ],
    ['officials of the US are not “us”', 'US officials said that nothing was found.', ['US officials']],
    [
      'a month behind a first name is a name',
      'Theresa May’s spokesman called the interview “an insult to everybody who watched it”. He said: “It is deeply offensive.”',
      ['Theresa May’s spokesman', 'Theresa May’s spokesman'],
    ],
  ])('%s', (_, text, names) => expect(who(text).map(([, name]) => name)).toEqual(names));

  it('a name with the family name first is known by it later, and not taken for another of that family', () => {
    expect(
      who(
        'Wang Yue, a spokesman for the tide office, said that the buoy had strayed. Jenny Wang of the Ledger said that nobody had seen it. Zhao Lin asked for a chart. “It drifted for a week,” Zhao said.',
      ),
    ).toEqual([
      ['the buoy had strayed', 'Wang Yue'],
      ['nobody had seen it', 'Jenny Wang'],
      ['It drifted for a week,', 'Zhao Lin'],
    ]);
    expect(who('Wang Yue met the keepers. Wang said that the buoy had strayed.')).toEqual([
      ['the buoy had strayed', 'Wang Yue'],
    ]);
  });

  it('“which he described” within what an office said is the office’s, and part of it', () => {
    expect(
      who(
        'Ravi Sen edits the Ledger. India’s IT minister told parliament that the timing of the reports, which he described as “sensational”, was no coincidence.',
      ),
    ).toEqual([
      ['the timing of the reports, which he described as “sensational”, was no coincidence', 'India’s IT minister'],
    ]);
  });

  it.each([
    ['摩洛哥否认购买该软件。该国驻巴黎大使说：“这些指控毫无根据。”', '摩洛哥驻巴黎大使'],
    ['摩洛哥驻巴黎大使夏基布拒绝道歉。夏基布表示，指控毫无根据。该国驻巴黎大使说：“我们会起诉。”', '摩洛哥驻巴黎大使'],
    ['报告提到在日本的服务器。挪威没有回应。该国外交部称，报道是捏造的。', '挪威外交部'],
    ['该国外交部称，报道是捏造的。', '该国外交部'],
    ['据法国《世界报》报道，摩洛哥购买了该软件。该国外交部予以否认，称报道纯属捏造。', '摩洛哥外交部'],
    ['美国指控挪威出售零件。该国外交部表示，指控没有证据。', '挪威外交部'],
    ['日本媒体称，挪威的一艘船失踪。该国海军表示正在搜寻。', '挪威海军'],
    ['挪威外长访问了日本。该国外长说，访问很成功。', '挪威外长'],
    ['瑞典警方在丹麦边境查获一批设备。该国内政部称，设备将被销毁。', '瑞典内政部'],
    ['摩洛哥受到指责，法国下令彻查。该国驻法国大使说，指控毫无根据。', '摩洛哥驻法国大使'],
    ['摩洛哥受到指责，法国下令彻查。该国驻巴黎大使说，指控毫无根据。', '摩洛哥驻巴黎大使'],
    ['挪威向邻国瑞典通报了情况。该国政府表示，已要求作出解释。', '挪威政府'],
  ])('该国 is the country spoken of: %s', (text, name) => {
    expect(who(text).at(-1)?.[1]).toBe(name);
  });
});
