import { COUNTRIES } from '@/lib/engines/suggest/zh/countries';

/** Where a name may begin: at the head of its sentence or clause, or behind what turns to somebody. */
const HEAD =
  '(?:^|[，,；;：:、（(\\s\uE000]|[的在对對向与與和及由被从從据據称稱说說是为為给給让讓]|报道|報道|報導|表示|指责|指責|批评|批評|指控|起诉|起訴|制裁|要求|隶属于|来自)';
const SIGNS = '[\\u4e00-\\u9fffA-Za-z0-9·&.]';
const OFFICE =
  '副?总裁|副總裁|總裁|首席[^，。]{2,6}官|执行长|執行長|创始人|創始人|创办人|創辦人|董事长|董事長|发言人|發言人|高管|总经理|總經理|律师|律師|CEO';
/** What is told of a firm by its name alone: 某某总部设在……, 某某周三宣布……. */
const OF_FIRM =
  '总部|總部|成立于|创立|創立|生产的|生產的|推出|是一家|为一家|的产品|的產品|的设备|的設備|的股价|股价|股價|周[一二三四五六日]|週[一二三四五六日]|\\d{1,2}日|回应|回應|宣布|否认|否認';
const MINISTRIES =
  '国防|國防|外交|商务|商務|财政|財政|司法|内政|內政|能源|交通|运输|运输部|卫生|衛生|教育|农业|農業|国土安全|國土安全|公安|国家安全|国安|國安|工业和信息化|工信|文化|劳动|贸易|经济|經濟|通信|科技|环境|環境|紧急情况';
/** No firm, though it opens a sentence as one does. */
const NO_FIRM =
  /(?:政府|法院|警方|大使馆|大使館|使馆|委员会|委員會|议会|議會|国会|國會|军方|軍方|当局|當局|专家|專家|官员|官員|报告|報告|文件|记者|記者|[部局署院会會省市])$|^(?:该|該|这|這|上述|一名|一位|他|她|它|此|但|而|随后|目前|据|有)/;

const name = (pattern: string) => new RegExp(`${HEAD}(${pattern})`, 'g');

/** What the noun behind 该 calls, and how such a body is named in a text, tried in this order. */
const KINDS: readonly { noun: RegExp; named: readonly RegExp[] }[] = [
  {
    noun: /^(?:报|報|报纸|報紙|刊|杂志|雜誌|周刊|週刊|媒体|媒體|网站|網站)$/,
    named: [
      /(《[^》\n]{2,20}》)/g,
      name(`${SIGNS}{1,6}(?:日报|日報|时报|時報|邮报|郵報|晚报|晚報|周刊|週刊|新闻网|新聞網)`),
    ],
  },
  {
    noun: /^(?:社|通讯社|通訊社|媒体|媒體)$/,
    named: [
      /((?:路透|法新|新华|新華|美联|美聯|塔斯|共同|韩联|韓聯|安莎|埃菲|中央|中新|彭博|德新|国际文传电讯|俄新)社)/g,
      name(`${SIGNS}{2,8}(?:通讯社|通訊社)`),
    ],
  },
  {
    noun: /^(?:台|臺|电视台|電視台|频道|頻道|广播公司|廣播公司|媒体|媒體)$/,
    named: [name(`${SIGNS}{2,10}(?:电视台|電視台|广播公司|廣播公司|频道|頻道)`), /\b(BBC|CNN|NHK|NBC|CBS|ABC|RT)\b/g],
  },
  {
    noun: /^(?:部|部门|部門)$/,
    named: [new RegExp(`((?:${COUNTRIES})?(?:${MINISTRIES})部)`, 'g')],
  },
  {
    noun: /^(?:公司|企业|企業|集团|集團|厂商|廠商|制造商|製造商|运营商|營運商|科技巨头|巨头|供应商)$/,
    named: [
      name(`${SIGNS}{2,12}?(?:公司|集团|集團|实验室|實驗室|航空|电信|電信|联通|聯通|科技|通讯|通訊|技术)`),
      name(`${SIGNS}{2,8}?(?=${OFFICE})`),
      new RegExp(`(?:^|[，；])(${SIGNS}{2,8}?)(?=${OF_FIRM})`, 'g'),
    ],
  },
];

/** Sentences kept in mind: 该公司 hardly reaches farther back. */
const KEPT = 24;
const LONGEST = 400;

/** Which papers, ministries and firms a text has named, so that 该报, 该部, 该公司 can be told. Looked for once asked. */
export class BodiesSpokenOf {
  private readonly sentences: string[] = [];

  /** Reads a sentence, without its quotations. */
  note(skeleton: string): void {
    this.sentences.push(skeleton.slice(0, LONGEST));
    if (this.sentences.length > KEPT) this.sentences.shift();
  }

  /** The last body named before that the noun behind 该 calls (报, 部, 公司, 委员会); null if there is none. */
  whose(noun: string): string | null {
    const patterns = KINDS.filter((kind) => kind.noun.test(noun)).flatMap((kind) => kind.named);
    if (!patterns.length) patterns.push(name(`${SIGNS}{2,14}?${noun}`));
    for (let i = this.sentences.length - 1; i >= 0; i--) {
      const sentence = this.sentences[i] as string;
      const read = i < this.sentences.length - 1 ? sentence : (sentence.split(/[该該]/)[0] as string);
      for (const pattern of patterns) {
        const found = Array.from(read.matchAll(pattern), (m) => m[1] as string).findLast(
          (words) => words !== noun && !NO_FIRM.test(noun === '公司' || noun === '企业' ? words : words.slice(0, 2)),
        );
        if (found) return found;
      }
    }
    return null;
  }
}
