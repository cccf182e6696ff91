import { useLocale, useTranslations } from 'next-intl';
import { CSL_TYPES } from '@/lib/engines/casefile/vocabulary';

/** The types of sources by their names, in the order of the reader's language, which need not be the server's own. */
export function useTypeChoices(): { value: string; label: string }[] {
  const [kind, locale] = [useTranslations('vocabulary.sourceType'), useLocale()];
  return CSL_TYPES.map((value) => ({ value, label: kind(value) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
