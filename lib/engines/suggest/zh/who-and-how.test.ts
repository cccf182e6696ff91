import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string) => suggest(text, { language: 'zh' }).map((s) => [s.speaker?.name ?? null, s.verb, s.quote]);
const carried = (text: string) => suggest(text, { language: 'zh' }).map((s) => s.chain.map((link) => link.agent));

describe('who speaks in Chinese, how, and through whom', () => {
  it.each([
    [
      'small words before the verb are no name',
      '港务专家罗塔早在2013年就披露，灯芯曾遭调换。',
      [['罗塔', '披露', '灯芯曾遭调换']],
    ],
    ['nor is how it is said', '网友一针见血地评论：“换了灯芯，反怪海雾。”', [['网友', '评论', '换了灯芯，反怪海雾。']]],
    [
      'a name in Latin letters stands behind its office',
      '本报综合外媒消息 灯塔厂商Pharos的首席安全官Ada Quill则致信港务局称，灯芯完好。他还质疑照片系摆拍。',
      [
        ['Ada Quill', '称', '灯芯完好'],
        ['Ada Quill', '质疑', '照片系摆拍'],
      ],
    ],
    [
      'a reporter opens the report in angled brackets',
      '〔記者陳怡君／台北報導〕海巡署懷疑係貨輪拖錨所致。',
      [['海巡署', '懷疑', '係貨輪拖錨所致']],
    ],
    [
      'what only says when is no verb',
      '港务局发言人在回应灯塔社提问时说，浮标已收回。',
      [['港务局发言人', '说', '浮标已收回']],
    ],
    [
      'the second of two verbs with a comma between says it',
      '船東代表郭守成接受灯塔社電話訪問時則喊冤，稱船隻只是避風。',
      [['郭守成', '稱', '船隻只是避風']],
    ],
    [
      'one who is brought in behind a denial speaks for himself',
      '市政府随即否认，港务局发言人沃森斥之为“彻头彻尾的虚构”。',
      [['沃森', '斥之为', '彻头彻尾的虚构']],
    ],
    [
      'so does who is brought in by 连',
      '几家船厂予以否认，连港务局也不得不承认“没有证据”。',
      [['港务局', '承认', '没有证据']],
    ],
    [
      'a noun that could be a verb ends no denial',
      '警方代表否认延误通报，并称“每一步都有记录”。',
      [
        ['警方代表', '否认', '延误通报'],
        ['警方代表', '称', '每一步都有记录'],
      ],
    ],
    [
      'what follows a quotation and its verb is said too',
      '谭思敏说，浮标归港务局所有。“动用炮艇反应过度。”谭思敏强调，港务局将维护渔民权益。',
      [
        ['谭思敏', '说', '浮标归港务局所有'],
        ['谭思敏', '强调', '动用炮艇反应过度。'],
        ['谭思敏', '强调', '港务局将维护渔民权益'],
      ],
    ],
    [
      'one sign is a verb behind who speaks',
      '灯塔委员会昨日发表报告，指至少五盏灯遭人调换。该会又谓将追究到底。',
      [
        ['灯塔委员会', '指', '至少五盏灯遭人调换'],
        ['灯塔委员会', '谓', '将追究到底'],
      ],
    ],
    [
      'who opens the scene is meant by 她',
      '東引民宿老闆娘林秀娥把手機舉過頭頂。她苦笑著說，只有這塊石頭收得到訊號。林秀娥倒是看得開。',
      [['林秀娥', '說', '只有這塊石頭收得到訊號']],
    ],
    [
      'two verbs in a row are one',
      '港务专家卢薇分析认为，以产地划线“治标不治本”。',
      [['卢薇', '分析认为', '以产地划线“治标不治本”']],
    ],
    [
      'how somebody smiles and that it is said in private are no name',
      '民宿老闆娘林秀娥把手機舉過頭頂。國安官員私下向本報表示，漁船行跡可疑。但該官員也承認，沒有直接證據。',
      [
        ['國安官員', '表示', '漁船行跡可疑'],
        ['國安官員', '承認', '沒有直接證據'],
      ],
    ],
    [
      'another who calls it something',
      '海事院则对此表示欢迎，一位发言人称之为“亲密伙伴的清醒选择”。',
      [['一位发言人', '称之为', '亲密伙伴的清醒选择']],
    ],
    [
      'what a reporter asks is not the reporter’s word',
      '有记者问：海防部称浮标用于测绘，港务局有何回应？',
      [['海防部', '称', '浮标用于测绘']],
    ],
    [
      'a reporter on the air tells what others say',
      '记者孙悦发自灯塔湾\n孙悦：港务局下午发表声明，称听证会毫无意义。',
      [['港务局', '称', '听证会毫无意义']],
    ],
    [
      'no country stands for one that is not named',
      '某大国连年搜集海图。中国渔民屡遭拦截。该国前港务大臣辩称“邻居之间也要了解”。',
      [['该国前港务大臣', '辩称', '邻居之间也要了解']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    [
      'another paper carries it',
      '另据《海港周刊》报道，港务局发言人谭卫东表示，浮标已经收回。',
      [['《海港周刊》', '谭卫东']],
    ],
    [
      'when it cited them is no part of a paper',
      '《灯塔报》去年曾援引两名前港务官员的话报道称，灯芯由秘密资金支付。',
      [['《灯塔报》', '两名前港务官员']],
    ],
    ['spoken to an agency', '大使罗文在接受灯社采访时还说，对方没有答复。', [['灯社', '罗文']]],
    [
      'an article is its paper’s',
      '美国《灯塔周刊》4日刊文称，灯芯遭人调换。文章援引17名匿名人士的话说，受影响船只近30艘。',
      [[], ['《灯塔周刊》', '17名匿名人士']],
    ],
    [
      'what opens the sentence and the hour are no part of the paper',
      '值得一提的是，灯社当地时间14日引述法庭文件报道，警方当晚就有怀疑。',
      [['灯社', '法庭文件']],
    ],
  ])('%s', (_, text, expected) => {
    expect(carried(text)).toEqual(expected);
  });
});
