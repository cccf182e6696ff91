import { inLanguage, type LocalText } from '@/lib/domain/values';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import type { ClaimQuery } from './contract';
import { FILTERS } from './filters';

/** The name that a record gives a value of a filter; undefined where no record does. */
export type Names = (parameter: string, value: string) => LocalText | undefined;

/** All values of a filter, whether it was given once or several times. */
export const valuesOf = (query: ClaimQuery, parameter: string): string[] => {
  const given = (query as Record<string, unknown>)[parameter];
  const list = Array.isArray(given) ? given : given === undefined || given === '' ? [] : [given];
  return [...new Set(list.map(String))].filter((value) => value !== '');
};

/**
 * The filter in words: "38 claims, denied by China Unicom, unsupported, said since 2018." `sought` is false where what was
 * typed holds no word that could be looked for (“😀”, “the”), so that it left nothing out.
 */
export function sentenceOf(
  query: ClaimQuery,
  { total, sought = true }: { total: number; sought?: boolean },
  names: Names,
  language: Locale,
): string {
  const words = catalogue(language).filters.sentence;
  const parts = [say(words.total, language, { total })];
  const typed = query.q?.trim();
  if (typed) parts.push(say(sought ? words.q : words.unsought, language, { values: quoted(typed) }));
  for (const { parameter, naming } of FILTERS) {
    const values = valuesOf(query, parameter);
    if (values.length === 0) continue;
    const message = words[parameter as keyof typeof words];
    if (typeof message !== 'string') {
      // Both choices at once leave nothing out, so there is nothing to say.
      if (values.length === 1) parts.push(message[values[0] as 'yes' | 'no']);
    } else {
      const named = values.map((value) =>
        inSentence(nameOf(parameter, naming, value, names, language), naming, language),
      );
      parts.push(say(message, language, { values: named.join(words.or) }));
    }
  }
  const { from, to } = query;
  if (from && to) parts.push(say(words.between, language, { from: day(from, language), to: day(to, language) }));
  else if (from) parts.push(say(words.since, language, { from: day(from, language) }));
  else if (to) parts.push(say(words.until, language, { to: day(to, language) }));
  return parts.join(words.join) + words.end;
}

/** The same filter in words where another number of claims is left, because the rest did not stand at a past moment. */
export function recounted(sentence: string, listed: number, total: number, language: Locale): string {
  const begins = (count: number) => say(catalogue(language).filters.sentence.total, language, { total: count });
  return begins(total) + sentence.slice(begins(listed).length);
}

/** What a value of a filter is called: a record's name, a word of the vocabulary, a language. */
export function nameOf(parameter: string, naming: string, value: string, names: Names, language: Locale): string {
  const record = names(parameter, value);
  if (record) return inLanguage(record, language).words;
  const messages = catalogue(language);
  if (naming === 'languages') return new Intl.DisplayNames([language], { type: 'language' }).of(value) ?? value;
  if (naming === 'choices') return messages.filters.choice[parameter as 'unread'][value as 'yes' | 'no'];
  const group = messages.vocabulary[parameter as 'stance'] as Record<string, string> | undefined;
  return group?.[value] ?? value;
}

/** Statuses and words of the vocabulary stand small inside an English sentence; names keep their letters. */
const inSentence = (name: string, naming: string, language: Locale): string =>
  language === 'en' && (naming === 'statuses' || naming === 'vocabulary') ? name.toLowerCase() : name;

/** A phrase in any of the marks that the search takes (engines/search/query.ts). */
const PHRASE = /["“”„«「『]([^"“”„«»「」『』]*)["“”„»」』]/gu;

/** What was typed, in marks: a phrase alone keeps one pair of them, phrases among other words get the inner ones. */
const quoted = (typed: string): string => {
  const [phrase, ...more] = [...typed.matchAll(PHRASE)];
  if (phrase && more.length === 0 && phrase[0] === typed) return `“${phrase[1]}”`;
  return `“${typed.replace(PHRASE, '‘$1’')}”`;
};

/** A partial date as people write it: 2018, December 2020, 16 December 2020. */
function day(value: string, language: Locale): string {
  const [year, month, date] = value.split('-').map(Number) as [number, number?, number?];
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(date ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options).format(
    Date.UTC(year, (month ?? 1) - 1, date ?? 1),
  );
}
