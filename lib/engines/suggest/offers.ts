import type { Linked } from '@/lib/engines/suggest/link';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { Stretch } from '@/lib/engines/suggest/stretches';
import { CUE, SOURCE } from '@/lib/engines/suggest/tagger';
import { isSpeechVerb, isSureSpeechVerb, wordAt } from '@/lib/engines/suggest/tokens';

/** "citing 17 unnamed sources": names where words come from, not the words. */
export function isCitation(r: Reading, { stretch, cue }: Linked): boolean {
  if (!cue || stretch.verbatim || stretch.to - stretch.from > 7 || stretch.quotes.length) return false;
  if (cue.to !== cue.from + 1 || stretch.from !== cue.to) return false;
  const words = r.text.slice(stretch.start, stretch.end);
  return (
    wordAt(r.tokens, cue.from) === 'citing' ||
    (/^(cited|cites|quoted|quotes)$/.test(wordAt(r.tokens, cue.from)) &&
      /\b(people|persons|sources?|officials?|documents?|witnesses|employees|executives|experts)\b/.test(words) &&
      !/\b(that|as|is|was|were|had|has)\b/.test(words))
  );
}

/**
 * “The fleet uses the canal at night, “very likely to hide”.” without a speaker of its own: a quotation that goes on in the
 * middle of its sentence makes the words before it those of whoever spoke before.
 */
export function withItsSentence(r: Reading, { stretch, source, bond }: Linked): Stretch {
  const t = r.tokens;
  const from = t.sentenceStarts[t.sentence[Math.max(0, stretch.from - 1)] as number] as number;
  const goesOn = bond === 'goes on' || bond === 'sentence before';
  if (!stretch.verbatim || !source || !goesOn || stretch.from - from < 6 || stretch.from - from > 60) return stretch;
  if (!/^\p{Ll}/u.test(wordAt(t, stretch.from)) || source.from >= from) return stretch;
  if (wordAt(t, stretch.from - 2) !== ',' || wordAt(t, stretch.from - 3) === 'words') return stretch;
  for (let i = from; i < stretch.from - 1; i++)
    if (r.columns.quote[i] || r.labels[i] === CUE || r.labels[i] === SOURCE || isSureSpeechVerb(t, i)) return stretch;
  const quote = stretch.quotes[0];
  return { ...stretch, start: t.start[from] as number, end: quote?.quoted.end ?? stretch.end, from, verbatim: false };
}

/** “Posted 17 December, 8:59 a.m. Suggest removal”: a few words with a figure and without a verb are a stamp. */
export function isStamp(r: Reading, stretch: Stretch): boolean {
  const words = r.text.slice(stretch.start, stretch.end);
  return !stretch.verbatim && words.length < 60 && /\d/.test(words) && !/^to /.test(words) && !FINITE.test(words);
}
const FINITE =
  /\b(is|are|was|were|be|been|am|has|have|had|would|will|could|can|did|does|do|must|should|may|might|[a-z]{3,}ed|[a-z]{4,}s)\b/;

/** “…,” he wrote in a separate memo: behind a quotation and its verb a few words without a verb are no statement. */
const LONGEST_REMNANT = 6;
export function isRemnant(r: Reading, { stretch, cue }: Linked, previous: Linked | undefined): boolean {
  if (!cue || stretch.verbatim || stretch.quotes.length || previous?.cue !== cue || stretch.from < cue.to) return false;
  if (!previous.stretch.verbatim || stretch.to - stretch.from > LONGEST_REMNANT) return false;
  return !/\b(is|are|was|were|be|been|has|have|had|would|will|could|can|did|does|do|[a-z]{3,}ed)\b/.test(
    r.text.slice(stretch.start, stretch.end),
  );
}

/** “of three buses” far from any verb of its own: the end of a noun, which the tagger took for the whole. */
export function isLoose(r: Reading, { stretch, cue }: Linked): boolean {
  if (stretch.verbatim || stretch.quotes.length || !/^(of|than)$/.test(wordAt(r.tokens, stretch.from))) return false;
  return !cue || cue.to !== stretch.from;
}

/** “took out the 200ft “spy balloon””: a word or two in marks behind a verb that is none of attribution is nobody's. */
export function isScare(r: Reading, l: Linked): boolean {
  const { stretch } = l;
  if (stretch.to - stretch.from > 9 || !stretch.quotes.length) return false;
  return hasOtherVerb(r, l);
}

/** A verb that attributes nothing, and no more than a word or two in marks: “accounted for half of the “attacks””. */
export function hasOtherVerb(r: Reading, { stretch, cue }: Linked): boolean {
  if (!cue || stretch.verbatim || !stretch.quotes.length) return false;
  if (stretch.quotes.some((q) => q.words > 2)) return false;
  for (let i = cue.from; i < cue.to; i++) {
    if (isSpeechVerb(r.tokens, i) || r.trained.cues.has(r.tokens.word[i] as number)) return false;
    if (/ing$|:/.test(wordAt(r.tokens, i))) return false;
  }
  return true;
}

/** “she says, wiping her hands on an apron”: what is done while speaking is not said. */
export function isDoing(r: Reading, { stretch, cue }: Linked): boolean {
  if (!cue || cue.to !== cue.from + 1 || stretch.verbatim || stretch.quotes.length || stretch.from !== cue.to)
    return false;
  return (
    /^[a-z]{3,}ing$/.test(wordAt(r.tokens, cue.from)) &&
    /^(his|her|their|its|my|our)$/.test(wordAt(r.tokens, stretch.from)) &&
    wordAt(r.tokens, cue.from - 1) === ',' &&
    !isSpeechVerb(r.tokens, cue.from) &&
    !r.trained.cues.has(r.tokens.word[cue.from] as number)
  );
}

/** After a closing mark a sentence without a cue is the writer's own again. */
export function standsUnattributed(r: Reading, stretch: Stretch): boolean {
  return (
    stretch.odds >= UNATTRIBUTED_FROM &&
    !/[”"»'」]\s*$/.test(r.text.slice(Math.max(0, stretch.start - 3), stretch.start))
  );
}

/** Words that no cue of their sentence attributes are offered only from these odds on. */
const UNATTRIBUTED_FROM = 0.85;
