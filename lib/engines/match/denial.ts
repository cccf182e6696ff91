import { hanReach } from './denial-han';

/**
 * What a negation in a text reaches. One cue anywhere used to deny all the text says: "the reports are false and an
 * attempt to sow discord" then denied that they are one. Here the rules of English; those of Chinese in denial-han.ts.
 * Weak points: a list after a cue ("did not sell or lend") is denied to its end, whatever its commas; "few" is no cue.
 */
export interface Reach {
  /** What the cues deny. */
  readonly denied: string;
  /** What stands outside their reach, the subject before a "not" included, since it is said of it either way. */
  readonly free: string;
  /** Words that make the denial one of a number: "not many" denies what has "many" in it, and repeats what has "few". */
  readonly quantities: readonly string[];
}

/** Cues that deny nothing: "no doubt", "not the first time", "cannot deny", "never stopped". */
const IDLE = new RegExp(
  [
    String.raw`\bno (?:doubt|secret|wonder|surprise|coincidence|accident|mistake|stranger)\b`,
    String.raw`\bnot? (?:the )?(?:first|last|only|just|merely|simply|solely)\b`,
    String.raw`\b(?:cannot|can ?not|can't|could not|couldn't|never|nobody can|no one can) (?:be )?(?:den(?:y|ied)|reject(?:ed)?|refuted?|rule[d]? out|excluded?)\b`,
    String.raw`\b(?:(?:did|does|do|has|have|had|will|would) ?n[o']t|didn't|doesn't|don't|never) (?:stop|ceas|fail|hesitat|refus|refrain|den)\w*\b`,
    String.raw`\b(?:without|beyond) (?:a |any )?(?:doubt|question)\b`,
    String.raw`\bwhether or not\b`,
  ].join('|'),
  'gi',
);

const FALSE = '(?:false|falsely|untrue|untruths?|baseless|groundless|unfounded|hoax|debunked|fabrications?|fabricated)';
/** What a thing is only said to be: "lie" by itself is a verb too. */
const LIE = '(?:an? (?:\\w+ )?(?:lie|fiction|invention|fairy tale|smear)|lies|nonsense|fiction|slander)';
/** Cues that deny what stands before them: the reports "are false", "have no basis", "were denied". */
const BACKWARD = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|be|been|being|as|called)(?: \w+){0,2} ${FALSE}\b(?! that\b)`,
    String.raw`\b(?:is|are|was|were|be|been|being|as|called)(?: (?:all|pure|utter|sheer|simply|just|complete))? ${LIE}\b(?! that\b)`,
    // “called the reports of signalling false, and said …”
    String.raw`\b(?:called|calls|branded|deemed|described|dismissed)\b(?: [\w']+){1,8} (?:as )?(?:${FALSE}|${LIE})(?=\s*(?:[,.;]|and\b|$))`,
    // “the reports of signalling false, and sees in them …”, where the quotation begins behind the verb
    String.raw`\b${FALSE}(?=\s*(?:[,.;]|and\b|$))`,
    String.raw`\b(?:not|n't|cannot)(?: \w+){0,2} (?:true|correct|accurate|the case|credible|believed|trusted)\b(?! that\b)`,
    String.raw`\b(?:no|without)(?: \w+){0,2} (?:basis|foundation|merit|substance|truth|factual|grounds?)\b`,
    String.raw`\b(?:is|are|was|were|been|being)(?: \w+)? (?:denied|rejected|refuted)\b`,
  ].join('|'),
  'i',
);
/** Cues that deny what follows them. "It is false that" is one. */
const FORWARD = new RegExp(
  String.raw`\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|unlikely|impossible|implausible|inconceivable|debunk(?:s|ed)?|${FALSE}(?= (?:\w+ ){0,3}(?:that|of|to|about)\b)|an? (?:\w+ )?(?:lie|fiction|invention) that)\b|n't\b`,
  'i',
);
const QUANTITY = /(?:\bnot|n't)(?: \w+){0,2} (many|much|often)\b/gi;

/** Where the reach of a cue ends, whichever way it looks. */
const TURN = /[.;!?](?:\s|$)|\s[—–-]\s|,?\s\b(?:but|while|whereas|although|though)\b/i;
const AND = /,?\s(?:and|or)\s/i;
/** A clause about something named before it, between commas. */
const ASIDE = /,\s(?:which|who|whose|where)\b[^,.;]*(?:,|(?=[.;]|$))/gi;

/** "Urge them to stop", "we call on …": whoever demands something denies nothing, least of all that it is lacking. */
const DEMAND = /^\W*(?:\w+\W+){0,3}?(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|demand(?:s|ed|ing)?)\b/i;

/** Whether a text demands something. */
export const isDemand = (text: string): boolean => DEMAND.test(text);

/** What the negations of a text reach; null where it has none that denies anything. */
export function reachOf(text: string): Reach | null {
  const [chinese, english] = [hanReach(text), /\p{Script=Latin}{2}/u.test(text) ? englishReach(text) : null];
  if (chinese.denied.length === 0) return english;
  // A name in Latin letters within Chinese is in a clause of Chinese.
  const { denied, free } = chinese;
  return {
    denied: [...denied, english?.denied ?? ''].join('\n'),
    free: free.join('\n'),
    quantities: english?.quantities ?? [],
  };
}

function englishReach(text: string): Reach | null {
  const said = text.replace(/[‘’]/g, "'").replace(IDLE, ' ');
  const aside = (said.match(ASIDE) ?? []).filter((clause) => FORWARD.test(clause));
  const main = said.replace(ASIDE, (clause) => (FORWARD.test(clause) ? ' ' : clause));
  const pieces = [...aside, ...main.split(TURN)];
  const parts = pieces.map(partsOf);
  if (parts.every(({ denied }) => denied === '')) return null;
  return {
    denied: parts.map(({ denied }) => denied).join(' '),
    free: parts.map(({ free }) => free).join(' '),
    quantities: [...main.matchAll(QUANTITY)].map((found) => found[1]!.toLowerCase()),
  };
}

function partsOf(piece: string): { denied: string; free: string } {
  const back = BACKWARD.exec(piece);
  if (back) {
    const end = back.index + back[0].length;
    const and = AND.exec(piece.slice(end));
    // "are false and baseless" goes on denying; what follows with words of its own does not.
    const turn = and ? end + and.index : piece.length;
    return { denied: piece.slice(0, turn), free: piece.slice(turn) };
  }
  const cue = FORWARD.exec(piece);
  return cue ? { denied: piece.slice(cue.index), free: piece.slice(0, cue.index) } : { denied: '', free: piece };
}
