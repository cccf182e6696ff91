import { STOP_WORDS } from '@/lib/engines/match/stopwords';

/** One thing that speaks for a suggestion: what, by its name, and the words of the text it is about. */
export interface Said {
  code: ReasonCode;
  words: string[];
}

/**
 * Everything the engine can say for a suggestion, in English; `{a}` and `{b}` are words of the text. The interface says the
 * same in its languages (messages/…/suggestions), so nothing here may need a language of its own.
 */
export const REASONS = {
  'running-quotation': 'a quotation that runs on over paragraphs: its mark is opened again, the speaker stays',
  'interrupted-quotation': 'a quotation interrupted by its attribution goes on',
  'quotation-with-verb': 'words in quotation marks with their speaker and verb in the same sentence',
  'quotation-introduced': 'words in quotation marks, attributed by the sentence beside them',
  'quotation-alone': 'words in quotation marks whose speaker is not named near them',
  'partly-quoted': 'reported speech with some of the words in quotation marks',
  'according-to': 'reported with “according to”',
  finding: 'what a report, a study or a poll is said to show',
  'belief-or-wish': 'a belief, a wish or a position ascribed to someone, not words said',
  'noun-of-speech': 'reported by a noun (“the claim that …”)',
  'trailing-attribution': 'reported speech with its attribution after it',
  'reported-that': 'reported speech with “that”',
  'reported-on': 'goes on reporting the speaker of the sentence before',
  'reported-speech': 'reported speech',
  hearsay: 'hearsay (“allegedly”, “purportedly”): no speaker is named',
  dialogue: 'an interview or a transcript: who speaks stands before the colon',
  'zh-hearsay': 'hearsay (据悉, 据称, 有媒体称): no speaker is named',
  'zh-relayed': 'an outlet cites somebody (援引, 引述): the chain has two links',
  'zh-name-colon': 'a name and a colon, then the words without quotation marks',
  'zh-goes-on': 'a quotation that fills its sentence: its speaker is the one before it',
  'zh-according-to': 'reported with 据 or 根据',
  'zh-in-the-eyes': 'in the eyes of somebody (在……看来)',
  'zh-in-the-words': 'in the words of somebody (用……的话说)',
  'zh-learnt-from': 'learnt from somebody (从……获悉)',
  'zh-verb': 'a verb of speech with its speaker before it and the words after it, or in quotation marks before it',
  verb: 'verb “{a}”',
  'bond-nearby': 'speaker taken from the sentence beside it',
  'bond-before': 'speaker named in the sentence before',
  'bond-after': 'speaker named in the sentence after',
  'bond-goes-on': 'speaker of the words before it',
  'bond-paragraph': 'speaker of the paragraph before',
  'bond-none': 'no speaker found',
  he: '“{a}” taken for {b}, the last man that can be meant',
  she: '“{a}” taken for {b}, the last woman that can be meant',
  it: '“{a}” taken for {b}, the last body or group that can be meant',
  who: '“{a}” taken for the name before it, {b}',
  'full-name': '“{a}” taken for {b}, named in full elsewhere',
  'named-before': '“{a}” taken for {b}, named elsewhere',
  possessor: '“{a}” read as {b}',
  issued: '“{a}” is what {b} published',
  'last-named': 'taken for the last person named, {b}',
  translated: 'given in translation',
  'on-record': 'a speaker on record bears this name',
  'weighs-word': 'weighs most: “{a}”',
  'weighs-near': 'weighs most: “{a}” beside it',
  'weighs-attribution': 'weighs most: the word of attribution “{a}”',
  'weighs-opening': 'weighs most: the sentence begins with “{a}”',
  'weighs-place': 'weighs most: its place in the sentence and the kind of its words',
  'weighs-odds': 'weighs most: the words around it attribute it',
  'weighs-length': 'weighs most: its length',
  'weighs-shape': 'weighs most: it begins and ends like a sentence',
  'weighs-sentence': 'weighs most: its sentence names a source and a verb',
} as const;

export type ReasonCode = keyof typeof REASONS;

/** The reasons as one line of English, for the command line and the interchange format. */
export const inEnglish = (why: readonly Said[]): string =>
  why.map(({ code, words }) => (words.length ? withWords(REASONS[code], words) : REASONS[code])).join('; ');

const withWords = (reason: string, [a = '', b = '']: readonly string[]): string =>
  reason.replace('{a}', () => a).replace('{b}', () => b);

/** Whether a word tells a reader something by itself: neither a mark nor a small word. */
export const isTelling = (word: string): boolean => /\p{L}{2}/u.test(word) && !STOP_WORDS.has(word.toLowerCase());
