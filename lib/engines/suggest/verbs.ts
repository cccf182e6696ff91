import { hashWord } from '@/lib/engines/suggest/hash';

const words = (list: string) => list.trim().split(/\s+/);

/** Verbs that put words in someone's mouth, in the forms that newspapers use beside a quotation. */
const SPEECH = words(`
said says say saying told tells tell telling asked asks ask asking added adds add adding wrote writes write writing
replied replies continued continues explained explains explaining noted notes noting argued argues argue arguing tweeted
tweets tweeting declared declares declaring stated states stating concluded concludes recalled recalls insisted insists
insisting announced announces announcing warned warns warning responded responds admitted admits admitting observed
observes joked jokes quipped quips remarked remarks suggested suggests suggesting claimed claims claiming acknowledged
acknowledges testified testifies predicted predicts vowed vows promised promises countered counters interjected
reiterated reiterates stressed stresses emphasized emphasised emphasizes emphasises lamented laments shouted shouts yelled yells
whispered exclaimed exclaims boasted boasts complained complains confessed confesses charged charges alleged alleges
asserted asserts maintained maintains cautioned cautions commented comments affirmed affirms confirmed confirms revealed
reveals reported reports posted posts read reads shot retorted retorts snapped snaps cried mused muses thundered opined
opines pleaded urged urges demanded demands wondered wonders agreed agrees began begins went called calls denied denies
refuted refutes protested protests proclaimed proclaims reasoned cracked repeated repeats answered answers
reckons reckoned fumed fumes raged rages sneered sneers scoffed scoffs moaned moans gushed gushes bragged crowed
grumbled hinted conceded concedes contended contends disclosed underlined theorised theorized ventured averred
attested clarified muttered murmured intoned enquired inquired bellowed persisted stormed chimed jeered enthused tweeting surmised implored
`);

const WEAK = new Set(
  words(
    'read reads states charges charged reports counters began begins went shot called calls ask write say comments notes posts claims demands promises',
  ),
);

/** Every verb of speech by its hash, and whether it can be taken for one without more evidence: "reports" may be a noun. */
export const SPEECH_VERBS: ReadonlyMap<number, 'sure' | 'weak'> = new Map(
  SPEECH.map((verb) => [hashWord(verb), WEAK.has(verb) ? 'weak' : 'sure']),
);

/** What a verb says about how the speaker stands to the words. */
export const STANCES: readonly { stance: 'denies' | 'hedges' | 'asserts'; words: ReadonlySet<string> }[] = [
  {
    stance: 'denies',
    words: new Set(
      words(`denied denies deny denying refuted refutes refute refuting rejected rejects reject rejecting dismissed
      dismisses dismiss dismissing disputed disputes dispute rebutted rebuts contradicted disavowed 否认 否認 驳斥 駁斥 反驳
      反駁 反对 反對 拒绝 拒絕`),
    ),
  },
  {
    stance: 'hedges',
    words: new Set(
      words(`suggested suggests suggest suggesting speculated appears appeared seems seemed believes believe believed
      thinks think thought fears fear hopes hoped expects expected estimates estimated may might likely reportedly
      allegedly purportedly 认为 認為 估计 估計 怀疑 懷疑 担心 擔心 预计 預計 可能 推测 推測`),
    ),
  },
  {
    stance: 'asserts',
    words: new Set(
      words(`said says say saying told tells added adds wrote writes stated states declared insisted insists claimed
      claims claim alleged alleges announced confirmed confirms argued argues noted asserted maintained warned stressed
      testified reported reports 说 說 称 稱 表示 指出 强调 強調 宣布 证实 證實 声称 聲稱 坚称 堅稱 透露 补充 補充 写道 寫道
      告诉 告訴 回应 回應 警告 承认 承認`),
    ),
  },
];
