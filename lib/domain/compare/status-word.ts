import { isBuiltIn } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue } from '@/messages/say';

/** An evidence status in words: the product's own, or the desk's among `own`; its key where nobody says more. */
export function statusWord(status: string, language: Locale, own: Readonly<Record<string, LocalText>>): string {
  if (isBuiltIn(status)) return catalogue(language).vocabulary.status[status];
  const label = own[status];
  return label ? inLanguage(label, language).words : status;
}
