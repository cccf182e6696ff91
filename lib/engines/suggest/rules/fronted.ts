import type { Linked } from '@/lib/engines/suggest/link';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { wordAt } from '@/lib/engines/suggest/tokens';

/** How a sentence begins that says when, where or how before it says who: “At a rally on Thursday, she …”. */
const OPENING =
  /^(and|but|yet|so|or)?,? ?(only )?(at|in|on|since|for|to|with|by|after|before|during|later|earlier|when|while|as|despite|although|though|from|under|over|through|until|unlike|like|instead|then|now|within|among|amid|upon|regardless|once|given|asked|pressed|citing|quoting|referring|speaking|next|last|this|that|the (day|week|month|year|night|morning) (before|after))\b/i;
/** Words that make a clause of it: then it may well be what somebody said. */
const FINITE =
  /\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|isn|aren|wasn|weren|won|wouldn|cannot|ain|[a-z]{3,}ed)\b/i;
/** No words of anybody end on one of these: the tagger stopped in the middle. */
const BROKEN_OFF =
  /\b(a|an|the|of|in|at|to|for|with|without|by|from|and|or|but|who|whose|which|that|if|when|may|might|can|could|will|would|her|his|their|its|my|our|your)$/i;

/** A mark that opens and is never closed, or closes what was never opened: where the words end is anybody's guess. */
const MARK = /^[“"„«]|^''/;

/** Words of the longest opening. */
const LONGEST = 9;

/**
 * Whether a stretch before its verb, without a quotation, is no speech but the opening of the sentence (“In a later vote,
 * he warned …”), a clause cut in the middle, or the beginning of a quotation whose marks do not pair. Read off wrong stretches in the training part of PolNeAR, where all but a
 * few of those it finds were wrong.
 */
export function isFronted(r: Reading, l: Linked): boolean {
  const { stretch, cue } = l;
  if (stretch.verbatim || stretch.quotes.length > 0) return false;
  const words = r.text.slice(stretch.start, stretch.end).trim();
  if (isTitle(r, l)) return true;
  if (MARK.test(words) || isItsOwnSpeaker(r, l) || isPutTo(r, l) || isSilence(r, l) || isRuling(r, l)) return true;
  if (isNobodys(r, l) || isNaming(r, l) || OPINION.test(`${cueWords(r, l)} ${words}`)) return true;
  if (!cue || cue.from < stretch.to) return false;
  if (BROKEN_OFF.test(words) || isDeedBefore(r, l)) return true;
  return words.split(/\s+/).length <= LONGEST && OPENING.test(words) && !FINITE.test(words);
}

/** “The thing over the barley”: a line of its own without a stop, of which nobody is said to have said it, is a title. */
const isTitle = (r: Reading, { stretch, source, cue }: Linked): boolean =>
  !source &&
  !cue &&
  stretch.to - stretch.from <= LONGEST &&
  /(^|\n)\s*$/.test(r.text.slice(Math.max(0, stretch.start - 3), stretch.start)) &&
  /^[ \t]*(\n|$)/.test(r.text.slice(stretch.end, stretch.end + 3));

/** “He held his fire, calling him a friend”: what stands before the participle was done, not said. */
const isDeedBefore = (r: Reading, { stretch, cue }: Linked): boolean =>
  cue !== null &&
  /^,? ?(calling|saying|asking|telling|promoting|warning|claiming|insisting|arguing|urging|describing|dismissing|denouncing)\b/i.test(
    r.text.slice(stretch.end, (r.tokens.end[cue.from] ?? 0) + 1),
  );

/** “Two cloud companies have denied …”: the words are those that name the speaker. */
const isItsOwnSpeaker = (r: Reading, { stretch, source, cue }: Linked): boolean =>
  source !== null &&
  ((cue !== null && cue.from >= stretch.to && source.from >= stretch.from && source.to <= stretch.to) ||
    isWithin(r, stretch, source));

const isWithin = (r: Reading, stretch: Linked['stretch'], source: Run): boolean =>
  stretch.start >= (r.tokens.start[source.from] ?? 0) && stretch.end <= (r.tokens.end[source.to - 1] ?? 0);

/** “declined to say whether …”, “did not respond to …”: nobody said what follows. */
const SAID_NOTHING =
  /\b((declined|refused|declining|refusing|unwilling|unable) to (say|comment|confirm|discuss|answer|elaborate|speculate|respond|disclose)|(did|does|do|would|could) not (immediately )?(say|respond|reply|return|answer)|(didn|doesn|don)[’']t (immediately )?(respond|reply|return|answer)|could not (immediately )?be reached|would neither)\b/i;

/** “said nothing that evening about the money”; “said nothing was stolen” is a statement, with a verb of its own. */
const NOTHING_SAID =
  /^(said|says|wrote|writes|told|adds|added|reported|published) (\w+ )?nothing\b(?!( [\w’'-]+){0,5} (is|was|are|were|had|has|have|can|could|will|would|should|did|does|\w{3,}ed)\b)/;

const isSilence = (r: Reading, { cue, stretch }: Linked): boolean => {
  if (cue === null) return false;
  const words = r.text.slice(r.tokens.start[cue.from], (r.tokens.start[cue.from] ?? 0) + 80);
  if (
    /^(had |has |have )?(said|says|told|repeated)\b/.test(words) &&
    SAID_IT.test(r.text.slice(stretch.start, stretch.end))
  )
    return true;
  return SAID_NOTHING.test(words.slice(0, 60)) || NOTHING_SAID.test(words);
};

const cueWords = (r: Reading, { cue }: Linked): string =>
  cue ? r.text.slice(r.tokens.start[cue.from], r.tokens.end[cue.to - 1]) : '';

/** “Critics found that hard to believe”: “that” is what was said before. */
const OPINION =
  /^(found|find|finds|thought|considered) (hard|difficult|easy|odd|strange|troubling|convincing|unconvincing|credible|implausible)\b/;

/** “a company called Tidewatch made a promise”, “a dot appeared over a block of flats”: a name, and a sight. */
function isNaming(r: Reading, { cue }: Linked): boolean {
  if (!cue) return false;
  const verb = wordAt(r.tokens, cue.to - 1);
  const before = cue.to > 1 ? wordAt(r.tokens, cue.to - 2) : '';
  const behind = cue.to < r.tokens.count ? wordAt(r.tokens, cue.to) : '';
  if (/^(called|named|dubbed)$/.test(verb))
    return /^(company|firm|man|woman|app|group|operation|programme|program|project|device|system|tool|product|ship|software|village|town|place|club|unit|outfit|person|boy|girl)$/.test(
      before,
    );
  return /^appear(ed|s)?$/.test(verb) && /^(on|in|at|over|under|above|behind|beside|next|from)$/.test(behind);
}

const SAYS = /\b(said|says|say|told|claimed|claims|reported|asked|asks|wrote|alleged|suggested)\b/;

/** “None of the reports said that …”, “Nor have they asked why …”: nobody said it. */
function isNobodys(r: Reading, l: Linked): boolean {
  const { source, cue } = l;
  const t = r.tokens;
  if (!source || !cue || source.from > cue.from || !SAYS.test(cueWords(r, l))) return false;
  const opens = t.sentenceStarts[t.sentence[cue.from] as number] as number;
  if (cue.from - opens < 7 && /^(Neither|Nor)$/.test(wordAt(t, opens))) return true;
  const first = r.text.slice(t.start[source.from], (t.start[source.from] as number) + 12);
  return /^(none|nobody|no one|neither) |^no [a-z]/i.test(`${first} `);
}

/** “He had said it with the minister beside him”: what was said stands elsewhere. */
const SAID_IT =
  /^(it|this|that|so|as much|the same|the opposite) (with|to|in|at|before|again|publicly|on|for|after|during|twice|once|a|last|earlier|yesterday)\b|^(very )?(little|as much|no more|nothing more)( (in|about|on|of|since|else|publicly|so far|yet)\b|$)/;

/** “The Speaker ruled the amendment out of order”: a ruling of a chair is done, not said. */
const isRuling = (r: Reading, { stretch, cue }: Linked): boolean =>
  cue !== null &&
  /^(ruled|called|declared)$/.test(r.text.slice(r.tokens.start[cue.from], r.tokens.end[cue.to - 1])) &&
  /\bout of order$/.test(r.text.slice(stretch.start, stretch.end)) &&
  !/\b(is|was|are|were|be|been)\b/.test(r.text.slice(stretch.start, stretch.end));

/** “…, she said when asked whether …”: a question put to somebody is nobody's statement here. */
const isPutTo = (r: Reading, { cue }: Linked): boolean =>
  cue !== null &&
  /\b(when|if|once|after being|was|were|been) asked\b|(^|[.!?”"\n]\s{0,2})(Asked|Pressed)$/i.test(
    r.text.slice(Math.max(0, (r.tokens.start[cue.from] ?? 0) - 12), r.tokens.end[cue.to - 1]),
  );
