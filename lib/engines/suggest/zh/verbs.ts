import { FINDER, FINDING_VERB, NO_VERB, VERB } from '@/lib/engines/suggest/zh/lexicon';
import { QUOTATION } from '@/lib/engines/suggest/zh/segments';

/** A verb of attribution in a skeleton. */
export interface Verb {
  start: number;
  end: number;
  words: string;
}

/** 有关指责、这一说法: what stands after these is a noun. */
const NOUN_BEFORE =
  /(?:[被按叫把]|有关|有關|这一|這一|这份|這份|那份|这些|這些|所有|任何|上述|一切|该|的|遭到|遭受|受到|面临|面臨|引发|引發|引起|招致)$/;
/** 否认指控, 驳斥报道: what a verb has for its object. */
const DENIED_BEFORE = /(?:否认|否認|驳斥|駁斥|反驳|反駁|回应|回應|拒绝|拒絕)(?:了|有关|有關|这些|這些)?$/;
const ALSO_NOUN =
  /^(?:指控|指责|指責|批评|批評|报道|報道|報導|质疑|質疑|建议|建議|要求|警告|分析|评论|評論|推测|推測|怀疑|懷疑|抨击|抨擊)$/;

/** The verbs of attribution of a sentence that are no part of another word. */
export function verbsOf(skeleton: string): Verb[] {
  const verbs: Verb[] = [];
  // The pattern is asked itself: `matchAll` makes a copy of it for each clause.
  VERB.lastIndex = 0;
  for (let m = VERB.exec(skeleton); m; m = VERB.exec(skeleton)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const around = skeleton.slice(Math.max(0, start - 1), end + 1);
    // 他会说中文 is no verb of attribution; 议会说, 协会说 is.
    if (
      !/^(?:作|表明|[说說]得|[说說]明|[斥称稱]之)/.test(m[0]) &&
      NO_VERB.test(around) &&
      !ASSEMBLY.test(skeleton.slice(Math.max(0, start - 2), end))
    )
      continue;
    if (FINDING_VERB.test(m[0]) && !FINDER.test(skeleton.slice(0, start))) continue;
    // 他说，报道没有内容: right behind a comma it is the report, not who reports.
    if (
      /^(?:报道|報道|報導|评论|評論)$/.test(m[0]) &&
      /[，,：:；]$/.test(skeleton.slice(0, start)) &&
      /^[^，,：:]/.test(skeleton.slice(end))
    )
      continue;
    // 报道的、被某台问到、来问这个问题、说出: a noun, somebody who is asked, another deed.
    if (/^的/.test(skeleton.slice(end)) || isAskedOrDone(skeleton, start, end, m[0])) continue;
    // 不愿透露姓名: a person who is not named, not one who speaks.
    if (/^(?:姓名|身份|名字|真名|匿名|不具名|不透露)/.test(skeleton.slice(end))) continue;
    // 未回应、拒绝透露: nothing was said.
    if (SILENT_BEFORE.test(skeleton.slice(Math.max(0, start - 6), start))) continue;
    if (ALSO_NOUN.test(m[0]) && DENIED_BEFORE.test(skeleton.slice(Math.max(0, start - 6), start))) continue;
    // 周四公布，亏损……: with a comma behind it what was made public follows; else it is done to something.
    if (/^(?:公布|披露|曝光|陈述|陳述|确认|確認)$/.test(m[0]) && !/^[，,：:]/.test(skeleton.slice(end))) continue;
    const called =
      /^(?:称|稱)$/.test(m[0]) &&
      /^[^，：]{1,8}(?:为|為|作)/.test(skeleton.slice(end)) &&
      !skeleton.includes(QUOTATION);
    // 作证时表示, 回应某报提问时说: the first only says when.
    if (WHEN_SAYING.test(skeleton.slice(end, end + 28))) continue;
    // 就此事作出回应。: that somebody answered, not what.
    if (
      /^(?:回应|回應|解释|解釋|澄清|承诺|承諾)$/.test(m[0]) &&
      /(?:作出|做出|给出|給出|予以)(?:了)?$/.test(skeleton.slice(Math.max(0, start - 3), start)) &&
      end === skeleton.length
    )
      continue;
    // 有记者问：……: what reporters ask is nobody's statement.
    if (
      /^(?:问|問|提问|提問)$/.test(m[0]) &&
      /(?:记者|記者)(?:又|还|還)?$/.test(skeleton.slice(Math.max(0, start - 4), start))
    )
      continue;
    if (called || NOUN_BEFORE.test(skeleton.slice(0, start))) continue;
    verbs.push({ start, end, words: m[0] });
  }
  return verbs;
}

const isAskedOrDone = (skeleton: string, start: number, end: number, verb: string): boolean => {
  if (/^(?:问|問)$/.test(verb))
    return (
      /(?:被[^，；]{1,14}|[来來去想])$/.test(skeleton.slice(Math.max(0, start - 16), start)) &&
      !/^[，：:]/.test(skeleton.slice(end))
    );
  return /^(?:说|說)$/.test(verb) && /^(?:出(?!：)|到(?!：)|起(?!：)|清|破)/.test(skeleton.slice(end));
};

const SILENT_BEFORE =
  /(?:尚未|并未|並未|未|没有|沒有|不愿|不願|不便|不肯|拒绝|拒絕|无法|無法)(?:立即|立刻|就此|对此|對此|作出|公开|公開)?$/;
const ASSEMBLY =
  /^(?:议会|議會|员会|員會|协会|協會|国会|國會|理会|事会|事會|工会|工會|商会|商會|学会|學會|金会|金會|公会|公會)(?:说|說)$/;
const WHEN_SAYING =
  /^(?:[^，,。：:\uE000]{2,18}(?:提问|提問|询问|詢問|查询|查詢|问题|問題|质询|質詢))?[时時][，,]?(?:也|还|還|则|則|又|再次|明确|明確|曾|仍|坦率|特别|特別|一再|反复|多次)*(?:表示|说|說|称|稱|指出|强调|強調|透露|承认|承認)/;
