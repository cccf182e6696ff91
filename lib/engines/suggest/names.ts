import { isFamilyFirst } from '@/lib/engines/suggest/family-first';
import { hashWord } from '@/lib/engines/suggest/hash';
import {
  DEMONYMS,
  endsTitle,
  FEMALE_NAMES,
  MALE_NAMES,
  OFFICE_WORD,
  ORGANISATION_WORDS,
  POSTNOMINALS,
  TITLES,
  UNISEX_NAMES,
} from '@/lib/engines/suggest/namelists';
import {
  CAPITAL,
  GLUED,
  PARAGRAPH_START,
  PUNCTUATION,
  SENTENCE_START,
  type Tokens,
  wordAt,
} from '@/lib/engines/suggest/tokens';

type NameKind = 'person' | 'organisation' | 'unknown';

/** A name as it stands in the text: tokens from..to, without titles. */
export interface Name {
  from: number;
  to: number;
  text: string;
  /** Title before it ("Mrs.", "Sen."), if any. */
  title: string | null;
  kind: NameKind;
  gender: 'm' | 'f' | null;
}

/** Joins two capitalised words into one name where the first can take it ("University of Texas"). */
const JOINERS = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  '&',
  'de',
  'la',
  'van',
  'von',
  'der',
  'bin',
  'al',
  'el',
  'del',
  'in',
]);
const PARTICLES = new Set(['de', 'la', 'van', 'von', 'der', 'bin', 'al', 'el', 'del']);
/** Words with a capital that are no names of speakers, most of all at the start of a sentence. */
const NOT_NAMES = new Set(
  `the a an he she it they we i you but and or so if in on at by for to of as with from this that these those there here
  when while where who what why how which whose not no yes all any some many most more much few several each every both
  one two three four five six seven eight nine ten his her its their our my your after before during since until although
  though because however meanwhile moreover still yet then now today yesterday tomorrow monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december according
  asked also even just only another other such like let even perhaps maybe both neither either once under over about
  against among between without within instead despite unlike given speaking citing earlier later last next first second
  well never ever again thanks thank please oh ok okay don't it's he's she's that's i'm we're they're i've we've can't
  won't didn't doesn't isn't is are was were do does did have has had be been being will would can could should may might
  must none nobody neither nor nothing everybody everyone someone anyone q a. photo read image related follow share`
    .split(/\s+/)
    .map(hashWord),
);

const isName = (t: Tokens, i: number) =>
  ((t.flags[i] as number) & CAPITAL) !== 0 &&
  !((t.flags[i] as number) & PUNCTUATION) &&
  (!NOT_NAMES.has(t.word[i] as number) || isSurname(t, i) || isGivenName(t, i));

/** "Qin An", "Zhou Xi": a small word with a capital behind a family name of Chinese is the given name. */
const isGivenName = (t: Tokens, i: number): boolean =>
  i > 0 &&
  /^(An|You|He|So|Can|Yes)$/.test(wordAt(t, i)) &&
  ((t.flags[i] as number) & (SENTENCE_START | PARAGRAPH_START)) === 0 &&
  isFamilyFirst([wordAt(t, i - 1), wordAt(t, i)]);

/** "Theresa May", "Mrs May": a month behind a first name or a form of address is a name. */
function isSurname(t: Tokens, i: number): boolean {
  if (i === 0 || !/^(May|April|June|August)$/.test(wordAt(t, i))) return false;
  const before = wordAt(t, i - 1).toLowerCase();
  return /^(mr|mrs|ms|dr|miss|lady|lord|sir)$/.test(before) || MALE_NAMES.has(before) || FEMALE_NAMES.has(before);
}

/** Finds the names in a text, in order: runs of capitalised words with what joins them. */
export function findNames(t: Tokens): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < t.count; i++) {
    if (!isName(t, i)) continue;
    const to = nameEnd(t, i);
    const name = shapeName(t, i, to);
    if (name) names.push(name);
    i = to - 1;
  }
  return names;
}

function nameEnd(t: Tokens, from: number): number {
  let to = from + 1;
  while (to < t.count) {
    const f = t.flags[to] as number;
    if (f & PARAGRAPH_START) break;
    const word = wordAt(t, to);
    if (f & SENTENCE_START) break;
    if (isName(t, to)) to++;
    else if (word === '.' && f & GLUED && abbreviated(t, to - 1) && to + 1 < t.count && isName(t, to + 1)) to++;
    else if (word === "'s" || word === '’s') break;
    else if (f & PUNCTUATION && isOfMembers(t, to)) to += 2;
    else if (to - from === 1 && f & PUNCTUATION && isNickname(t, to)) to += 4;
    else if (PARTICLES.has(word) && to + 1 < t.count && isName(t, to + 1)) to += 2;
    else if (JOINERS.has(word) && joins(t, from, to)) to = wordAt(t, to + 1) === 'the' ? to + 3 : to + 2;
    else break;
  }
  return Math.min(to, t.count);
}

const OF_MEMBERS =
  /^(Guild|Union|Association|Federation|Confederation|Committee|League|Alliance|Council|Coalition|Society|Institute|Club|Congress|Party|Forum|Foundation|Hospital|Network|Commission)$/;

/** "the Teachers’ Union", "the Harbour Pilots' Guild": a name goes on behind the mark of the genitive. */
function isOfMembers(t: Tokens, mark: number): boolean {
  if (!/^['’]$/.test(wordAt(t, mark)) || !((t.flags[mark] as number) & GLUED)) return false;
  if (t.text[(t.end[mark - 1] as number) - 1] !== 's') return false;
  for (let i = mark + 1; i < t.count && i < mark + 4 && isName(t, i); i++)
    if (OF_MEMBERS.test(wordAt(t, i))) return true;
  return false;
}

/** Chesley “Sully” Sullenberger: a name in marks between two others. */
const isNickname = (t: Tokens, i: number): boolean =>
  i + 3 < t.count &&
  /^["“‘'(]$/.test(wordAt(t, i)) &&
  /^["”’')]$/.test(wordAt(t, i + 2)) &&
  isName(t, i + 1) &&
  isName(t, i + 3);

/** "Mr", "Sen", an initial: the stop after it ends no name. */
function abbreviated(t: Tokens, i: number): boolean {
  const word = wordAt(t, i).toLowerCase();
  return word.length === 1 || TITLES.has(word) || word === 'st' || word === 'jr';
}

/** of/for/and between two capitals belongs to a name only behind a word that names a body. */
function joins(t: Tokens, from: number, at: number): boolean {
  const joiner = wordAt(t, at);
  if (joiner === 'the' || joiner === 'in') return false;
  let next = at + 1;
  if (next < t.count && wordAt(t, next) === 'the') next++;
  if (next >= t.count || !isName(t, next)) return false;
  // "Kaplan & Sons" is a firm, whatever it is called.
  if (joiner === '&' || isPortfolio(t, at - 1, next)) return true;
  // "BuzzFeed News and the Financial Times" are two.
  if (joiner === 'and' && next > at + 1) return false;
  if (joiner === 'and' && isAgency(t, from, at, next)) return true;
  for (let i = from; i < at; i++)
    if (ORGANISATION_WORDS.has(wordAt(t, i).toLowerCase()))
      return (
        joiner !== 'and' || i < at - 1 || (at - from === 1 && /^(news|house|department|ministry)$/i.test(wordAt(t, i)))
      );
  return false;
}

/** "the Cybersecurity and Infrastructure Security Agency": two of what one office deals with. */
function isAgency(t: Tokens, from: number, and: number, next: number): boolean {
  if (from === 0 || !/^(the|[’']s)$/i.test(wordAt(t, from - 1)) || isFirstName(wordAt(t, and - 1))) return false;
  if (and - from > 2 || ORGANISATION_WORDS.has(wordAt(t, and - 1).toLowerCase())) return false;
  let last = next;
  while (last + 1 < t.count && isName(t, last + 1) && last - next < 4) last++;
  return (
    last > next &&
    /^(Agency|Administration|Department|Ministry|Commission|Office|Bureau|Committee|Institute|Authority|Council|Directorate)$/.test(
      wordAt(t, last),
    )
  );
}

/** What ministers and secretaries are of. */
const PORTFOLIO =
  /^(State|Defense|Defence|Health|Energy|Commerce|Justice|Education|Finance|Interior|Treasury|Labor|Labour|Transport|Agriculture|Homeland|National)$/;

/** "Secretary of State": the office goes on behind its "of". */
const isPortfolio = (t: Tokens, office: number, next: number): boolean =>
  /^(Secretary|Minister|Director|Undersecretary)$/.test(wordAt(t, office)) && PORTFOLIO.test(wordAt(t, next));

function shapeName(t: Tokens, from: number, end: number): Name | null {
  const to = end - from > 2 && POSTNOMINALS.has(wordAt(t, end - 1).toLowerCase()) ? end - 1 : end;
  let first = from;
  const titles: string[] = [];
  while (first < to) {
    const word = wordAt(t, first);
    if (TITLES.has(word.toLowerCase())) titles.push(word);
    else if (word !== '.' || !titles.length) break;
    first++;
  }
  if (titles.length && first + 2 < to && JOINERS.has(wordAt(t, first)) && PORTFOLIO.test(wordAt(t, first + 1)))
    first += 2;
  // "King" or "Judge" alone: taken for the name.
  if (first === to) {
    if (to - from > 1 && wordAt(t, to - 1) === '.') return null;
    first = to - 1;
    titles.pop();
  }
  // "Public Affairs Officer Ann Lee": what comes before the office is the office's, not the name's.
  for (let i = to - 2; i > first; i--) {
    if (!endsTitle(wordAt(t, i).toLowerCase()) || /^(jr|sr|ii|iii)$/i.test(wordAt(t, i + 1))) continue;
    titles.push(t.text.slice(t.start[first], t.end[i]));
    first = wordAt(t, i + 1) === '.' ? i + 2 : i + 1;
    if (first + 2 < to && JOINERS.has(wordAt(t, first)) && PORTFOLIO.test(wordAt(t, first + 1)))
      first += /^(Security|Intelligence)$/.test(wordAt(t, first + 2)) ? 3 : 2;
    break;
  }
  first = behindCalling(t, first, to);
  if (first >= to) return null;
  const text = t.text.slice(t.start[first], t.end[to - 1]).replace(/\s+/g, ' ');
  const words = text.split(' ');
  if (
    words.length === 1 &&
    (DEMONYMS.has(text) || /^(PMs?|MPs?|MEPs?|CEOs?|CFO|CTO)$/.test(text) || isOfficeAlone(t, first))
  )
    return null;
  if (words.every((word) => OFFICE_WORD.test(word))) return null;
  const judged = judge(titles, words);
  if (judged.kind === 'unknown' && first > 0 && MAKERS.has(wordAt(t, first - 1))) judged.kind = 'organisation';
  return { from: first, to, text, title: titles.join(' ') || null, ...judged };
}

/** Members of parties, as they are called before a name. */
const PARTISAN = /^(Democrat|Republican|Tory|Liberal|Conservative|Labour|Socialist|Independent|Communist)$/;
/** What a prize or a role is of: "Person of the Year Ann Lee". */
export const PERIOD = /^(Year|Month|Week|Day|Decade|Season|Century|Match|Game|Tournament)$/;
/** How words for what somebody does end. */
const DOER = /(er|or|ist|ian|man|woman|yst|eer)$/;

/** "Republican National Committee", "Labour Party": a body, not a member. */
function isBody(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      ORGANISATION_WORDS.has(wordAt(t, i).toLowerCase()) ||
      /^(Party|Caucus|Conference|Convention|National|Club|Women|Student|Voters?|Primary|Leadership)s?$/.test(
        wordAt(t, i),
      )
    )
      return true;
  return false;
}

const isFirstName = (word: string) => MALE_NAMES.has(word.toLowerCase()) || FEMALE_NAMES.has(word.toLowerCase());

/**
 * "Democrat Ann Lee", "Year Ann Lee" of "Person of the Year Ann Lee", "Singer Ann Lee" that opens a sentence: where the
 * name begins. A first name of the lists has to stand behind a word that may be a name itself.
 */
function behindCalling(t: Tokens, first: number, to: number): number {
  if (to - first < 3) return /^Fellow$/.test(wordAt(t, first)) ? first + 1 : first;
  const [word, next] = [wordAt(t, first), wordAt(t, first + 1)];
  if (PERIOD.test(word) && first > 0 && /^(the|a)$/i.test(wordAt(t, first - 1))) return first + 1;
  // Singer-turned-mayor, Democrat, Fellow (Republican): no name begins so.
  if (/-turned-|^(Democrat|Fellow|Rival)$/.test(word)) return behindCalling(t, first + 1, to);
  if (PARTISAN.test(word) && to - first < 5 && !isBody(t, first + 1, to)) return first + 1;
  if (isFirstName(word) || !isFirstName(next)) return first;
  if (PARTISAN.test(word)) return first + 1;
  const opens = ((t.flags[first] as number) & SENTENCE_START) !== 0;
  return opens && DOER.test(word) ? first + 1 : first;
}

/** What stands before the name of a firm or a paper. */
const MAKERS = new Set(
  `maker company firm giant carrier operator publisher newspaper broadcaster agency weekly magazine website startup vendor supplier manufacturer consultancy group platform retailer contractor`.split(
    ' ',
  ),
);

/** "Minister" that opens a headline, without a name after it. */
const isOfficeAlone = (t: Tokens, i: number) =>
  ((t.flags[i] as number) & SENTENCE_START) !== 0 && endsTitle(wordAt(t, i).toLowerCase());

function judge(titles: string[], words: string[]): { kind: NameKind; gender: 'm' | 'f' | null } {
  const lower = words.map((w) => w.toLowerCase());
  const title = titles.map((x) => x.toLowerCase());
  if (title.includes('mr') || title.includes('sir') || title.includes('lord')) return { kind: 'person', gender: 'm' };
  if (title.some((x) => x === 'mrs' || x === 'ms' || x === 'miss' || x === 'lady' || x === 'dame'))
    return { kind: 'person', gender: 'f' };
  if (lower.some((w) => w === '&' || ORGANISATION_WORDS.has(w))) return { kind: 'organisation', gender: null };
  const first = lower[0] as string;
  const unisex = UNISEX_NAMES.has(first);
  const gender = unisex ? null : MALE_NAMES.has(first) ? 'm' : FEMALE_NAMES.has(first) ? 'f' : null;
  if (titles.length || ((gender || unisex) && words.length > 1)) return { kind: 'person', gender };
  if (words.length === 1 && /^[A-Z0-9.&-]{2,}$/.test(words[0] as string)) return { kind: 'organisation', gender: null };
  return { kind: 'unknown', gender: words.length === 1 ? gender : null };
}
