import { hashWord } from '@/lib/engines/suggest/hash';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { QuotedStretch } from '@/lib/engines/suggest/stretches';
import { CAPITAL, PARAGRAPH_START, PUNCTUATION, SENTENCE_START, wordAt } from '@/lib/engines/suggest/tokens';

/** Who and how beside a quotation: first and one past the last token of each. */
export interface Beside {
  source: [number, number];
  cue: [number, number];
  /** What stands between them and the quotation: neither. */
  rest?: [number, number];
}

/** Any verb of the past or present: the place beside a whole quotation is what makes it one of speech. */
const REGULAR =
  /^(?!(?:this|his|its|is|was|has|does|yes|us|as|plus|thus|always|perhaps|sometimes|afterwards|besides|others|needed|indeed|red|hundred|united)$)(?:[a-z-]{2,}ed|[a-z-]{2,}[^su]s)$/;
/** The past of verbs that have no -ed and are used of speech. */
const IRREGULAR = /^(spat|swore|sang|wept|broke|put|cut|shot|bit|came|threw|gave|lied|fought|swung|rang|flung)$/;
const PARTICLE = /^(in|back|out|on|up|away|off)$/;
const PRONOUNS = new Set('he she they i we'.split(' ').map(hashWord));
const DETERMINER = /^(the|a|an|one|another|his|her|their|its|our|my|two|three|both|several|some)$/;
/** What may follow a verb of speech whose subject stands before it. */
const BEHIND_VERB =
  /^(at|to|in|on|as|when|while|after|before|with|from|into|during|over|through|that|last|this|and|about|back|[a-z]+ly|[a-z]+ing)$/;
/** Words of the longest subject. */
const LONGEST_SUBJECT = 8;

const isVerb = (word: string) => REGULAR.test(word) || IRREGULAR.test(word);
const isMark = (r: Reading, i: number) =>
  i >= r.tokens.count || ((r.tokens.flags[i] as number) & (PUNCTUATION | SENTENCE_START | PARAGRAPH_START)) !== 0;

/** A quotation that is a sentence: it opens one, with a capital. */
const isSentence = (r: Reading, q: QuotedStretch): boolean =>
  q.from > 0 &&
  ((r.tokens.flags[q.from - 1] as number) & SENTENCE_START) !== 0 &&
  ((r.tokens.flags[q.from] as number) & CAPITAL) !== 0;

/**
 * “…,” harrumphed Ann Lee; “…,” she huffed; “…,” the manager whined: words of any shape of verb beside a quotation that
 * is a whole sentence, from token `at` on. Null where nothing of the kind stands there.
 */
export function spokenBehind(r: Reading, q: QuotedStretch, at: number): Beside | null {
  if (!isSentence(r, q) || isMark(r, at)) return null;
  return (
    verbThenName(r, at) ?? nameThenVerb(r, at, /[,—–-]/.test(r.text.slice(q.quoted.innerEnd - 1, r.tokens.start[at])))
  );
}

function verbThenName(r: Reading, verb: number): Beside | null {
  const t = r.tokens;
  if ((t.flags[verb] as number) & CAPITAL || !isVerb(wordAt(t, verb))) return null;
  const name = PARTICLE.test(wordAt(t, verb + 1)) ? verb + 2 : verb + 1;
  if (isMark(r, name)) return null;
  const opens =
    ((t.flags[name] as number) & CAPITAL) !== 0 ||
    PRONOUNS.has(t.word[name] as number) ||
    DETERMINER.test(wordAt(t, name));
  if (!opens) return null;
  let to = name + 1;
  while (to - name < LONGEST_SUBJECT && !endsName(r, to)) to++;
  return { source: [name, to], cue: [verb, name] };
}

/** A mark that is no part of a title or initial, or what says when, where or how it was said. */
const endsName = (r: Reading, i: number): boolean => {
  if (i >= r.tokens.count) return true;
  const word = wordAt(r.tokens, i);
  if (word === '.' && !isMark(r, i + 1) && (r.tokens.flags[i + 1] as number) & CAPITAL) return false;
  return (
    isMark(r, i) || /^(when|while|as|after|before|at|to|in|on|during|with|from|and|who|which|last|this)$/.test(word)
  );
};

function nameThenVerb(r: Reading, from: number, comma: boolean): Beside | null {
  const t = r.tokens;
  if (PRONOUNS.has(t.word[from] as number) && !isMark(r, from + 1))
    return isVerb(wordAt(t, from + 1)) && !isDeed(r, from + 2)
      ? { source: [from, from + 1], cue: [from + 1, from + 2] }
      : null;
  const named = ((t.flags[from] as number) & CAPITAL) !== 0;
  if (!comma || !(named || DETERMINER.test(wordAt(t, from)))) return null;
  for (let verb = from + 1; verb - from <= LONGEST_SUBJECT; verb++) {
    const stop = wordAt(t, verb) === '.' && (t.flags[verb + 1] as number) & CAPITAL;
    if (isMark(r, verb) && !stop) return null;
    if (isVerb(wordAt(t, verb)) && !isDeed(r, verb + 1))
      return {
        source: [from, verb],
        cue: [verb, PARTICLE.test(wordAt(t, verb + 1)) && isMark(r, verb + 2) ? verb + 2 : verb + 1],
      };
  }
  return null;
}

/** Behind a verb of speech the sentence ends, pauses, or says how, when or to whom; a noun there is what was done. */
const isDeed = (r: Reading, i: number): boolean => !isMark(r, i) && !BEHIND_VERB.test(wordAt(r.tokens, i));

/** “Lee sneered: “…””, “she huffed, “…””: the same before a quotation that opens with a capital. */
export function spokenBefore(r: Reading, q: QuotedStretch): Beside | null {
  const t = r.tokens;
  const sign = q.from - 2;
  if (
    sign < 2 ||
    t.sentence[sign] !== t.sentence[q.from] ||
    !/^[:,]$/.test(wordAt(t, sign)) ||
    !((t.flags[q.from] as number) & CAPITAL)
  )
    return null;
  const opens = t.sentenceStarts[t.sentence[sign] as number] as number;
  if (sign - opens > LONGEST_SUBJECT + 6) return null;
  for (let verb = opens + 1; verb < sign; verb++) {
    if (isMark(r, verb)) return null;
    if ((t.flags[verb] as number) & CAPITAL || !isVerb(wordAt(t, verb))) continue;
    if (wordAt(t, sign) === ',' && verb !== sign - 1) continue;
    const subject = PRONOUNS.has(t.word[opens] as number)
      ? verb === opens + 1
      : ((t.flags[verb - 1] as number) & CAPITAL) !== 0 || DETERMINER.test(wordAt(t, opens).toLowerCase());
    return subject && !/^(In|On|At|For|With|When|After|Before|As|By)$/.test(wordAt(t, opens))
      ? { source: [opens, verb], cue: [verb, verb + 1], rest: [verb + 1, sign] }
      : null;
  }
  return null;
}
