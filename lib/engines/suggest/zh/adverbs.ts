import { OUTLET, ROLE, SURNAMES } from '@/lib/engines/suggest/zh/lexicon';

/** What ends the noun phrase that names the speaker: place, time, addressee, manner. Never at its first character. */
export const ADVERBIAL =
  /(?!^)(?:[苦冷微大含憨]笑[着著]|私下|私底下|甚至|(?:拒绝|拒絕|婉拒|不愿|不願)(?![^，]{0,8}的)|后来|後來|其后|其後|事后|事後|先后|先後|不得不|无一例外|無一例外|(?:回应|回應|回复|回覆|答复|答覆)(?=[^，]{2,16}[时時])|当时|當時|在(?!线)|于(?=[一二三四五六七八九十\d本上今昨周])|就(?=[^，]{1,20}(?:一事|问题|問題|时|時))|对(?!手|方(?!法)|象|立)(?:此|《|本报|本報|记者|記者|媒体|媒體|[^，]{1,8}(?:社|报|報|记者|記者|台|》|媒体))|對(?:此|《|本報|記者|媒體|[^，]{1,8}(?:社|報|記者|台|》))|向(?:《|本报|本報|记者|記者|媒体|媒體|[^，]{1,6}(?:记者|記者|社|报|》))|也|还(?!原)|還|则|則|日前|近日|此前|上月|上周|上週|本月|本周|发文|發文|撰文|表态|表態|先前|早前|稍早|去年|今年|昨(?=[（(\d晚早日天])|受访|受訪|会后|會後|今天|今日|昨天|昨日|当天|當天|曾(?=[经在对表多把将])|随后|隨後|随即|再次|多次|当庭|當庭|矢口|断然|斷然|予以|均予|一再|明确|明確|公开(?!的|姓名|身份)|公開(?!的|姓名|身份)|严正|一直|通过|通過|用[^，]{1,4}(?:语|語|话|話)|笑着|笑著|无奈|無奈|进一步|進一步|同时|同時|并(?!非)|並|却|卻|均|已(?!故)|发表声明|發表聲明|发布|接受|[一二三四五六七八九十\d]{1,3}[日号號]|周[一二三四五六日天]|星期|[一二三四五六七八九十\d]{1,2}月|上午|下午|晚间|主动|坚决|特别|反复|出席|出庭|主持|援引|引述|引用|转述|指着|喊|紧急|立即|告诉|告訴|早些时候|早些時候|\d{4}年(?![^，]{1,8}的)|[一二三四五六七八九十几幾数數两兩\d]+[个個]?(?:小时|小時|[天周月年])[后後前]|受[询詢][时時]|(?:复核|核实|调查|审查|检测|比对|分析|研究|会晤|开会)[后後]|跟风|跟風|亦|仅(?!仅)|始终(?!如)|更是|次日|被问|被問|迟疑|沉默片刻|一上来|率先|长期|历来|一向|联合$|本人$|(?:更|改口|如是)$|(?<![反面针核校])[对對向](?!手|方(?!法)|象)[^，的]{2,10}$)/;
/** 【某网】（记者 某某）: how a report is opened; no part of who speaks. */
export const LEAD =
  /^(?:【[^】]{1,24}】|本[报報网網台臺](?:讯|訊|电|電)|（[^）]{0,16}(?:讯|訊|电|電|记者|記者)[^）]{0,10}）|本[报報刊](?:综合|綜合)[^，。]{0,6}(?:消息|报道|報道|報導)\s|(?:对于|對於|针对|針對|面对|面對|就)[^，：]{2,30}，|(?:值得一提|值得注意|有意思|有趣|讽刺|諷刺|巧合)的是，|就?[连連](?=[^，]{2,20}[也都])|问：|問：|答：|但是|但|然而|而且|而|另外|此外|同时|其中|不过|因此|所以|随后|对此|對此|此前|昨天|昨日|今天|今日|日前|近日|并|並|有|据|據|：|:|，|,|\s)+/;
export const COUNTRY = /^(?:英国|英國|法国|法國|德国|德國|日本|美国|美國|俄罗斯|韩国)(?=《)/;

/** 马丁就, 白宫秘书昨, 外交官老周对记者: small words right before the verb. */
const BEFORE_VERB =
  /(?<=[^\s].)(?:(?:对|對|向)(?:本报|本報|记者|記者|媒体|媒體|传媒|傳媒|外界)|早|就|昨|又|竟|(?<![老小])曾|也|还|還|则|則|只|仅|僅|(?<![首成京])都|再|才|更|便|遂|终于|終於)+$/;
/** 当地, 基地: places, no manner. */
const PLACE = /[当當各外内內本基产產圣聖阵陣驻駐工两兩此该該目属屬領领腹重]地$/;
/** Words that can be who speaks, as far as their end tells. */
const WHOLE = new RegExp(
  `(?:${ROLE}|${OUTLET.source.slice(1, -2)}|[部局署院会會]|^[${SURNAMES}][\\u4e00-\\u9fff]{1,2})$`,
);

/** 网友一针见血地, 马丁激动地: how it is said; four signs if a whole name stands before them, else two. */
function withoutManner(words: string): string {
  if (!/地$/.test(words) || PLACE.test(words)) return words;
  for (const length of [5, 3, 4]) {
    const rest = words.slice(0, -length);
    if (rest.length > 1 && WHOLE.test(rest)) return rest;
  }
  return words.length > 6 ? words.slice(0, -5) : words.length > 4 ? words.slice(0, -3) : words;
}

/** Who stands before a verb, without the small words and the manner between them. */
export const whoStands = (words: string): string => withoutManner(words.replace(BEFORE_VERB, ''));
