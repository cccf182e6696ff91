import { attributesAgain, SAID_WHEN } from '@/lib/engines/suggest/clauses';
import { type Reading, settle } from '@/lib/engines/suggest/reading';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { isWordAt, tokenAt, wordAt } from '@/lib/engines/suggest/tokens';

/** "…, a claim first made by the Tide": the writer on the statement, no part of it. */
const OF_CLAIM =
  /^, (an?|the) (claim|allegation|accusation|charge|suggestion|assertion|report) (first |originally |previously |initially )?(made|reported|published|raised|levelled|aired) (by|in|on)\b/;
/** "…, a claim London dismissed as false": what somebody else says of it. */
const ANSWERED =
  /^, (an?|the) (claim|allegation|accusation|charge|suggestion|assertion|report|version) (?:that |which )?((?:the )?[\w’'-]+(?: [\w’'-]+)?) (?:has |have |had )?(dismissed|denied|denies|rejected|rejects|disputed|disputes|called|described|denounced)\b/;

/** "Reading notes on an article in the Ledger": a heading, where nobody notes anything. */
const NOTES_ON =
  /^(Reading|Field|Meeting|Briefing|Lecture|Margin|Programme|Program|Liner|Working|Research|Case) notes (on|of|from|to|for|about)\b/;

/** "denied that …, hours after two senators asked …": what somebody else said or did before is not in it. */
function saidAgain(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (attributesAgain(r, i)) return true;
  return false;
}

/** Leaves out what a sentence adds about a statement behind a comma: where it was made first, when it was said. */
export function markAsides(r: Reading, from: number, to: number): void {
  const t = r.tokens;
  if (NOTES_ON.test(r.text.slice(t.start[from], (t.start[from] as number) + 30)))
    for (let i = from; i < to; i++) if (!r.columns.quote[i]) settle(r, i, OUTSIDE);
  for (let comma = from + 2; comma + 3 < to; comma++) {
    if (!isWordAt(t, comma, ',') || r.columns.quote[comma]) continue;
    const words = r.text.slice(t.start[comma], Math.min(t.end[to - 1] as number, (t.start[comma] as number) + 60));
    const answered = ANSWERED.exec(words);
    if (answered && r.labels[comma - 1] === CONTENT) {
      const verb = tokenAt(t, (t.start[comma] as number) + answered[0].length - 1);
      const who = verb - (answered[3] as string).split(' ').length - (/ (has|have|had) \w+$/.test(answered[0]) ? 1 : 0);
      for (let i = comma; i < who; i++) settle(r, i, OUTSIDE);
      for (let i = who; i < verb; i++) settle(r, i, /^(has|have|had)$/.test(wordAt(t, i)) ? OUTSIDE : SOURCE);
      settle(r, verb, CUE);
      if (wordAt(t, verb + 1) === 'as') settle(r, verb + 1, OUTSIDE);
      return;
    }
    const when = SAID_WHEN.test(words);
    if (when && r.labels[comma - 1] === CONTENT) {
      if (!saidAgain(r, comma, to)) continue;
      for (let i = comma; i < to; i++) if (!r.columns.quote[i]) settle(r, i, OUTSIDE);
      return;
    }
    if (!when && !OF_CLAIM.test(words)) continue;
    let end = comma + 1;
    while (end < to && wordAt(t, end) !== ',') end++;
    for (let i = comma; i < end; i++) if (r.columns.quote[i] || attributesAgain(r, i)) return;
    for (let i = comma; i < end; i++) settle(r, i, OUTSIDE);
    return;
  }
}
