import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string, language: 'en' | 'zh' = 'en') =>
  suggest(text, { language }).map((s) => [s.speaker?.name ?? null, s.quote]);

/** What was wrong in articles of our own about disputes of other kinds, made short. */
describe('an article about a dispute', () => {
  it.each([
    'Asked whether the bureau had opened an inquiry, a spokeswoman declined to comment.',
    'Lu Wen called it a tale. He did not say whether the board had been shown the evidence.',
    'Two things remain unclear:\n• who ordered the boards, which the report does not say;\n• why no board was shown.',
  ])('offers nothing of what was only asked or left open: %s', (text) =>
    expect(said(text).some(([, quote]) => /whether|who ordered/.test(quote ?? ''))).toBe(false),
  );

  it.each([
    [
      'what was reported stands behind those who are cited',
      'The New Herald had reported, citing officials who spoke on condition of anonymity, that the balloon carried lamps.',
      ['New Herald', 'the balloon carried lamps'],
    ],
    [
      'a month is nobody',
      'After the sinking on 4 February, Vice-Minister Xie Ming lodged a protest with the embassy, accusing the port of overreacting.',
      ['Vice-Minister Xie Ming', 'the port of overreacting'],
    ],
    [
      'what a source asked for itself is no statement',
      'According to a person familiar with the audit, who asked not to be named, the firm reviewed the boards and found nothing.',
      ['a person familiar with the audit', 'the firm reviewed the boards and found nothing'],
    ],
  ])('%s', (_, text, statement) => expect(said(text)).toContainEqual(statement));

  it('who speaks behind a semicolon is not who stood before it', () => {
    const text =
      'Claudio Ferri, who heads the lab, said the evidence was solid; Citizen Lab, at the University of Orme, confirmed his method in a review.';
    expect(said(text).at(-1)?.[0]).toBe('Citizen Lab');
  });
});

describe('a Chinese article about a dispute', () => {
  it.each([
    [
      '不愿透露姓名的人在说话',
      '一名不愿透露姓名的前官员对灯塔社表示，所谓“后门”是正常功能。',
      [['一名不愿透露姓名的前官员', '所谓“后门”是正常功能']],
    ],
    ['没有回应的不是言论', '大使馆未回应置评请求。', []],
    ['拒绝透露的不是言论', '他强调，公司已停止服务，但拒绝透露客户身份。', [['他', '公司已停止服务']]],
    [
      '外国名字也是“他”',
      '协调员约瑟夫·兰尼告诉《灯报》：“我们早就警告过。”他认为，这“是正确的决定”。',
      [
        ['约瑟夫·兰尼', '我们早就警告过。'],
        ['约瑟夫·兰尼', '这“是正确的决定”'],
      ],
    ],
    [
      '分号后面另有说话人',
      '林志明说，指控通常无法核实；周敏称，证据已经公布。',
      [
        ['林志明', '指控通常无法核实'],
        ['周敏', '证据已经公布'],
      ],
    ],
    ['议会里说的也是言论', '信息技术部长在议会说，报道“没有实质内容”。', [['信息技术部长', '报道“没有实质内容”']]],
    [
      '什么时候、对谁说的不是名字',
      '某外长拉多夫早些时候表示，管道已经修好。前总干事谭德赛三天后改口说，病毒“还在”。他坦言，专家组遇到困难。',
      [
        ['拉多夫', '管道已经修好'],
        ['谭德赛', '病毒“还在”'],
        ['谭德赛', '专家组遇到困难'],
      ],
    ],
    [
      '外国名字后面的括号不挡住“他”',
      '【灯报网】（记者 周岚）辩方律师帕尔（Erik Parr）认为，没有人被误导。他向法庭表示，邮件可以证明。',
      [
        ['帕尔', '没有人被误导'],
        ['帕尔', '邮件可以证明'],
      ],
    ],
    [
      '某人的律师在说话，不是某人',
      '郑晚舟在外国的律师泰勒回应：“她没有认罪。”周晚舟的律师团队当天称，材料不可靠。',
      [
        ['泰勒', '她没有认罪。'],
        ['周晚舟的律师团队', '材料不可靠'],
      ],
    ],
    [
      '如是说，说的是前面的引语',
      '“这完全是一出闹剧。”对于击落气球一事，研究学院教授金荣5日接受《灯报》记者采访时如是说。',
      [['金荣', '这完全是一出闹剧。']],
    ],
    [
      '逗号后另一名官员在说话',
      '加方称此举与案件无关，该部一名官员补充说，“两件事不能混为一谈”。',
      [
        ['加方', '此举与案件无关'],
        ['该部一名官员', '两件事不能混为一谈'],
      ],
    ],
    [
      '批评的不只是引号里的词',
      '发言人毛宁批评，有关方面应停止炒作“泄漏论”。',
      [['毛宁', '有关方面应停止炒作“泄漏论”']],
    ],
    ['证实了的方法不是原话', '公民实验室随后证实了这一方法。', []],
  ])('%s', (_, text, statements) => expect(said(text, 'zh')).toEqual(statements));
});

describe('texts of other scripts and of none', () => {
  it.each([
    ['Arabic', 'قال الوزير «لا علاقة لنا بالأمر» أمس. '],
    ['Hebrew with marks', 'השר אמר: "אין לנו קשר לזה". '],
    ['scripts mixed with markup', 'He said “不” <b>الوزير</b> &amp; 「они」 said that '],
    ['clauses without an end', 'reported, citing a; asked not to be named, that the claim that a b was allegedly '],
    ['Chinese clauses without a stop', '；他说，“不”'],
  ])('%s: whatever stands there, no suggestion leaves the text', (_, piece) => {
    const text = piece.repeat(60);
    for (const s of suggest(text)) expect(text.slice(s.start, s.end)).toBe(s.quote);
  });
});
