import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';

export type AliasDraft = { readonly text: string; readonly language: string };
export type RoleDraft = {
  readonly title: LocalText;
  readonly organisation: Named | null;
  readonly from: string;
  readonly to: string;
};

/** A speaker as its form holds it. */
export type SpeakerDraft = {
  readonly name: LocalText;
  readonly kind: SpeakerDetail['kind'];
  readonly aliases: readonly AliasDraft[];
  readonly roles: readonly RoleDraft[];
  readonly speaksFor: Named | null;
  readonly country: string;
  readonly wikidata: string;
  readonly note: LocalText;
  /** Why it is changed, for the history. */
  readonly why: string;
};

type Words = (text: LocalText) => string;

/**
 * What the form of a speaker begins with: the record as it stands, names of others in the language that `words`
 * chooses.
 */
export function draftOfSpeaker(speaker: SpeakerDetail, words: Words): SpeakerDraft {
  const named = (of: { ref: string; name: LocalText } | null) => of && { ref: of.ref, name: words(of.name) };
  return {
    name: speaker.name,
    kind: speaker.kind,
    aliases: speaker.aliases.map(({ text, language }) => ({ text, language })),
    roles: speaker.roles.map(({ title, organisation, from, to }) => ({
      title,
      organisation: named(organisation),
      from: from ?? '',
      to: to ?? '',
    })),
    speaksFor: named(speaker.speaksFor),
    country: speaker.country ?? '',
    wikidata: speaker.wikidata ?? '',
    note: speaker.note ?? {},
    why: '',
  };
}

/** A speaker as the contract takes it. A row in which nothing was written is none. */
const inputOf = (draft: SpeakerDraft) => ({
  kind: draft.kind,
  name: worded(draft.name) ?? {},
  aliases: draft.aliases
    .map(({ text, language }) => ({ text: text.trim(), language: language.trim() }))
    .filter(({ text }) => text !== ''),
  roles: draft.roles.filter(isWritten).map(({ title, organisation, from, to }) => ({
    title: worded(title) ?? {},
    organisation: organisation?.ref ?? null,
    from: from.trim() || null,
    to: to.trim() || null,
  })),
  speaksFor: draft.speaksFor?.ref ?? null,
  wikidata: draft.wikidata.trim() || null,
  country: draft.country.trim().toUpperCase() || null,
  note: worded(draft.note),
});

const isWritten = ({ title, organisation, from, to }: RoleDraft): boolean =>
  Boolean(worded(title) || organisation || from.trim() || to.trim());

/** The fields of the contract that a draft changes: what nobody touched is not sent. */
export function changedFields(value: SpeakerDraft, base: SpeakerDraft): Partial<ReturnType<typeof inputOf>> {
  const [now, then] = [inputOf(value), inputOf(base)];
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}

/** Scripts that tell one language from others often enough to propose it; of Latin letters English is assumed. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

/** The language a name is proposed to be in by its script, a BCP 47 code; a person may say another. */
export const languageByScript = (name: string): string => SCRIPTS.find(([script]) => script.test(name))?.[1] ?? 'en';
