/** The hundred most frequent Chinese surnames (and common traditional forms) by their pinyin, for `names.ts`. */
const BY_PINYIN =
  'wang 王汪 li 李黎 zhang 张張章 liu 刘劉 chen 陈陳 yang 杨楊 huang 黄黃 zhao 赵趙 wu 吴吳武 zhou 周 xu 徐许許 sun 孙孫 ma 马馬 ' +
  'zhu 朱 hu 胡 guo 郭 he 何贺賀 gao 高 lin 林 luo 罗羅骆 zheng 郑鄭 liang 梁 xie 谢謝 song 宋 tang 唐汤湯 deng 邓鄧 han 韩韓 ' +
  'feng 冯馮 cao 曹 peng 彭 zeng 曾 xiao 肖萧蕭 tian 田 dong 董 pan 潘 yuan 袁 cai 蔡 jiang 蒋蔣江姜 yu 余于俞 du 杜 ye 叶葉 ' +
  'cheng 程成 wei 魏韦韋 su 苏蘇 lu 卢盧陆陸吕呂鲁 ding 丁 ren 任 shen 沈申 yao 姚 fu 傅付 zhong 钟鍾 cui 崔 tan 谭譚 liao 廖 fan 范樊 ' +
  'shi 石史施 jin 金 jia 贾賈 xia 夏 fang 方房 zou 邹鄒 xiong 熊 bai 白 meng 孟 qin 秦覃 qiu 邱 hou 侯 yin 尹 xue 薛 yan 阎閻严嚴颜顏 ' +
  'lei 雷 long 龙龍 duan 段 hao 郝 kong 孔 shao 邵 mao 毛 chang 常 wan 万萬 gu 顾顧 lai 赖賴 kang 康 qian 钱錢 niu 牛 hong 洪 gong 龚龔 ' +
  'geng 耿 hua 华華 sima 司马司馬 ouyang 欧阳歐陽 zhuge 诸葛諸葛';

const parts = BY_PINYIN.split(' ');
const TO_PINYIN = new Map<string, string>();
for (let i = 0; i + 1 < parts.length; i += 2) {
  const [pinyin = '', signs = ''] = [parts[i], parts[i + 1]];
  const size = /^(sima|ouyang|zhuge)$/.test(pinyin) ? 2 : 1;
  for (let at = 0; at < signs.length; at += size) TO_PINYIN.set(signs.slice(at, at + size), pinyin);
}

const PINYIN = new Set(TO_PINYIN.values());

/** Whether a lower-case word is a listed surname in pinyin. */
export const isPinyinSurname = (word: string): boolean => PINYIN.has(word);

const FINALS =
  'iang iong uang iao ian uai uan ing ang eng ong ia ie iu in ua uo ui un ue ai ei ao ou an en er a o e i u v';
const SYLLABLE = new RegExp(`(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:${FINALS.replaceAll(' ', '|')})`, 'y');

/** How many pinyin syllables a lower-case word has; 0 when it is not pinyin. "lijian" has two. */
export function syllables(word: string): number {
  let at = 0;
  let count = 0;
  while (at < word.length) {
    SYLLABLE.lastIndex = at;
    const found = SYLLABLE.exec(word);
    if (!found) return 0;
    // A final n or g that a vowel follows belongs to the next syllable: "li-na", not "lin-a".
    let end = at + found[0].length;
    if (/[ng]$/.test(found[0]) && /[aeiou]/.test(word[end] ?? '')) end--;
    at = end;
    count++;
  }
  return count;
}

/** Surname, in pinyin, and length of the given name of a Chinese name in signs; null when the surname is not listed. */
export function readHanName(name: string): { surname: string; given: number } | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return null;
  for (const size of [2, 1]) {
    const surname = TO_PINYIN.get(name.slice(0, size));
    const given = name.length - size;
    if (surname && given >= 1 && given <= 2) return { surname, given };
  }
  return null;
}
