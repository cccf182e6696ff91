import { hashWord } from '@/lib/engines/suggest/hash';
import { SPEECH_VERBS } from '@/lib/engines/suggest/verbs';

/**
 * Words of which a sentence must have one before a rule can find anything in it, in small letters. What a sentence has is
 * gathered once, so that a rule is asked of the few sentences that concern it: as it was, twenty rules went through every
 * word, and half of the time on a megabyte was spent on finding nothing and on making code for it.
 */
const TRIGGERS = {
  that: 'that',
  said: 'said says',
  telling: 'told tells telling informed assured reminded',
  ordered: 'told ordered instructed warned',
  citing: 'citing',
  unnamed: 'agreed asked requested wished preferred wanted',
  pressed: 'asked pressed questioned',
  which: 'which whom',
  according: 'according',
  accused: 'accused suspected convicted',
  lastVerb:
    'told said says claimed insisted argued alleged warned admitted conceded maintained added noted explained testified concluded ruled wrote acknowledged recalled predicted complained suggested stressed cautioned announced',
  goesOn:
    'said added insisted stressed vowed pledged urged warned demanded accused condemned threatened promised noted reiterated called denied rejected dismissed',
  semicolon: ';',
  colon: ':',
  says: 'say says claim claims warn warns tell tells report reports insist insists admit admits vow vows hint hints suggest suggests',
  passive:
    'accused suspected quoted reported cited described dismissed denounced branded labelled labeled condemned hailed characterised characterized portrayed ridiculed',
  aside:
    'notes hours minutes days weeks months shortly soon just claim allegation accusation charge suggestion assertion report version',
  claims:
    'claimed claims insisted insists alleged alleges argued argues maintained maintains admitted admits acknowledged conceded complained estimated contended testified asserted reckons reckoned',
  published: 'published released issued wrote filed posted leaked presented',
  contrast: 'although though while whereas but',
  bySaying:
    'rejecting dismissing echoing contradicting rebutting refuting disputing declining referring alluding brushing shrugging sidestepping pointing confirming repeating reiterating defending mocking apparently declined refused stopped gave offered provided produced cited',
  claimNoun:
    'claim claims assertion assertions allegation allegations accusation accusations suggestion suggestions insinuation insinuations contention contentions',
  heard: 'purportedly allegedly supposedly',
  interrupts:
    'said says told tells reminded assured informed added adds noted notes wrote writes argued argues insisted insists explained explains admitted admits claimed claims warned warns acknowledged conceded concedes testified stressed maintained maintains contended contends recalled recalls suggested suggests reckons reckoned complained predicted predicts concluded alleged alleges observed remarked lamented quipped joked declared declares swore swears pleaded pleads mused muses enquired inquired protested stated states boasted sneered scoffed ventured cautioned cautions asserts asserted testifies show shows showed suggest reveal reveals revealed found pointed saying according',
} as const;

/** A verb of speech; one that can be taken for one without more evidence. */
export const SPEECH = 1;
export const SURE_SPEECH = 2;

/** The bit of each trigger in `Tokens.has`. */
export const HAS = Object.fromEntries(Object.keys(TRIGGERS).map((name, n) => [name, 4 << n])) as Record<
  keyof typeof TRIGGERS,
  number
>;

/** What each word is a trigger of, by its hash. */
export const TRIGGERS_OF: ReadonlyMap<number, number> = gathered();

function gathered(): Map<number, number> {
  const found = new Map<number, number>();
  const add = (hash: number, bit: number) => found.set(hash, (found.get(hash) ?? 0) | bit);
  for (const [name, words] of Object.entries(TRIGGERS))
    for (const word of words.split(' ')) add(hashWord(word), HAS[name as keyof typeof TRIGGERS]);
  for (const [hash, how] of SPEECH_VERBS) add(hash, how === 'sure' ? SPEECH | SURE_SPEECH : SPEECH);
  return found;
}
