import { useLocale, useTranslations } from 'next-intl';
import { dateWords, momentWords } from '@/components/ui/date-words';
import { inLanguage } from '@/lib/domain/in-language';

/** Fields that hold a word of the desk, and the vocabularies that say it: a kind is of evidence or of a speaker. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  mode: ['mode'],
  attribution: ['attribution'],
  terminus: ['terminus'],
  polarity: ['polarity'],
  rights: ['rights'],
  type: ['sourceType'],
  kind: ['evidenceKind', 'speakerKind', 'relation'],
  bearings: ['stance', 'coverage'],
  state: ['assessmentState', 'claimState'],
  statusKey: ['status'],
  returnReason: ['returnReason'],
};

/** A stored value in words: a word of the desk, a moment, a text in the page's language, a list, or as it is. */
function useValue() {
  const t = useTranslations('statement.history');
  const v = useTranslations('vocabulary');
  const locale = useLocale();
  const said = (field: string, value: unknown): string => {
    const word = WORDS[field]?.map((each) => `${each}.${value}` as 'mode.verbatim').find((key) => v.has(key));
    if (word) return v(word);
    const part = `part.${value}` as 'part.evidence';
    if (field === 'include' && t.has(part)) return t(part);
    if (typeof value === 'string' && MOMENT.test(value)) return momentWords(value, locale);
    if (typeof value === 'string' && DAY.test(value)) return dateWords(value, locale);
    if (value === null || value === undefined || value === '') return t('empty');
    if (Array.isArray(value))
      return value.length === 0 ? t('empty') : value.map((each) => item(field, each)).join(' · ');
    if (typeof value === 'object') {
      const texts = Object.values(value);
      if (texts.length > 0 && texts.every((each) => typeof each === 'string'))
        return inLanguage(value as Record<string, string>, locale).words;
      return JSON.stringify(value);
    }
    return String(value);
  };
  /** One of a list: a topic by its label, a bearing by the words of its stance and coverage, anything else as it is. */
  const item = (field: string, value: unknown): string =>
    field === 'bearings'
      ? String(value)
          .split(' ')
          .map((part) => said(field, part))
          .join(' ')
      : said(field, value);
  return said;
}

/** As the data base writes a moment into the history. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** A day or a month as it is held. */
const DAY = /^\d{4}-\d{2}(-\d{2})?$/;

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string');

/** Both sides of a change. Of a text in several languages those that changed are shown, whatever the page's own is. */
export function useSides(): (field: string, before: unknown, after: unknown) => readonly [string, string] {
  const value = useValue();
  return (field, before, after) => {
    if (!isText(before) || !isText(after)) return [value(field, before), value(field, after)];
    const changed = Object.keys({ ...before, ...after }).filter((language) => before[language] !== after[language]);
    const side = (text: Record<string, string>) => changed.map((language) => value(field, text[language])).join(' / ');
    return [side(before), side(after)];
  };
}
