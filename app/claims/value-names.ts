import { useTranslations } from 'next-intl';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import type { ListControl } from './address';

export type ValueName = { words: string; lang?: string };

/** What a value of a filter is called: a record's name, a word of the vocabulary, a language, yes or no. */
export function useNames(locale: string) {
  const t = useTranslations();
  return (control: ListControl, value: string, label?: LocalText | null): ValueName => {
    if (label) {
      const { words, language } = inLanguage(label, locale);
      return { words, lang: language };
    }
    if (control.naming === 'languages')
      return { words: new Intl.DisplayNames([locale], { type: 'language' }).of(value) ?? value };
    const key =
      control.naming === 'choices'
        ? `filters.choice.${control.parameter}.${value}`
        : `vocabulary.${control.parameter}.${value}`;
    // Keys are put together from the list of filters, which the type of the catalogue cannot follow.
    return { words: t.has(key as never) ? t(key as never) : value };
  };
}
