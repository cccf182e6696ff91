/** The cues of negation in Chinese, simplified and traditional, and what looks like one and denies nothing. */

const list = (words: string) => words.trim().replace(/\s+/g, '|');

/**
 * Words with the sign of a negation that deny nothing: 毫无疑问, 不断, 未来, 在……不知情的情况下. What is hidden in a longer word
 * is found first, so the longest stand first.
 */
const IDLE = list(`
  (?:没有|沒有|未|无|無|不)[^，。；,;]{1,14}的?(?:情况|情況|情形|前提|条件|條件)下
  毫[无無]疑[问問] [毋无無]庸[置赘贅]疑? [无無]疑 [无無]不 不[无無] 不[会會能]不 不得不 不是[没沒]有?
  (?:不可|[无無]可|不容|[无無]法|不能|[难難]以|[从從]未|[从從]不|[没沒]有?人?能?|未|不)(?:否[认認]|排除)
  (?:并|並)?(?:非|不是)(?:首次|第一次|唯一|偶然|巧合|秘密) [从從未没沒有不]{1,3}(?:停止|中[断斷]|放[弃棄])
  [没沒](?:想到|[错錯]|收|落|准|[准準]) [淹沉埋出吞覆][没沒]
  不(?:可避免|知不[觉覺]|[仅僅]|但|光|只|[单單]|[过過]|[断斷]|久|少|同(?!意)|止|下|到|足|及(?!格)|料|愧|然|如(?!实|實)|[论論]|管|惜|[满滿]|安(?!全)|[当當]|明|良|正|等(?![于於同])|一(?!致)|[时時]|停|便|利|幸|慎|法|妨|知|懈|由|禁|解|[详詳]|朽|[锈鏽]|[动動][产產])
  未(?:[来來]|知|成年|婚|遂|具名|署名|[经經]|必|免|[尝嘗]不|卜|央) 未(?:公[开開]|披露|透露|[获獲得][^，。；]{1,4})[^，。；]{0,4}的
  差不多 了不起 [对對]不起 [莫要]不 是不是 能不能 有[没沒]有 非但
`);

/** Cues that say nothing but that it is not so: they are in no term. */
const PLAIN = list(`
  [从從][来來]?(?:[没沒]有?|未|不) (?:并|並)(?:[没沒]有?|未|非|不是|不|[无無]) [绝絕決决](?:[没沒]有?|未|非|不) [没沒]有 未曾 不曾
  不是 而非 均未 均[无無] 皆非 [没沒] 未 不
`);

/** Cues that are words of their own. */
const WORDS = list(`
  否[认認定] [驳駁]斥 反[驳駁] 拒[绝絕] 毫[无無] [无無]稽 [无無]中生有 [无無](?=任何|[证證][据據]|根[据據]|依[据據]|理由|罪|人知)
  [无無]人(?![机機驾駕艇船飞飛潜潛系值看]) [无無](?:法|意|[关關]|[权權]) 子[虚虛][乌烏]有 莫[须須]有
  [虚虛][假构構](?![账帳信消身宣广廣证證]) [谣謠]言 [谎謊]言 捏造
`);

const CUE = new RegExp(`(?<idle>${IDLE})|(?<plain>${PLAIN})|(?<word>${WORDS})`, 'gu');

/** A negation cue: its place in the text, and whether it is a word of its own ("denied") or says no more than "not". */
export interface HanCue {
  start: number;
  end: number;
  word: boolean;
}

/** The negation cues of a text in Chinese, in reading order. */
export function hanCues(text: string): HanCue[] {
  const cues: HanCue[] = [];
  for (const found of text.matchAll(CUE)) {
    if (found.groups?.idle !== undefined) continue;
    const end = found.index + found[0].length;
    cues.push({ start: found.index, end, word: found.groups?.word !== undefined });
  }
  return cues;
}
