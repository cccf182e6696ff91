import { chainOf } from '@/lib/engines/suggest/chain';

import { withAnswers } from '@/lib/engines/suggest/dialogue';
import { strongestEvidence } from '@/lib/engines/suggest/explain';
import { type Language, partedByLanguage } from '@/lib/engines/suggest/languages';
import { type Linked, link } from '@/lib/engines/suggest/link';
import { wordsOf } from '@/lib/engines/suggest/markup';
import { type Piece, together } from '@/lib/engines/suggest/mixed';
import type { Model } from '@/lib/engines/suggest/model';
import { hasOtherVerb } from '@/lib/engines/suggest/offers';
import { type Reading, type Run, readInSteps } from '@/lib/engines/suggest/reading';
import { inEnglish, type ReasonCode, type Said } from '@/lib/engines/suggest/reasons';
import { onRecord } from '@/lib/engines/suggest/record';
import { type Resolved, Resolver } from '@/lib/engines/suggest/resolve';
import { isFronted } from '@/lib/engines/suggest/rules/fronted';
import { statementRules } from '@/lib/engines/suggest/rules/statements';
import { stanceOf } from '@/lib/engines/suggest/stance';
import { stretchesOf } from '@/lib/engines/suggest/stretches';
import type { Mode, Suggestion, SuggestOptions } from '@/lib/engines/suggest/suggestion';
import { isSpeechVerb, isSureSpeechVerb, sentenceEnd, wordAt } from '@/lib/engines/suggest/tokens';
import { suggestChinese } from '@/lib/engines/suggest/zh/suggest';

/**
 * Raise it when the rules change so much that texts read before should be read again.
 *
 * @public For who keeps suggestions.
 */
export const SUGGEST_VERSION = 11;

/** Statements made between two rests. */
const PIECE = 100;

/**
 * Suggests the statements of a text: what is said, by whom, through whom, and why it was taken for a statement.
 * Offsets are UTF-16. The same text and options always give the same suggestions, in the order of the text; what
 * `dismissed` lists is left out. Of an HTML source the words are read. Nothing is thrown, whatever the text.
 */
export function suggest(text: string, options: SuggestOptions = {}): Suggestion[] {
  return [...suggestPieces(text, options)].flatMap(({ found }) => found);
}

/**
 * The same piece by piece: each has what was found since the last one, and the share of the work that is done. A text of
 * 600,000 characters takes a second or so; its longest piece some 100 ms, that of 5 MB two seconds, so that who has
 * others to answer reads in a process apart (apart.ts).
 */
export function* suggestPieces(text: string, options: SuggestOptions = {}): Generator<Piece> {
  const { words, onText } = wordsOf(text);
  const language = options.language ?? languageOf(words);
  const dismissed = new Set((options.dismissed ?? []).map((d) => `${d.start} ${d.end} ${d.rule}`));
  const records = options.speakersOnRecord ?? [];
  for (const { found, share } of withAnswers(words, readParted(words, language))) {
    const kept = found.map(onText).filter((s) => !dismissed.has(`${s.start} ${s.end} ${s.rule}`));
    yield { found: records.length ? onRecord(kept, records) : kept, share };
  }
}

/** Chinese if a fifth of the first 4,000 characters are ideographs: what a paragraph that tells nothing is taken for. */
function languageOf(text: string): Language {
  const head = text.slice(0, 4000);
  return (head.match(/\p{Script=Han}/gu)?.length ?? 0) * 5 > head.length ? 'zh' : 'en';
}

/** Each paragraph by the rules of the language it is written in. */
function readParted(words: string, otherwise: Language): Iterable<Piece> {
  const { en, zh } = partedByLanguage(words, otherwise);
  if (en === null) return zh === null ? [{ found: [], share: 1 }] : suggestChinese(zh, PIECE);
  const english = en === words ? suggestEnglish(en) : inTheWordsOf(words, suggestEnglish(en));
  return zh === null ? english : together(words, [english, suggestChinese(zh, PIECE)]);
}

/** Suggestions made on a text of the same length, with the words of this one. */
function* inTheWordsOf(words: string, pieces: Iterable<Piece>): Generator<Piece> {
  const own = (s: Suggestion): Suggestion => {
    const speaker = s.speaker && { ...s.speaker, mention: words.slice(s.speaker.start, s.speaker.end) };
    return { ...s, quote: words.slice(s.start, s.end), speaker };
  };
  for (const { found, share } of pieces) yield { found: found.map(own), share };
}

/** English by a model of one's own, for judging one that is being trained. @public */
export function* suggestEnglish(text: string, trained?: Model): Generator<Piece> {
  const r = yield* resting(readInSteps(text, trained), 0.1);
  const stretches = yield* resting(stretchesOf(r), 0.4);
  const linked = link(r, stretches).filter((l) => !isFronted(r, l));
  yield { found: [], share: 0.5 };
  const resolver = new Resolver(r);
  yield { found: [], share: 0.55 };
  let previous: Linked | null = null;
  for (let from = 0; from < linked.length; from += PIECE) {
    const found = linked.slice(from, from + PIECE).map((l) => {
      const suggestion = suggestionOf(r, resolver, l, previous);
      previous = l;
      return suggestion;
    });
    yield { found, share: 0.55 + (0.45 * (from + found.length)) / linked.length };
  }
}

/** Steps of which each is a piece with nothing found yet. */
function* resting<T>(steps: Generator<void, T>, share: number): Generator<Piece, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { found: [], share };
  }
}

function suggestionOf(r: Reading, resolver: Resolver, l: Linked, previous: Linked | null): Suggestion {
  const { stretch } = l;
  const at = (run: Run) => ({ start: r.tokens.start[run.from] as number, end: r.tokens.end[run.to - 1] as number });
  const cue = l.cue && l.cue !== l.source ? at(unmarked(r, l)) : null;
  const verb = cue && l.cue ? bare(r.text.slice(cue.start, cue.end)) || verbBefore(r, l.cue.from) : '';
  const resolved = l.source && !nobody(r, l, verb) && !isClaimOfNobody(r, l) ? resolver.resolve(l.source) : null;
  const mode = modeOf(r, l);
  const rule = statementRules.find((x) =>
    x.holds({ r, l, previous, cue: verb.toLowerCase() }),
  ) as (typeof statementRules)[number];
  const span = l.source && at(l.source);
  const why = whyOf(r, l, { rule: rule.id, verb, resolved });
  // Words quoted in part stand with their mark, even where the verb before them had taken it along.
  const opened = stretch.verbatim ? undefined : stretch.quotes.find((q) => q.quoted.innerStart === stretch.start);
  const start = opened?.quoted.start ?? withCurrency(r.text, stretch.start);
  return {
    start,
    end: stretch.end,
    quote: r.text.slice(start, stretch.end),
    mode,
    parts: stretch.verbatim ? [] : stretch.quotes.map((q) => ({ start: q.quoted.innerStart, end: q.quoted.innerEnd })),
    speaker: resolved &&
      span && {
        ...span,
        name: inCapitals(resolved.name, r.text.slice(span.start, span.end)),
        mention: r.text.slice(span.start, span.end),
        role: resolved.role,
        recordId: null,
      },
    cue,
    verb,
    chain: resolved ? chainOf(r, l, resolved.name, verb, mode) : [],
    stance: stanceOf(verb),
    confidence: Math.round(stretch.odds * 100) / 100,
    rule: rule.id,
    why,
    reason: inEnglish(why),
  };
}

/** ENGINEERS, not ENGINEERS CLAIM: a headline in capitals makes every word one of a name. */
const inCapitals = (name: string, mention: string): string =>
  (name.startsWith(`${mention} `) || name.endsWith(` ${mention}`)) && name === name.toUpperCase() ? mention : name;

/** “£10 million”: the sign belongs to its figure. */
const withCurrency = (text: string, start: number): number =>
  /[$£€¥]/.test(text[start - 1] ?? '') ? start - 1 : start;

/** A cue without the comma before it (", scoffed at the idea") and the end of the name that the tagger took along. */
function unmarked(r: Reading, { source, cue }: Linked): Run {
  const { from, to } = cue as Run;
  if (source && source.from < from && source.to > from && source.to < to) return { from: source.to, to };
  return { from: wordAt(r.tokens, from) === ',' && to - from > 1 ? from + 1 : from, to };
}

/** A cue as a verb is written in a chain: without what trails from it ("said in an", "wrote on", "told reporters:"). */
const bare = (cue: string): string => {
  const plain = cue.replace(/\s+/g, ' ').replace(/[\s:,—–“„«「『"-]+$/, '');
  // Most are one word: nothing trails from it.
  if (!plain.includes(' ')) return plain;
  return (
    plain.replace(
      /(?<!\b(went|goes|going|go|asked|called|chipped|chimed|weighed|butted|put|broke|cut))( (in|on|at|with|from|via|during)( (a|an|the|his|her|its|their)( [a-z]+ed)?( (statement|interview|email|e-mail|letter|tweet|text message|blog post|speech))?)?)$/i,
      '',
    ) || cue
  );
};

/** The verb of a cue that is only a colon: "said in an interview: “…”". The colon itself where there is none. */
function verbBefore(r: Reading, colon: number): string {
  const t = r.tokens;
  for (let i = colon - 1; i >= 0 && colon - i < 25 && t.sentence[i] === t.sentence[colon]; i--)
    if (isSureSpeechVerb(t, i) || (i === colon - 1 && isSpeechVerb(t, i))) return wordAt(t, i);
  return wordAt(t, colon);
}

/** "It is said that …", "as you know": the subject stands for nobody. */
function nobody(r: Reading, l: Linked, verb: string): boolean {
  const { source, cue } = l;
  if (!source || hasOtherVerb(r, l)) return true;
  const mention = r.text.slice(r.tokens.start[source.from], r.tokens.end[source.to - 1]).toLowerCase();
  if (source.from < (cue?.from ?? 0) && ACCUSED.test(verb)) return true;
  // “…, MPs were warned last night”: they heard it.
  const told = cue && /^(told|warned|informed|reminded|assured|advised)\b/.test(verb);
  if (told && cue.from > 0 && /^(was|were|been|are|is)$/.test(wordAt(r.tokens, cue.from - 1))) return true;
  return mention === 'you' || (mention === 'it' && /^(is|was|has been|had been) /.test(verb));
}

/** “China was accused of …”: who is accused, believed or said to have done it does not say so. */
const ACCUSED =
  /^((is|are|was|were|has been|have been|had been|been|being|stands|stood) )(\w+ly |also |long )?(accused|blamed|suspected|charged|alleged|believed|thought|said|reported|rumoured|rumored|known|understood)\b(?!.* by\b)/;

/** “did not address the claim that …”: it is somebody else's. */
const UNANSWERED =
  /^(did|does|do|has|have|had|would|could)( not|n[’']t) (\w+ )?(address|addressed|answer|answered|mention|mentioned|discuss|discussed|comment|respond|responded|repeat|repeated|engage|engaged)\b/;

/** “after claims that …”, “amid reports that …”: whose claims they are is not said, unless right beside the noun. */
function isClaimOfNobody(r: Reading, { source, cue }: Linked): boolean {
  if (source && cue && UNANSWERED.test(r.text.slice(r.tokens.start[cue.from], r.tokens.end[cue.to - 1]))) return true;
  if (!source || !cue || cue.from < 1 || source.from >= cue.from || cue.from - source.to < 2) return false;
  const noun = /^(claims|allegations|accusations|reports|suggestions|rumours|rumors|fears)( that)?$/;
  const words = r.text.slice(r.tokens.start[cue.from], r.tokens.end[cue.to - 1]);
  return noun.test(words) && /^(after|amid|following|despite|over|with|on|of|by)$/.test(wordAt(r.tokens, cue.from - 1));
}

const TRANSLATED =
  /\b(through (an interpreter|a translator|interpreters)|translated from|(said|speaking|spoke|wrote|told [^.]{1,30}) in (Arabic|Chinese|Mandarin|Cantonese|Spanish|French|German|Russian|Japanese|Korean|Hebrew|Persian|Farsi|Ukrainian|Turkish|Portuguese|Italian|Polish|Hindi|Urdu))\b/g;

function modeOf(r: Reading, { stretch }: Linked): Mode {
  if (!stretch.verbatim) return stretch.quotes.length ? 'partly quoted' : 'paraphrased';
  r.translations ??= Array.from(r.text.matchAll(TRANSLATED), (m) => m.index);
  if (!r.translations.length) return 'verbatim';
  const t = r.tokens;
  const from = t.start[t.sentenceStarts[t.sentence[stretch.from] as number] as number] as number;
  const to = t.end[sentenceEnd(t, t.sentence[stretch.to - 1] as number) - 1] as number;
  for (let i = firstFrom(r.translations, from); i < r.translations.length; i++) {
    const at = r.translations[i] as number;
    if (at >= to) break;
    if (at < stretch.start || at >= stretch.end) return 'translated';
  }
  return 'verbatim';
}

/** Index of the first number of an ascending list that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as number) < least) low = mid + 1;
    else high = mid;
  }
  return low;
}

const BONDS: Partial<Record<Linked['bond'], ReasonCode>> = {
  'named nearby': 'bond-nearby',
  'sentence before': 'bond-before',
  'sentence after': 'bond-after',
  'goes on': 'bond-goes-on',
  'paragraph before': 'bond-paragraph',
  none: 'bond-none',
};

function whyOf(r: Reading, l: Linked, said: { rule: ReasonCode; verb: string; resolved: Resolved | null }): Said[] {
  const bond = BONDS[l.bond];
  const parts: (Said | null | undefined)[] = [
    { code: said.rule, words: [] },
    said.verb ? { code: 'verb', words: [said.verb] } : null,
    bond && { code: bond, words: [] },
    said.resolved?.how,
    strongestEvidence(r, l.stretch),
  ];
  return parts.filter((part) => part !== null && part !== undefined);
}
