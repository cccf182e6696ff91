import { hanCues } from './cues';

/** What the negations of a text in Chinese reach, and what stands outside. */
export interface HanReach {
  denied: string[];
  free: string[];
}

/** Ends of a clause, and the words that turn one around. */
const CLAUSE = /[，,。；;！!？?：:\n]+|(?<!不)但是?(?![愿願])|然而|而是/u;
const SENTENCE = /[^。；;！!？?\n]+/gu;

const FALSE =
  '(?:[虚虛]假|假的|不[实實]|[谣謠]言|[谎謊]言|[谎謊][话話]|捏造|[编編]造|杜撰|[虚虛][构構]|[伪偽]造|假新[闻聞]|假消息|[污诬誣][蔑衊]|[诽誹][谤謗]|[骗騙]局)';
/** Cues that deny what stands before them: ……毫无根据, ……的说法是谣言, 对此予以否认. */
const BACKWARD = new RegExp(
  [
    '(?:毫[无無]|[没沒]有|缺乏|[并並][无無]|[无無])(?:任何|充分|事[实實]|科[学學]|法律|的)*(?:根[据據]|依[据據])(?!地)',
    '(?:[并並]?不)(?:[属屬][实實]|真[实實]|成立|符合?事[实實]|是事[实實]|[准準][确確])|[与與]事[实實]不符|站不住[脚腳]',
    '子[虚虛][乌烏]有|[无無]稽之[谈談]|莫[须須]有|[无無]中生有',
    `(?:是|[属屬]|系|[为為]|成)[^，。；]{0,8}${FALSE}`,
    '(?:予以|加以|均|一概|矢口|[断斷]然|已|被|遭到?)否[认認](?!了?.)',
    `[对對].{1,40}(?:否[认認]|[驳駁]斥|反[驳駁])了?$`,
  ].join('|'),
  'u',
);
/** A clause that says of what was told before it that it is false: 这是谣言, 该说法毫无根据. */
const ANAPHOR =
  /^\s*(?:[这這此其]|[该該](?:[说說報报指消言传傳]|$)|上述|以上|[纯純完][属屬全粹]|[并並]?不|[毫没沒][无無有]|[对對]此|均|都)/u;
/** 对于……，中国联通未……: what a sentence is about, told in a clause of its own. */
const ABOUT = /^\s*(?:[对對][于於]?|[关關][于於]|至[于於]|就|[针針][对對])/u;

/** What the negations of a text in Chinese reach: their clause, or back over what they say is false. */
export function hanReach(text: string): HanReach {
  const reach: HanReach = { denied: [], free: [] };
  for (const [sentence] of text.matchAll(SENTENCE)) {
    let before: string[] = [];
    let carried = false;
    for (const clause of sentence.split(CLAUSE).filter((part) => part.trim())) {
      const back = BACKWARD.exec(clause);
      if (back) {
        const end = back.index + back[0].length;
        // What the clause denies may stand in the clauses before it.
        if (ANAPHOR.test(clause) || ABOUT.test(before.at(-1) ?? '')) {
          reach.denied.push(...before);
          before = [];
        }
        reach.denied.push(clause.slice(0, end));
        reach.free.push(clause.slice(end));
        carried = false;
        continue;
      }
      const [cue] = hanCues(clause);
      if (carried || !cue) {
        if (carried) reach.denied.push(clause);
        else before.push(clause);
        carried = false;
        continue;
      }
      const about = ABOUT.test(before.at(-1) ?? '') ? before.splice(-1) : [];
      // 与乙没有合作: what is denied may stand before the cue, so that a clause with one is denied whole.
      reach.denied.push(...about, clause);
      carried = clause.slice(cue.end).trim() === '';
    }
    reach.free.push(...before);
  }
  return reach;
}
