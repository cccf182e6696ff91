/**
 * The Snowball English stemmer ("Porter2"), after its published description by M. F. Porter
 * (snowballstem.org/algorithms/english/stemmer.html). Written here so that what stands in the index never changes
 * with somebody else's release: a change of this file means a new TERMS_VERSION.
 */

const VOWEL = 'aeiouy';
const DOUBLE = new Set(['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt']);
const LI_ENDING = 'cdeghkmnrt';

const EXCEPTIONS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const STOP_AFTER_1A = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);

const STEP_2: readonly [string, string][] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP_3: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic'.split(' ');

const isVowel = (letter: string | undefined) => letter !== undefined && VOWEL.includes(letter);

/** Index after the first non-vowel that follows a vowel, from `start`; the word's length when there is none. */
function region(word: string, start: number): number {
  for (let i = start + 1; i < word.length; i++) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  return word.length;
}

function firstRegion(word: string): number {
  const prefix = /^(gener|commun|arsen)/.exec(word);
  return prefix ? prefix[0].length : region(word, 0);
}

function endsShort(word: string): boolean {
  const n = word.length;
  if (n === 2) return isVowel(word[0]) && !isVowel(word[1]);
  if (n < 3) return false;
  const last = word[n - 1] ?? '';
  return !isVowel(last) && !'wxY'.includes(last) && isVowel(word[n - 2]) && !isVowel(word[n - 3]);
}

const hasVowel = (part: string) => /[aeiouy]/.test(part);

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(us|ss)$/.test(word)) return word;
  if (word.endsWith('s') && hasVowel(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function step1b(word: string, r1: number): string {
  const eed = /(eedly|eed)$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const suffix = /(ingly|edly|ing|ed)$/.exec(word);
  if (!suffix || !hasVowel(word.slice(0, suffix.index))) return word;
  const stem = word.slice(0, suffix.index);
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.has(stem.slice(-2))) return stem.slice(0, -1);
  return r1 >= stem.length && endsShort(stem) ? `${stem}e` : stem;
}

function step1c(word: string): string {
  return /[^aeiouy][yY]$/.test(word) && word.length > 2 ? `${word.slice(0, -1)}i` : word;
}

function step2(word: string, r1: number): string {
  for (const [suffix, by] of STEP_2) {
    if (word.endsWith(suffix)) {
      return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + by : word;
    }
  }
  if (word.endsWith('ogi') && word.length - 3 >= r1 && word.at(-4) === 'l') return word.slice(0, -1);
  if (word.endsWith('li') && word.length - 2 >= r1 && LI_ENDING.includes(word.at(-3) ?? ' ')) return word.slice(0, -2);
  return word;
}

function step3(word: string, r1: number, r2: number): string {
  for (const [suffix, by] of STEP_3) {
    if (word.endsWith(suffix)) {
      return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + by : word;
    }
  }
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function step4(word: string, r2: number): string {
  const suffix = STEP_4.find((ending) => word.endsWith(ending));
  if (suffix) return word.length - suffix.length >= r2 ? word.slice(0, -suffix.length) : word;
  return /[st]ion$/.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

function step5(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  if (word.endsWith('e') && (at >= r2 || (at >= r1 && !endsShort(word.slice(0, -1))))) return word.slice(0, -1);
  if (word.endsWith('ll') && at >= r2) return word.slice(0, -1);
  return word;
}

/**
 * The stem of one English word. Expects lower case a–z and plain apostrophes; anything else is returned as it is.
 * Words of one or two letters are returned unchanged.
 */
export function stem(input: string): string {
  if (input.length < 3 || !/^[a-z']+$/.test(input)) return input;
  const bare = input.replace(/^'/, '').replace(/'s?'?$/, '');
  const exception = EXCEPTIONS.get(bare);
  if (exception) return exception;
  // A y that begins the word or follows a vowel is a consonant; the upper case marks it.
  const marked = bare.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = firstRegion(marked);
  const r2 = region(marked, r1);
  let word = step1a(marked);
  if (STOP_AFTER_1A.has(word)) return word;
  word = step1c(step1b(word, r1));
  word = step4(step3(step2(word, r1), r1, r2), r2);
  return step5(word, r1, r2).toLowerCase();
}
