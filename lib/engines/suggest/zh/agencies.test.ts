import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string) => suggest(text, { language: 'zh' }).map((s) => [s.speaker?.name ?? null, s.quote]);

describe('Chinese as agencies and portals print it', () => {
  it.each([
    [
      'an opening in brackets names nobody',
      '【海港时报综合报道】美国《灯塔周刊》4日刊文称，灯芯遭人调换。',
      [['《灯塔周刊》', '灯芯遭人调换']],
    ],
    [
      'a heading in two halves has a space for a comma',
      '港媒称灯塔已停用 渔民齐否认\n正文。',
      [['港媒', '灯塔已停用']],
    ],
    [
      'a heading names who speaks before its colon',
      '外交部：浮标漂入海港完全是意外\n正文。',
      [['外交部', '浮标漂入海港完全是意外']],
    ],
    [
      'an answer goes on to the end of its paragraph',
      '谭思敏：我不了解你说的情况。我们一贯遵守海港章程。',
      [['谭思敏', '我不了解你说的情况。我们一贯遵守海港章程。']],
    ],
    [
      'a question behind what it quotes is the asker’s',
      '问：港务局发言人梁秋声说，浮标飘过九个港口，你能否证实？',
      [['梁秋声', '浮标飘过九个港口']],
    ],
    ['a denial is whole where another deed follows', '摩洛哥政府断然否认，并于22日对该报提起诉讼。', []],
    [
      'a name in marks belongs to who speaks',
      '台湾“海防部”则回应称，浮标属于气象用途。',
      [['台湾“海防部”', '浮标属于气象用途']],
    ],
    [
      'a product in marks does so too',
      '“信天翁”软件的开发商重申，其产品只卖给政府。',
      [['“信天翁”软件的开发商', '其产品只卖给政府']],
    ],
    [
      'what somebody calls a thing is theirs',
      '印度港务部长瓦伦在议会发言时，把报道斥为“对海港的诽谤”。',
      [['瓦伦', '对海港的诽谤']],
    ],
    [
      'who opens the sentence demands',
      '不过，两名反对党议员随后致函灯塔公司创始人，要求他说明灯芯的来历。',
      [['两名反对党议员', '他说明灯芯的来历']],
    ],
    [
      'behind a semicolon another speaks',
      '《海港日报》日前援引港务官员的话声称，维修船剪断了光缆；《灯塔时报》也跟风炒作，说船东“拿了补贴”。',
      [
        ['港务官员', '维修船剪断了光缆'],
        ['《灯塔时报》', '船东“拿了补贴”'],
      ],
    ],
    ['who was told is no part of it', '灯塔公司回应本报说，公司从未收到投诉。', [['灯塔公司', '公司从未收到投诉']]],
    [
      'what somebody explains stands behind its colon',
      '实验室负责人瓜尔涅里对方法作了说明：共检查67盏灯。',
      [['瓜尔涅里', '共检查67盏灯']],
    ],
    ['critics are no verb', '当然，批评者并非没有理由。', []],
    ['neither is what has to be done before', '但在要求别人点灯之前，请先修好自己的灯。', []],
    ['what one says is hearsay', '有人说，灯灭了比没有灯更危险。', [[null, '灯灭了比没有灯更危险']]],
    [
      'an example is said',
      '教授谭思敏说，灯坏了。她举例说，三月里灭过九次。',
      [
        ['谭思敏', '灯坏了'],
        ['谭思敏', '三月里灭过九次'],
      ],
    ],
    [
      'the firm’s spokesman is of the agency before',
      '彭博社坚持原报道。该社发言人对《海港日报》说，调查历时一年。',
      [['彭博社发言人', '调查历时一年']],
    ],
    [
      '“他” is who opened the clause before',
      '当地时间3月23日，灯塔公司首席执行官周明远出席听证会。他强调，公司从未删除记录。',
      [['周明远', '公司从未删除记录']],
    ],
    [
      'a sentence in marks behind a colon is spoken',
      '委员会主席谭思敏一上来便亮明底牌：“你的灯应当熄灭。”',
      [['谭思敏', '你的灯应当熄灭。']],
    ],
    [
      'a contrast brings in another speaker',
      '时任港务大臣蒂勒森称船员遭到“蓄意攻击”，外交部长罗德里格斯则予以否认，说这是“操弄”。',
      [
        ['蒂勒森', '蓄意攻击'],
        ['罗德里格斯', '这是“操弄”'],
      ],
    ],
    ['who says it with what manner', '教授伊尔韦斯说得更直接：“我不会装它。”', [['伊尔韦斯', '我不会装它。']]],
    [
      'who wants no name',
      '一位要求匿名的竞争对手公司高管对本网记者表示，灯芯“世界一流”。',
      [['一位要求匿名的竞争对手公司高管', '灯芯“世界一流”']],
    ],
    [
      'what was told besides the words in marks',
      '“这是捏造。”专家项立刚16日告诉《海港时报》记者，信令是正常的交互。',
      [
        ['项立刚', '这是捏造。'],
        ['项立刚', '信令是正常的交互'],
      ],
    ],
    [
      'papers of a year are no person’s adverb',
      '斯诺登2013年披露的文件显示，海港录下了通话。',
      [['斯诺登2013年披露的文件', '海港录下了通话']],
    ],
    ['a denial by a court is a ruling', '科隆一家法院后来裁定，警告合法。', [['科隆一家法院', '警告合法']]],
    ['a firm may speak in a heading', '灯塔公司：从未协助任何人\n正文。', [['灯塔公司', '从未协助任何人']]],
  ])('%s', (_, text, statements) => expect(said(text)).toEqual(statements));
});
