const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Common family names as they stand before the given name, in pinyin; written down from general knowledge. */
const CHINESE = words(`
wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo liang zheng xie tang feng yu dong xiao cheng
cao yuan deng fu shen zeng peng lu lü su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao
tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan lei qian yin hua geng xi ma han song he
xiang qi bao chu cen chai che chi dou fei gan ge gong guan gui ji jian jiao jing ju lian lou luan mei miao mu ni nie ning niu ouyang
pang pei pu qiao qu ruan sang sheng si tai tu wen weng xi xian xin xing xuan yi you yue zang zhai zhan zhen zhuang zhuo zong zuo
`);
/** The same for Korean and Vietnamese names. */
const OTHERS = words('kim park choi jeong jung moon yoon kwon nguyen tran pham hoang phan vu dang bui');

/** A given name of one to three Chinese syllables in pinyin ("Yue", "Chunying", "Li-ming"). */
const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|er|[aoeiuü])';
const PINYIN = new RegExp(`^${SYLLABLE}(?:['’-]?${SYLLABLE}){0,2}$`, 'i');
/** Given names of one syllable after another with a hyphen or apart ("Jong-un", "Jae-in", "Van Hung"). */
const HYPHENED = /^[A-Z][a-z]+-[a-z]+$/;

/** Whether a name opens with the family's: "Wang Yue", "Hua Chunying", "Kim Jong-un". */
export function isFamilyFirst(name: readonly string[]): boolean {
  if (name.length !== 2) return false;
  const [family, given] = [(name[0] as string).toLowerCase(), name[1] as string];
  if (CHINESE.has(family)) return PINYIN.test(given);
  return OTHERS.has(family) && HYPHENED.test(given);
}
