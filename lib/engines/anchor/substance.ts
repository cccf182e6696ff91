import { editDistance } from './context';
import { diffWords } from './diff';

/**
 * Whether two nearly equal wordings still say the same: true where they differ as one text read twice does (a letter
 * misread, a word joined or dropped, the number of a footnote), false where somebody edited it.
 *
 * An edit is another figure or number word, a name (any word in capitals) changed, put in or taken out, a negation put
 * in or taken out ("not", "un-", 不), a word put in or taken out that says how sure or how much ("allegedly", "up to"),
 * one word in the place of an unlike one, and in scripts without capitals any other letter, since names and negations
 * cannot be told there. What is an edit an editor has to look at. Known weakness: another small word put in ("angry")
 * passes; so does one letter that makes another word ("has", "had").
 */
export function sameSubstance(before: string, after: string): boolean {
  return replacements(words(before), words(after)).every(({ removed, added }) => harmless(removed, added));
}

/** Whether the word that ends at an offset goes on there as its own negation: "would" in "wouldn't" and "cannot". */
export function negatedAtEnd(text: string, offset: number): boolean {
  return /^n(?:['’ʼ]|o)t(?![\p{L}\p{M}])/iu.test(text.slice(offset, offset + 4));
}

type Replacement = { removed: string[]; added: string[] };

/** Signs that are not there for readers, and numbers of footnotes, which some extractors keep and some do not. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\[\d{1,3}\]|[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]+/gu;
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|\p{Sc}?\p{N}+(?:[.,:/]\p{N}+)*[%‰]?|\p{Sc}|[%‰]/gu;

const words = (text: string): string[] => text.replace(UNSEEN, '').normalize('NFKC').match(WORD) ?? [];

/** The stretches of words that differ, each with what stands in its place. */
function replacements(before: string[], after: string[]): Replacement[] {
  const found: Replacement[] = [];
  let open: Replacement | null = null;
  for (const { op, text } of diffWords(before.join(' '), after.join(' '))) {
    if (op === 'same') {
      open = null;
      continue;
    }
    if (!open) {
      open = { removed: [], added: [] };
      found.push(open);
    }
    open[op].push(...text.split(' ').filter(Boolean));
  }
  return found;
}

const MEANT = /\p{N}|\p{Lu}|\p{Lt}|\p{Lo}|\p{Sc}|[%‰]/u;
const letters = (list: string[]) =>
  list
    .join('')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\p{Sc}%‰]/gu, '');

function harmless(removed: string[], added: string[]): boolean {
  const [before, after] = [letters(removed), letters(added)];
  if (before === after) return true;
  if ([...removed, ...added].some((word) => MEANT.test(word) || NUMBER_WORDS.has(word))) return false;
  if ([...removed, ...added].some(negates) || negatedForm(before, after) || negatedForm(after, before)) return false;
  if (before === '' || after === '') return ![...removed, ...added].some((word) => HEDGES.has(word));
  return !(HEDGES.has(before) && HEDGES.has(after)) && alike(before, after);
}

/** Number words an editor's correction swaps; other languages write large numbers in figures as well. */
const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion dozen dozens once twice thrice half third quarter first second fourth fifth double
  triple un une deux trois quatre cinq sept huit neuf dix cent mille eins zwei drei vier fünf sechs sieben acht neun
  zehn hundert tausend dos tres cuatro cinco seis siete ocho nueve diez cien mil два три четыре пять шесть семь`.split(
    /\s+/,
  ),
);
const NEGATIONS = new Set(
  `not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely ne pas jamais rien aucun
  aucune sans nicht kein keine keinen keiner nie niemals nichts ohne ni nunca jamás nada nadie ningún ninguna sin não
  nem sem non mai niente nessuno senza niet geen nooit не ни нет никогда без`.split(/\s+/),
);
/**
 * Words that say how sure, how much or of how many, without which a sentence says another thing. One in the place of
 * its own misreading ("abont") is none; one in the place of another ("could", "would") is.
 */
const HEDGES = new Set(
  `allegedly alleged purportedly reportedly supposedly supposed apparently ostensibly seemingly possibly perhaps maybe
  probably likely unlikely presumably arguably potentially might may could would should must can will shall almost
  nearly virtually practically about around approximately roughly circa some up over under above below at least most
  more less fewer than only just merely solely exclusively mainly mostly largely partly partially entirely wholly
  fully all every each any many few several both either often sometimes always usually rarely seldom already still
  yet first last unless former formerly attempted angeblich mutmaßlich angeblichen mutmaßlichen vermutlich offenbar
  anscheinend vielleicht möglicherweise wahrscheinlich fast beinahe nahezu etwa ungefähr rund knapp mindestens
  höchstens wenigstens mehr weniger nur lediglich bloß alle jeder einige viele wenige meist prétendument présumé
  présumée apparemment vraisemblablement probablement possiblement presque environ quelque quelques moins plus
  maximum seulement uniquement tous toutes certains certaines parfois supuestamente presuntamente presunto presunta
  aparentemente probablemente posiblemente quizá quizás casi cerca unos unas aproximadamente menos más hasta solo
  sólo solamente todos todas algunos algunas alegadamente supostamente provavelmente possivelmente talvez quase até
  apenas somente alguns algumas presumibilmente probabilmente forse quasi almeno meno più fino soltanto tutti alcuni
  vermeend waarschijnlijk misschien bijna ongeveer minstens hoogstens meer minder alleen slechts якобы
  предположительно вероятно возможно видимо почти около примерно приблизительно более менее свыше только лишь до все
  некоторые`.split(/\s+/),
);
const negates = (word: string) => NEGATIONS.has(word) || /n['’ʼ]t$/u.test(word);
const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|de|anti)$/u;

/** "safe" and "unsafe", "legal" and "illegal": the longer is the shorter behind a prefix that turns it round. */
const negatedForm = (plain: string, negated: string) =>
  plain !== '' && negated.endsWith(plain) && PREFIX.test(negated.slice(0, -plain.length));

/** A third of the longer word's letters may differ: "times" for "time" passes, "might" for "must" does not. */
function alike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  return longer <= LONGEST_RUN && editDistance(a, b) * 3 <= longer + 1;
}

/** Letters of a run compared one by one; a longer run of other letters is no misreading. */
const LONGEST_RUN = 64;
