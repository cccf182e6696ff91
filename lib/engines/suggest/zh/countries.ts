/** Countries as the press writes them, simplified and traditional, the longer first. */
export const COUNTRIES =
  '阿拉伯联合酋长国|特立尼达和多巴哥|巴布亚新几内亚|乌兹别克斯坦|吉尔吉斯斯坦|沙烏地阿拉伯|沙特阿拉伯|' +
  '哈萨克斯坦|埃塞俄比亚|斯洛文尼亚|印度尼西亚|阿尔及利亚|塔吉克斯坦|土库曼斯坦|哥斯达黎加|阿尔巴尼亚|' +
  '列支敦士登|马达加斯加|厄立特里亚|印度尼西亞|克羅埃西亞|阿塞拜疆|澳大利亚|巴基斯坦|白俄罗斯|保加利亚|' +
  '玻利维亚|厄瓜多尔|哥伦比亚|格鲁吉亚|克罗地亚|拉脱维亚|罗马尼亚|马来西亚|孟加拉国|摩尔多瓦|尼日利亚|' +
  '塞尔维亚|斯里兰卡|斯洛伐克|委内瑞拉|亚美尼亚|爱沙尼亚|坦桑尼亚|津巴布韦|科特迪瓦|塞内加尔|危地马拉|' +
  '洪都拉斯|萨尔瓦多|多米尼加|巴巴多斯|巴勒斯坦|塞浦路斯|北马其顿|马尔代夫|毛里求斯|莫桑比克|尼加拉瓜|' +
  '博茨瓦纳|纳米比亚|澳大利亞|馬來西亞|愛沙尼亞|羅馬尼亞|烏茲別克|塞爾維亞|阿富汗|阿联酋|阿根廷|奥地利|' +
  '巴拉圭|巴拿马|比利时|俄罗斯|菲律宾|加拿大|柬埔寨|卡塔尔|科威特|肯尼亚|黎巴嫩|立陶宛|利比亚|卢森堡|' +
  '卢旺达|马耳他|蒙古国|摩洛哥|墨西哥|尼泊尔|葡萄牙|索马里|土耳其|突尼斯|乌干达|乌克兰|乌拉圭|西班牙|' +
  '新加坡|新西兰|匈牙利|叙利亚|伊拉克|以色列|意大利|俄羅斯|菲律賓|摩納哥|烏克蘭|紐西蘭|爱尔兰|安哥拉|' +
  '赞比亚|喀麦隆|牙买加|科索沃|摩纳哥|梵蒂冈|东帝汶|巴哈马|圭亚那|苏里南|莱索托|尼日尔|吉布提|義大利|' +
  '愛爾蘭|敘利亞|哈薩克|奧地利|比利時|澳洲|巴林|巴西|冰岛|波兰|朝鲜|丹麦|德国|多哥|法国|芬兰|古巴|' +
  '韩国|荷兰|加纳|捷克|老挝|美国|蒙古|秘鲁|缅甸|南非|挪威|日本|瑞典|瑞士|沙特|苏丹|泰国|文莱|' +
  '希腊|也门|伊朗|印度|印尼|英国|约旦|越南|智利|中国|德國|法國|芬蘭|韓國|荷蘭|美國|泰國|英國|' +
  '中國|埃及|刚果|海地|黑山|不丹|斐济|阿曼|马里|乍得|緬甸|蘇丹|約旦|丹麥|希臘|北韓|波蘭';

/** Where ambassadors sit: who is sent to Paris is not France's. */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  `
  巴黎:法国 伦敦:英国 华盛顿:美国 柏林:德国 东京:日本 莫斯科:俄罗斯 北京:中国 首尔:韩国
  罗马:意大利 马德里:西班牙 渥太华:加拿大 堪培拉:澳大利亚 新德里:印度 奥斯陆:挪威 斯德哥尔摩:瑞典 哥本哈根:丹麦
  赫尔辛基:芬兰 海牙:荷兰 华沙:波兰 维也纳:奥地利 布鲁塞尔:比利时 布拉格:捷克 安卡拉:土耳其 基辅:乌克兰
  开罗:埃及 里斯本:葡萄牙 雅典:希腊 都柏林:爱尔兰 伯尔尼:瑞士 德黑兰:伊朗 巴格达:伊拉克 拉巴特:摩洛哥
  伊斯兰堡:巴基斯坦 河内:越南 曼谷:泰国 雅加达:印度尼西亚 马尼拉:菲律宾 布达佩斯:匈牙利
`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Verbs behind which somebody else becomes what the sentence is about: 美国指控挪威……, 报道称摩洛哥……. */
const ABOUT =
  '指控|指责|指責|谴责|譴責|批评|批評|怀疑|懷疑|警告|敦促|要求|呼吁|呼籲|质问|质疑|質疑|制裁|起诉|起訴|促请|称|稱|说|說|表示|指出|认为|認為|透露|报道|報道|報導|显示|顯示|披露';
/**
 * A country that a clause is about: at its head, or behind a verb that turns to it. Not one that only says whose a paper,
 * a firm or a person is (法国《世界报》, 日本籍).
 */
const SPOKEN_OF = new RegExp(
  `(?:^|[，,；;：:\uE000]|${ABOUT})(?:但是?|然而|而|同时|此外|另外|不过|目前|随后|对此|因此|因为|由于|虽然|尽管|如果|只有|连)?(${COUNTRIES})(?![《籍人裔语語媒]|[^，。]{1,4}(?:报》?|報》?|社|台|网)(?:报道|報道|报|称))`,
  'g',
);
/** Any country that is not where somebody is or to whom something is done. */
const NAMED = new RegExp(`(?<![驻駐在對对向从從访訪与與和据據由被])(?:${COUNTRIES})(?!《)`);
/** 该国驻法国大使 is nobody of France's. */
const SENT_TO = new RegExp(`[驻駐](${COUNTRIES}|${[...CAPITALS.keys()].join('|')})`);

/** Sentences kept in mind: 该国 hardly reaches farther back. */
const KEPT = 24;
const THIS_COUNTRY = /[该該][国國]/;

/** Which countries a text has been about, so that 该国 can be told. They are looked for only once that is asked. */
export class CountriesSpokenOf {
  private readonly sentences: string[] = [];
  /** 某大国: the text does not say which country it means. */
  private vague = false;

  /** Reads a sentence, without its quotations. */
  note(skeleton: string): void {
    this.vague ||= /某(?:些|个|個)?(?:西方|亚洲|亞洲)?大?[国國]/.test(skeleton);
    this.sentences.push(skeleton);
    if (this.sentences.length > KEPT) this.sentences.shift();
  }

  /**
   * The country whose office or body these words behind 该国 name (驻巴黎大使, 外交部): the last that a sentence is about,
   * of the one read last only what stands before its 该国; null if there is none.
   */
  whose(words: string): string | null {
    if (this.vague) return null;
    const host = SENT_TO.exec(words)?.[1] ?? '';
    const not = CAPITALS.get(host) ?? host;
    for (let i = this.sentences.length - 1; i >= 0; i--) {
      const sentence = this.sentences[i] as string;
      const whole = i < this.sentences.length - 1;
      const country = spokenOf(whole ? sentence : (sentence.split(THIS_COUNTRY)[0] as string)).findLast(
        (c) => c !== not,
      );
      if (country) return country;
    }
    return null;
  }
}

/** The countries a sentence is about, in its order; where it is about none, the first it names by itself. */
function spokenOf(skeleton: string): string[] {
  const about = Array.from(skeleton.matchAll(SPOKEN_OF), (m) => m[1] as string);
  if (about.length) return about;
  const named = NAMED.exec(skeleton)?.[0];
  return named ? [named] : [];
}
