import type { Reading } from '@/lib/engines/suggest/reading';
import type { QuotedStretch } from '@/lib/engines/suggest/stretches';
import { CAPITAL, PUNCTUATION, wordAt } from '@/lib/engines/suggest/tokens';

/** A reason why words in quotation marks are nobody's statement. */
export interface Exclusion {
  id: string;
  /** What it leaves out, in words. */
  what: string;
  excludes(r: Reading, q: QuotedStretch): boolean;
}

const SMALL = new Set(
  'a an the of in on at for to and or but from with by as is are was be not it vs into de la le'.split(' '),
);

/** Every word a capital but the small ones: a title of a book, a show, a chapter. */
function titleCase(r: Reading, q: QuotedStretch): boolean {
  let capitals = 0;
  for (let i = q.from; i < q.to; i++) {
    const f = r.tokens.flags[i] as number;
    if (f & PUNCTUATION) {
      if ('.!?'.includes(wordAt(r.tokens, i)) && i < q.to - 1) return false;
      continue;
    }
    if (f & CAPITAL) capitals++;
    else if (!SMALL.has(wordAt(r.tokens, i).toLowerCase()) && !/^['’\d]/.test(wordAt(r.tokens, i))) return false;
  }
  return capitals >= 2;
}

/** A comma, a colon or nothing before the marks: words of speech may stand there, titles hardly do. */
function introduced(r: Reading, q: QuotedStretch): boolean {
  return /(^|[\n,:.!?…”"])\s*$/.test(r.text.slice(Math.max(0, q.quoted.start - 2), q.quoted.start));
}

/** Words after which marks hold the name of a work, a prize or a nickname. */
const NAMED_THING =
  /\b(show|shows|series|film|movie|book|novel|memoir|song|album|single|podcast|programme|play|musical|award|hit|magazine|episode|titled|entitled|starring|starred in|acting in|called the|dubbed|nicknamed|known as|so-called|hosts?|author of|incarnation of|revival of|version of|on (nbc|abc|cbs|fox|cnn|msnbc|pbs|hbo)['’]s)\s*$/i;

/** “in his new book, “Salt and Iron,” …”: a comma may stand before the name of a work whose words all begin with capitals. */
const WORK =
  /\b(book|novel|memoir|film|movie|play|song|album|series|show|column|essay|collection|called|pamphlet),? ?$/i;
/** What follows a work that is the subject of its sentence. */
const IS_SHOWN =
  /^[”"'’»]* (is|was|were|are|has|had|stars?|starred|opens?|opened|airs?|aired|premiered|tells|follows|by)\b/;

/** “…,” the band’s third record: what follows says that it is a work. */
const IS_A_WORK =
  /^[”"'’»]*,? (?:the|a|an|his|her|its|their)(?: [\w’'-]+){0,4} (?:record|album|book|novel|memoir|film|movie|play|song|series|show|essay|exhibition|documentary|single|musical|opera|poem|painting)\b/;

/** A title that its neighbours give away, whatever the tagger thinks of the sentence around it. */
function isWork(r: Reading, q: QuotedStretch): boolean {
  if (!titleCase(r, q)) return false;
  const before = r.text.slice(Math.max(0, q.quoted.start - 24), q.quoted.start);
  return (
    WORK.test(before) ||
    IS_A_WORK.test(r.text.slice(q.quoted.innerEnd, q.quoted.innerEnd + 60)) ||
    (!/[.,!?]$/.test(inner(r, q)) && IS_SHOWN.test(r.text.slice(q.quoted.innerEnd, q.quoted.innerEnd + 16)))
  );
}

const inner = (r: Reading, q: QuotedStretch) => r.text.slice(q.quoted.innerStart, q.quoted.innerEnd);

function afterNamedThing(r: Reading, q: QuotedStretch): boolean {
  return NAMED_THING.test(r.text.slice(Math.max(0, q.quoted.start - 30), q.quoted.start));
}

/** One or two words are an utterance ("Never," she said) only if they end like one and stand beside their cue. */
function fragment(r: Reading, q: QuotedStretch): boolean {
  if (!/[.,!?…]/.test(r.text[q.quoted.innerEnd - 1] as string)) return true;
  const before = r.text.slice(Math.max(0, q.quoted.start - 2), q.quoted.start);
  return !/^$|\n|[.:,]\s?$|[.!?”"]\s$/.test(before);
}

/** "a “too big to fail” tax": the quotation qualifies a noun and no verb of speech stands by. */
function qualifiesNoun(r: Reading, q: QuotedStretch): boolean {
  const t = r.tokens;
  if (q.words > 5 || /[.,!?]/.test(r.text[q.quoted.innerEnd - 1] as string)) return false;
  const before = q.from >= 2 ? wordAt(t, q.from - 2).toLowerCase() : '';
  const next = q.to + 1 < t.count ? wordAt(t, q.to + 1) : '';
  return (
    /^(a|an|the|his|her|their|its|this|that|these|those|new|so-called|of|for|'s|’s)$/.test(before) &&
    /^[a-z]{3,}/.test(next) &&
    !/^(and|but|that|for|with|from|when|who|which|before|after|until|about|said|says|because|while)$/.test(next) &&
    q.odds < 0.8
  );
}

/** “…,” by the Post’s Ann Lee: the heading of somebody’s piece. */
function isHeading(r: Reading, q: QuotedStretch): boolean {
  return /^[”"'’»]*,?\s+by\s+(the\s+)?\p{Lu}[^.!?:\n]{2,60}:/u.test(
    r.text.slice(q.quoted.innerEnd, q.quoted.innerEnd + 80),
  );
}

/** Tried in order; the first that holds leaves the quotation out. Add one by adding an entry. */
export const exclusions: readonly Exclusion[] = [
  {
    id: 'title',
    what: 'a title: every word begins with a capital',
    excludes: (r, q) => q.words >= 2 && q.words <= 14 && titleCase(r, q) && (q.odds < 0.9 || !introduced(r, q)),
  },
  {
    id: 'named-thing',
    what: 'the name of a work, a show, a prize or a nickname: the word before says so',
    excludes: (r, q) => q.words <= 8 && afterNamedThing(r, q),
  },
  {
    id: 'work',
    what: 'a work: a title, and the words beside it say that it is one',
    excludes: (r, q) => q.words >= 2 && q.words <= 14 && isWork(r, q),
  },
  {
    id: 'heading',
    what: 'the heading of a piece whose author is named after it',
    excludes: isHeading,
  },
  {
    id: 'qualifier',
    what: 'words in marks that qualify a noun',
    excludes: qualifiesNoun,
  },
];

/** Quotations too short to stand alone; they may still be part of a partly quoted statement. */
export function standsAlone(r: Reading, q: QuotedStretch): boolean {
  return q.words > 2 || !fragment(r, q);
}
