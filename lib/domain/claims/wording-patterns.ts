/* Patterns over English and Chinese by which the wording of a claim is looked at. They know words, not sense. */

export const VERDICTS =
  /\b(falsely|false|fake|hoax(?:es)?|lied|lying|liars?|dishonest(?:ly)?|deceitful(?:ly)?|corrupt(?= [a-z])(?! practices?\b)|crooked|untrue|misleading|debunked|discredited|baseless|groundless|unfounded|bogus|fabricated|wrongly|so-called|notorious|infamous|absurd|ridiculous|shameful|outrageous|brazen(?:ly)?|obviously|clearly|of course|undoubtedly|admittedly|in fact|in reality|the truth is|misinformation|disinformation|smear(?:s|ed)?|conspiracy theor(?:y|ies)|witch.hunt)\b|\bpropaganda\b(?! (?:Department|Ministry|Bureau))|\b(?:a|an|the|his|her|their|its|told|tells) lies?\b|\blies? about\b/i;
export const VERDICTS_ZH =
  /谎言|谎称|撒谎|造谣|谣言|虚假|假的|不实(?![行施现际])|误导|荒谬|荒唐|所谓|显然|明显|毫无疑问|事实上|其实|抹黑|诽谤|污蔑|捏造|编造|歪曲|无端|毫无根据|悍然|公然|竟然|居然|可耻|阴谋论|臭名昭著/;

/** Words that join or explain: what follows is a claim of its own. */
export const JOINED =
  /;|\b(?:and also|as well as|not only|and (?:that|has|have|had|is|are|was|were|will|would|can|cannot|could|may|might|must|should|did|does|do|they|he|she|it)\b|because|therefore|thereby|hence|due to|owing to|thanks to|as a result|resulting in|leading to|in order to|despite|which (?:proves|shows|means)|whereas|although|even though|while (?!in\b|at\b|on\b|under\b))|(?<!\b(?:nothing|anything|none|all|no one|nobody|everyone) )\bbut\b/i;
export const JOINED_ZH =
  /；|并且|而且|以及|不仅|因为|由于|因此|所以|从而|导致|使得|但是|[，,]但|[，,]且|虽然|尽管|然而|同时(?!期|代|间)|(?<![合吞兼归一])并(?![非不未没无购列入存排行])/;
/** Two clauses with their own verbs and only a comma between them, as Chinese often writes them. */
export const CLAUSES_ZH = /(?:被|了)[^，。]*[，,][^，。]*(?:被|了)/;

const AUXILIARY = 'is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|must|should';
/** Past forms that do not end in -ed and are hardly ever anything but a verb. */
const IRREGULAR =
  'said|told|sold|paid|sent|took|made|gave|bought|left|held|found|got|went|came|saw|knew|wrote|ran|began|met|won|lost|built|led|kept|shut|spent|spoke|stood|stole|grew|drew|broke|fell|rose|flew|heard|became|rang|sang|sank|threw|drove|hid|chose|fought|caught|brought|taught|thought|sought|struck|withdrew|forbade|swore|laid';
/** A verb in the past: with -ed and something done to, for “calls routed through” is none. */
const PAST = `(?:${IRREGULAR})\\b|\\p{Ll}+ed\\b(?!\\s+(?:in|by|at|from|to|of|on|through|with|between|for|over|against|under|near|as|and)\\b)`;

/** A clause has its verb. */
export const FINITE = new RegExp(`\\s(?:(?:${AUXILIARY})\\b|${PAST})`, 'u');
/** Where a clause inside another begins: “said that …”, “calls which …”. */
export const SUBORDINATE = /\b(?:that|which|who|whom|whose|whether|if|where|when)\b|:/gi;
/** “and” with what may be a clause of its own: some words and a verb, or a verb at once. */
export const AND = new RegExp(
  `,?\\sand\\s+(?:(?:later|then|also|never|again|subsequently|immediately)\\s+)?(?:(?:${PAST})|(?:\\p{L}[\\p{L}'’-]*\\s+){1,5}?(?:(?:${AUXILIARY})\\b|${PAST}))`,
  'gu',
);

export const QUESTION =
  /[?？]\s*$|^(?:did|does|do|is|are|was|were|has|have|had) (?!not\b)|^(?:who|what|when|where|why|how|which)\s+(?:did|does|do|is|are|was|were|has|have|had|will|can|could|many|much|long)\b[^,]*$|吗[？。]?$|(?<![论询问查定虑断估清道议])是否/i;
/** The World Health Organization is no question. */
export const NO_QUESTION = /^WHO\b/;

export const VAGUE =
  /\b(?:(?<!how )many|some(?! (?:of the )?[\d.,]+)|various|several|numerous|countless|often|frequently|regularly|widely|increasingly|recently|massive(?:ly)?|huge|significant(?:ly)?|a lot of|a number of|most of|experts say|it is said|reportedly|allegedly|supposedly)\b|许多|一些|不少|大量|若干|众多|经常|近年来|最近|大规模|据称|据说|有人说|有关方面/i;

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
/** A month is one beside a number or a word of time: “may” and “march” are verbs. */
export const MONTH = new RegExp(
  `\\b(?:in|since|until|by|from|to|of|during|early|mid|late|last|next|\\d{1,2}(?:st|nd|rd|th)?)[ -](?:${MONTHS})\\b|\\b(?:${MONTHS}) (?:of )?\\d`,
  'u',
);
export const TIME =
  /\b(?:spring|summer|autumn|fall|winter|quarter) (?:of )?\d{4}\b|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first) century\b|\b\d{4}-\d{2}\b|\d{4}\s*年|[〇零一二三四五六七八九]{4}年|\d{1,2}\s*月|[一二三四五六七八九十]月|世纪|年代/i;
/** A year, which is none where it counts something: “2000 calls”. */
export const YEAR = /(?:(\p{L}+)[\s(]+)?\b(?:1[0-9]|20|21)\d\ds?\b(?:\s+(\p{Ll}+))?/gu;
export const BEFORE_A_YEAR =
  /^(?:in|on|of|since|until|till|by|from|to|before|after|during|around|about|between|and|the|year|early|mid|late|end|through)$/i;

/** A capitalised name after a word of place, which is no month and no day; or a Chinese ending of places. */
export const PLACE = new RegExp(
  `\\b(?:in|at|on|onto|from|of|near|across|over|to|through|between|outside|inside|off|around)\\s+(?:the\\s+)?(?:(?:north|south|east|west|central|downtown)(?:ern)?\\s+)?(?!(?:${MONTHS}|${DAYS})\\b)\\p{Lu}\\p{L}+`,
  'u',
);
export const PLACE_ZH = /\p{Script=Han}(?:省|市|县|州|岛|洲|港|湾|国(?![家务际防民])|海(?![关军外洋上底]))/u;
/** Short names of places that stand before their act: “the US sold”. */
export const PLACE_NAMES =
  /\b(?:US|USA|U\.S\.|UK|EU|America|Britain|England|Scotland|Wales|Europe|Asia|Africa|Caribbean)\b/;
