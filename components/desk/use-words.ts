'use client';

import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';

/** A text in every language it is held in: two versions may differ in one that is not the page's. */
export const inEvery = (text: LocalText): string => Object.values(text).filter(Boolean).join(' / ');

/** A text of record in the language of the page, or in another it is held in. */
export function useWords(): (text: LocalText) => string {
  const locale = useLocale();
  return useCallback((text) => (Object.keys(text).length > 0 ? inLanguage(text, locale).words : ''), [locale]);
}
