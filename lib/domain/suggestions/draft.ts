import type { MatchItem } from '@/lib/domain/matches/contract';
import type { LinkDraft, Named } from '@/lib/domain/statements/chain-edit';
import { type JudgedBearing, likelySaid, missing, type StatementDraft } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import type { SuggestionItem } from './contract';

/** Where a suggestion stands: what was read, and the word by which whoever published it passes words on. */
export type Place = {
  readonly source: Named & { readonly published: string | null; readonly publisher: Named | null };
  readonly capture: { readonly ref: string; readonly language: string };
  readonly reports: string;
  readonly says: string;
};

/**
 * A suggestion as a statement that is not stored yet: its words, speaker, mode and chain, and the claims a person chose
 * for it. Whoever is not on record stays open in it.
 */
export function draftOf(
  suggestion: SuggestionItem,
  { source, capture, reports, says }: Place,
  words: (text: LocalText) => string,
  bearings: readonly JudgedBearing[] = [],
): StatementDraft {
  const named = (record: { ref: string; name: LocalText } | null | undefined): Named | null =>
    record ? { ref: record.ref, name: words(record.name) } : null;
  const { mode, speaker, start, end } = suggestion;
  const who = named(speaker?.record);
  const read: LinkDraft = {
    id: 'read',
    agent: source.publisher,
    verb: reports,
    mode,
    source: { ref: source.ref, name: source.name },
    readByUs: true,
    gap: false,
    span: null,
  };
  const link = (id: string, agent: Named | null, verb: string, how: LinkDraft['mode']): LinkDraft => ({
    ...read,
    id,
    agent,
    verb,
    mode: how,
    source: null,
    readByUs: false,
  });
  // The last link of a chain that was read is the speaker; the paper itself is the first link already.
  const carriers = suggestion.chain
    .slice(0, -1)
    .filter(({ record }) => !record || record.ref !== source.publisher?.ref)
    .map((each, at) => link(`carrier ${at}`, named(each.record), plain(each.verb) || says, each.mode));
  const own = who !== null && who.ref === source.publisher?.ref && carriers.length === 0;
  return {
    capture: capture.ref,
    spans: [{ start, end }],
    speaker: who,
    said: likelySaid(who, source),
    mode,
    language: languageOf(suggestion.quote, capture.language),
    attribution: 'as-quoted',
    links: own ? [read] : [read, ...carriers, link('speaker', who, plain(suggestion.verb) || says, mode)],
    ownChain: false,
    terminus: 'original-not-found',
    terminusNote: {},
    bearings,
  };
}

/** The language of words in a text that has paragraphs of another: Chinese in one of Latin letters, English in a Chinese. */
function languageOf(quote: string, ofText: string): string {
  const signs = quote.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = quote.match(/\p{L}/gu)?.length ?? 0;
  const other = quote.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (/^zh\b/.test(ofText)) return signs === 0 && /\p{Script=Latin}{2}/u.test(quote) ? 'en' : ofText;
  return signs * 2 > letters && other === 0 && !/^(ja|ko)\b/.test(ofText) ? 'zh' : ofText;
}

/**
 * How the words of a suggestion bear on a claim that was found for them, as far as a machine can tell, for a person to
 * see: a denial where the words or the verb say so, else what the verb hints at. The verb tells of words in other words
 * (“denied that …”); what is quoted whole is what was said instead (“We are the victims,” they denied), and speaks for
 * itself. To deny that there were any is to assert the claim that there were none. A denial lacks its coverage still.
 */
export function likelyBearing(
  { stance, mode }: Pick<SuggestionItem, 'stance' | 'mode'>,
  { claim, relation, denier }: Pick<MatchItem, 'claim' | 'relation' | 'denier'>,
  words: (text: LocalText) => string,
): JudgedBearing {
  const inOtherWords = stance === 'denies' && mode !== 'verbatim';
  const told = stance === 'denies' && !inOtherWords ? 'asserts' : (stance ?? 'asserts');
  const denial = inOtherWords && denier === 'claim' ? 'asserts' : 'denies';
  return {
    claim: { ref: claim.ref, name: words(claim.proposition) },
    stance: relation === 'may-deny' ? denial : told,
    coverage: null,
    note: {},
  };
}

/** A verb as it stands in a chain: without the colon or comma after it. */
const plain = (verb: string): string => verb.replace(/[\s:,：，]+$/u, '').slice(0, 200);

/** Whether a suggestion can be accepted as it stands: everybody in it is on record, and a denial says what it covers. */
export const isReady = (draft: StatementDraft): boolean => missing(draft).length === 0;
