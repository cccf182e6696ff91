import { alike } from './alike';
import { american } from './spelling';
import { stem } from './stem';

/**
 * Words of the news in Chinese and English that a claim keeps over the two languages: places, bodies, things and deeds,
 * each Chinese form simplified and traditional. Plain equivalents only; what says more or less than its pair is left out.
 */
const PAIRS = `
中国 中國=China|美国 美國=USA|英国 英國=Britain|法国 法國=France|德国 德國=Germany|俄罗斯 俄羅斯 俄国=Russia|日本=Japan|
韩国 韓國=Korea|朝鲜 北韓=Korea|印度=India|以色列=Israel|伊朗=Iran|叙利亚 敘利亞=Syria|乌克兰 烏克蘭=Ukraine|摩洛哥=Morocco|
加拿大=Canada|澳大利亚 澳洲=Australia|莫斯科=Moscow|北京=Beijing|伦敦 倫敦=London|华盛顿 華盛頓=Washington|巴黎=Paris|
华为 華為=Huawei|中兴 中興=ZTE|苹果公司 蘋果公司=Apple|亚马逊 亞馬遜=Amazon|谷歌=Google|波音=Boeing|超微=Supermicro|卡巴斯基=Kaspersky|
北溪=Nord|飞马 飛馬=Pegasus|索尔兹伯里=Salisbury|杜马=Douma|芯片 晶片=chip|主板 主機板=motherboard|服务器 伺服器=server|
气球 氣球=balloon|飞艇 飛艇=airship|手机 手機=phone|电话 電話=telephone|号码 號碼=number|名单 名單=list|后门 後門=backdoor|
设备 設備=equipment|网络 網絡=network|信令=signalling|间谍 間諜=spy|监听 監聽=wiretap|监视 監視=surveillance|软件 軟件 軟體=software|
黑客 駭客=hacker|恶意 惡意=malicious|管道=pipeline|炸药 炸藥=explosives|爆炸=explosion|导弹 導彈 飛彈=missile|神经毒剂=nerve|毒剂 毒劑=agent|
化学武器 化學武器=chemical|氯气 氯氣=chlorine|军官 軍官=officer|士兵=soldier|政府=government|总统 總統=president|大使馆=embassy|
外交部=ministry|银行 銀行=bank|公司=company|病毒=virus|疫苗=vaccine|实验室 實驗室=laboratory|飞机 飛機=plane|坠毁 墜毀=crash|飞行员 飛行員=pilot|
船只 船隻=ship|渔民 漁民=fisherman|港口=harbour|阀门 閥門=valve|起重机 起重機=crane|燃料=fuel|石油=oil|天然气 天然氣=gas|游客 遊客=tourist|
选举 選舉=election|选票 選票=ballot|邮件 郵件=email|报告 報告=report|证据 證據=evidence|禁令=ban|制裁=sanctions|公斤 千克=kilogram|公里 千米=kilometre|公分 厘米=centimetre|吨 噸=tonne|英尺 英呎=feet|英里=mile|美元 美金=dollar
`;

const ENGLISH = new Map(
  PAIRS.replace(/\s*\n\s*/g, '')
    .split('|')
    .flatMap((pair) => {
      const [han = '', english = ''] = pair.split('=');
      const term = alike(stem(american(english.toLowerCase())));
      return han.split(' ').map((form) => [form, term] as const);
    }),
);
const ANY = new RegExp([...ENGLISH.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** The English terms that words of a run of Chinese signs stand for, each with its Chinese words. */
export function* englishTerms(run: string): Generator<{ term: string; surface: string }> {
  for (const [surface] of run.matchAll(ANY)) yield { term: ENGLISH.get(surface) ?? surface, surface };
}
