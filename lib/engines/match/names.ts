import { isPinyinSurname, readHanName, syllables } from './surnames';
import { fold } from './tokens';

/** A speaker on record with every name it goes by, in any script; the first is the one shown. */
export interface NamedSpeaker {
  id: string;
  names: readonly string[];
}

/** Why two names may be one speaker's; `values` are the two names as they stand. */
export interface NameReason {
  kind: 'same name' | 'same words' | 'initials' | 'acronym' | 'nearly the same spelling' | 'pinyin';
  values: [string, string];
}

/** A speaker that may be the same as the one asked for; `score` orders them, 0 to 1, and is no probability. */
export interface NameMatch {
  id: string;
  score: number;
  reasons: NameReason[];
}

const TITLES =
  'mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor president minister ' +
  'ambassador spokesman spokeswoman spokesperson chairman chairwoman director ceo rev the';
const LEGAL = 'ltd limited inc incorporated co company corp corporation plc llc gmbh ag sa group holdings';
const HAN_EXTRA = /(?:先生|女士|博士|教授|大使|部长|发言人|主席|总统|(?:股份)?有限(?:责任)?公司|集团|公司)$/u;
const DROPPED = new Set(TITLES.split(' '));
const FORMS = new Set(LEGAL.split(' '));
const JOINING = new Set('of the and for in de la le du des on to'.split(' '));

/** The words of a name: folded, without marks, titles and Chinese styles; company forms are kept. */
function wordsOf(name: string): string[] {
  const plain = fold(name.normalize('NFKC')).replace(/['’.]/g, (mark) => (mark === '.' ? ' ' : ''));
  const joined = plain.replace(/\b((?:[a-z] ){2,})(?=\s|$)/g, (letters) => `${letters.replaceAll(' ', '')} `);
  const words = (joined.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.replace(HAN_EXTRA, '') || word);
  const kept = words.filter((word) => !DROPPED.has(word));
  return kept.length ? kept : words;
}

const bareWords = (name: string) => {
  const words = wordsOf(name);
  const kept = words.filter((word) => !FORMS.has(word));
  return kept.length ? kept : words;
};

/** What the tests look at, worked out once for a name. */
interface Forms {
  /** As `wordsOf` gives them. */
  all: string[];
  /** Without the company's form. */
  bare: string[];
  normal: string;
  sorted: string;
  /** The letters an acronym of it could have. */
  initials: string[];
  /** The name itself as an acronym; empty where it is none. */
  letters: string;
  han: ReturnType<typeof readHanName>;
}

/** Names whose forms are remembered: each is compared with many others. */
const REMEMBERED = 50_000;
const remembered = new Map<string, Forms>();

function formsOf(name: string): Forms {
  const known = remembered.get(name);
  if (known) return known;
  const [all, bare] = [wordsOf(name), bareWords(name)];
  const normal = bare.join(' ');
  const forms: Forms = {
    all,
    bare,
    normal,
    sorted: bare.toSorted().join(' '),
    initials: all.length > 1 ? [initialsOf(all), initialsOf(bare), all.map((word) => word[0]).join('')] : [],
    letters: lettersOf(name),
    han: readHanName(normal),
  };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(name, forms);
  return forms;
}

/** One spelling of a name, for equality and for an index: "Mr. Gary Miller" and "gary miller" are `gary miller`. */
export function normaliseName(name: string): string {
  return formsOf(name).normal;
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !JOINING.has(word))
    .map((word) => word[0])
    .join('');
}

/** A name that is written like an acronym ("BTC", "B.T.C."), in small letters; empty where it is none. */
function lettersOf(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]/gu, '');
  const written = name.replace(/[^\p{L}]/gu, '');
  const isWritten = letters.length > 1 && letters.length < 9 && written === written.toUpperCase();
  return isWritten && /^[a-z0-9]+$/.test(letters) ? letters : '';
}

/** "BTC" and "Bahamas Telecommunications Company", the company's form counted or not. */
const isAcronym = (short: Forms, long: Forms): boolean => short.letters !== '' && long.initials.includes(short.letters);

/** "G. Miller", "Gary J. Miller", "Gary Miller": the same last word, the others equal or initials, in order. */
function agreesByInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a.slice(0, -1), b.slice(0, -1)] : [b.slice(0, -1), a.slice(0, -1)];
  const fits = (one: string, other = '') =>
    one === other || (Math.min(one.length, other.length) === 1 && one[0] === other[0]);
  if (!fits(short[0] ?? '', long[0])) return false;
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !fits(word, long[at])) at++;
    if (at++ >= long.length) return false;
  }
  // Other middle names may only be left out where they are initials; "Gary Stephen Miller" may be somebody else.
  return long.length === short.length || long.slice(1).every((word) => word.length === 1 || short.includes(word));
}

/** One letter more, less, other or swapped, in names of seven letters or more. */
function isOneSlipApart(a: string, b: string): boolean {
  // A Chinese sign is a word: 中国大使馆 and 美国大使馆 are two.
  if (Math.min(a.length, b.length) < 7 || Math.abs(a.length - b.length) > 1 || /[\d\p{Script=Han}]/u.test(a + b))
    return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length) {
    return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  }
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || isSwapped;
}

/** 赵立坚 and "Zhao Lijian": a listed surname in either place, and as many syllables as signs in the given name. */
function agreesByPinyin({ han: read }: Forms, { bare: latin }: Forms): boolean {
  if (!read || latin.length < 2 || latin.length > 3) return false;
  const orders = [latin, [latin.at(-1) ?? '', ...latin.slice(0, -1)]];
  return orders.some(
    ([surname, ...given]) =>
      surname === read.surname && given.reduce((sum, word) => sum + (syllables(word) || 9), 0) === read.given,
  );
}

/** How two names may be one: each test with what it is worth, the surest first. To add a test, add an entry. */
const TESTS: readonly { kind: NameReason['kind']; score: number; holds(a: Forms, b: Forms): boolean }[] = [
  { kind: 'same name', score: 1, holds: (a, b) => a.normal !== '' && a.normal === b.normal },
  { kind: 'same words', score: 0.9, holds: (a, b) => a.bare.length > 1 && a.sorted === b.sorted },
  { kind: 'acronym', score: 0.8, holds: (a, b) => isAcronym(a, b) || isAcronym(b, a) },
  { kind: 'initials', score: 0.75, holds: (a, b) => agreesByInitials(a.bare, b.bare) },
  { kind: 'nearly the same spelling', score: 0.6, holds: (a, b) => isOneSlipApart(a.normal, b.normal) },
  { kind: 'pinyin', score: 0.5, holds: (a, b) => agreesByPinyin(a, b) || agreesByPinyin(b, a) },
];

/**
 * What two names that pass any of the tests have in common: names without a common key need not be compared. The words
 * whatever their order, the acronym, last word and first letter, surname in pinyin, and the halves of a spelling, one of
 * which a slip leaves as it is. Keys are narrow on purpose: that names share a word says nothing.
 */
export function nameKeys(name: string): string[] {
  const { bare, normal, sorted, initials, letters, han } = formsOf(name);
  const keys = [`words ${sorted}`];
  for (const acronym of letters ? [letters, ...initials] : initials) keys.push(`acronym ${acronym}`);
  if (bare.length > 1) keys.push(`last ${bare.at(-1)} ${bare[0]?.[0]}`);
  if (han) keys.push(`surname ${han.surname}`);
  else if (bare.length === 2 || bare.length === 3)
    for (const word of [bare[0] ?? '', bare.at(-1) ?? '']) if (isPinyinSurname(word)) keys.push(`surname ${word}`);
  if (normal.length >= 7 && !/[\d\p{Script=Han}]/u.test(normal)) {
    // Two lengths, so that a spelling and one a letter longer have one in common.
    for (const half of new Set([(normal.length - 1) >> 1, normal.length >> 1])) {
      keys.push(`begins ${normal.slice(0, half - 1)}`, `ends ${normal.slice(1 - half)}`);
    }
  }
  return keys;
}

/** The surest reason why two names may be one speaker's, with its worth; null when there is none. */
export function compareNames(a: string, b: string): { score: number; reason: NameReason } | null {
  const [mine, theirs] = [formsOf(a), formsOf(b)];
  const test = TESTS.find(({ holds }) => holds(mine, theirs));
  return test ? { score: test.score, reason: { kind: test.kind, values: [a, b] } } : null;
}

/**
 * Speakers that may be the one asked for under another name, best first. `apart` says which pairs people have judged
 * "not the same"; they are never offered again. Work grows with the product of the numbers of names.
 */
export function duplicateSpeakers(
  speaker: NamedSpeaker,
  others: readonly NamedSpeaker[],
  apart: (a: string, b: string) => boolean = () => false,
): NameMatch[] {
  const matches: NameMatch[] = [];
  for (const other of others) {
    if (other.id === speaker.id || apart(speaker.id, other.id)) continue;
    const found = speaker.names.flatMap((name) => other.names.flatMap((theirs) => compareNames(name, theirs) ?? []));
    if (!found.length) continue;
    found.sort((a, b) => b.score - a.score);
    matches.push({ id: other.id, score: found[0]?.score ?? 0, reasons: found.map(({ reason }) => reason).slice(0, 3) });
  }
  return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

type NameWords = Record<NameReason['kind'], (a: string, b: string) => string>;

const ENGLISH: NameWords = {
  'same name': (a, b) => `“${a}” and “${b}” are the same name`,
  'same words': (a, b) => `“${a}” and “${b}” have the same words in another order`,
  acronym: (a, b) => `“${a}” and “${b}” may be an acronym and what it stands for`,
  initials: (a, b) => `“${a}” and “${b}” agree, with initials for some names`,
  'nearly the same spelling': (a, b) => `“${a}” and “${b}” differ by one slip`,
  pinyin: (a, b) => `“${a}” and “${b}” may be one name in signs and in pinyin`,
};

const CHINESE: NameWords = {
  'same name': (a, b) => `“${a}”与“${b}”是同一个名字`,
  'same words': (a, b) => `“${a}”与“${b}”用词相同，次序不同`,
  acronym: (a, b) => `“${a}”与“${b}”可能是缩写与全称`,
  initials: (a, b) => `“${a}”与“${b}”一致，部分名字只有首字母`,
  'nearly the same spelling': (a, b) => `“${a}”与“${b}”只差一处拼写`,
  pinyin: (a, b) => `“${a}”与“${b}”可能是同一名字的汉字与拼音`,
};

/** Says why two names may be one speaker's. */
export function nameSentence({ kind, values }: NameReason, language: 'en' | 'zh' = 'en'): string {
  return (language === 'zh' ? CHINESE : ENGLISH)[kind](...values);
}
