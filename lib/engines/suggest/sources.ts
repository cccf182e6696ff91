import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { CUE, SOURCE } from '@/lib/engines/suggest/tagger';
import { CAPITAL, isSureSpeechVerb, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** Small words that name nobody. */
export const NOBODY =
  /^(while|unless|but|and|if|when|as|although|though|because|the|a|an|that|what|than|then|so|also|not|in|on|at|of|for|by|from|to|with)$/;

const ADDRESS = /^(Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame)$/;

/** "Mrs May": a form of address that the tagger parted from its name, which is a month elsewhere. */
export function withItsName(r: Reading, tagged: Run): Run {
  const t = r.tokens;
  const run = withItsNoun(r, tagged);
  let to = run.to;
  if (wordAt(t, to - 1) === '.') to--;
  if (to <= run.from || !ADDRESS.test(wordAt(t, to - 1))) return run;
  to = run.to;
  if (to < t.count && wordAt(t, to) === '.') to++;
  const named = (i: number) =>
    i < t.count && ((t.flags[i] as number) & CAPITAL) !== 0 && t.sentence[i] === t.sentence[run.from];
  if (!named(to)) return run;
  for (; named(to); to++) r.labels[to] = SOURCE;
  return { from: run.from, to };
}

/** "The candidates’ respective" of "The candidates’ respective campaigns said": the noun that the tagger left out. */
function withItsNoun(r: Reading, run: Run): Run {
  const t = r.tokens;
  if (!/^(respective|own|[’']s?)$/.test(wordAt(t, run.to - 1))) return run;
  let to = run.to;
  while (to < t.count && to - run.to < 4 && r.labels[to] !== CUE && /^[a-z-]+$/.test(wordAt(t, to))) to++;
  return to > run.to && r.labels[to] === CUE ? { from: run.from, to } : run;
}

const WHEN_BEFORE =
  /^(last|this|late|early|yesterday|today|tonight|earlier) (night|week|month|year|summer|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const WHEN_BEHIND =
  /^(last|this) (night|week|month|year|summer|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** "Last night one senior insider", "2016, divers at the wreck", "Tidewatch later": when is no part of who. */
export function withoutTime(r: Reading, run: Run): Run {
  const t = r.tokens;
  let { from, to } = run;
  if (to - from > 2 && WHEN_BEFORE.test(`${wordAt(t, from)} ${wordAt(t, from + 1)}`)) from += 2;
  else if (to - from > 1 && /^(19|20)\d\d$/.test(wordAt(t, from))) from += 1;
  if (to - from > 1 && wordAt(t, from) === ',') from += 1;
  if (to - from > 2 && WHEN_BEHIND.test(`${wordAt(t, to - 2)} ${wordAt(t, to - 1)}`)) to -= 2;
  else if (to - from > 1 && /^(later|earlier|there|then|yesterday|today|meanwhile)$/.test(wordAt(t, to - 1))) to -= 1;
  return { from, to };
}

/** "in the UK" of "the Guardian newspaper in the UK": a source that opens with a preposition begins at its noun. */
export function fromItsNoun(r: Reading, whole: Run): Run {
  const t = r.tokens;
  const tagged = withoutTime(r, whole);
  // The stop of the sentence, and “’s” of “A test pilot’s messages read”, name nobody.
  const last = t.sentence[tagged.to] !== t.sentence[tagged.from] ? /^([’']s|[.])$/ : /^[’']s$/;
  const owns = tagged.to - tagged.from > 1 && last.test(wordAt(t, tagged.to - 1));
  const run = owns ? { from: tagged.from, to: tagged.to - 1 } : tagged;
  const opens = t.sentenceStarts[t.sentence[run.from] as number] as number;
  if (
    run.from > opens &&
    run.from - opens < 30 &&
    wordAt(t, run.from - 1) === 'and' &&
    /^[a-z]/.test(wordAt(t, run.from))
  ) {
    // "Ann Lee, head of A and owner of B, said": the second half of an apposition.
    const named = ((t.flags[opens] as number) & CAPITAL) !== 0 && ((t.flags[opens + 1] as number) & CAPITAL) !== 0;
    if (named) return { from: opens, to: run.to };
  }
  // “new intelligence reviewed by officials suggested”: the participle is no subject.
  const participle = /ed$/.test(wordAt(t, run.from)) && /^(by|in|on|from|to)$/.test(wordAt(t, run.from + 1));
  if (!participle && !/^(in|of|for|at|from)$/.test(wordAt(t, run.from))) return run;
  // “the Intercept reported from papers which showed”: who reports passes on what the papers show.
  if (run.from > opens && run.to - run.from > 2 && isSureSpeechVerb(t, run.from - 1))
    return { from: run.from + 1, to: run.to };
  let from = run.from;
  while (from > 0 && run.from - from < 6 && t.sentence[from - 1] === t.sentence[run.from]) {
    const word = wordAt(t, from - 1).toLowerCase();
    if (
      (t.flags[from - 1] as number) & PUNCTUATION ||
      (NOBODY.test(word) && !/^(the|a|an)$/.test(word)) ||
      PREPOSITION.test(word)
    )
      break;
    from--;
  }
  return { from, to: run.to };
}

/** A run of nothing but small words names nobody. */
export function standsForSomeone(r: Reading, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) {
    const word = wordAt(r.tokens, i);
    if (
      !((r.tokens.flags[i] as number) & PUNCTUATION) &&
      /[\p{L}\p{N}@]/u.test(word) &&
      !NOBODY.test(word.toLowerCase())
    )
      return true;
  }
  return false;
}

/** Words behind which a name says where or of what, not who. */
export const PREPOSITION = /^(of|in|on|at|for|by|from|to|with|about|into|over|under|like|than|after|before|against)$/;
