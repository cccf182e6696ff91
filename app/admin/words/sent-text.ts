import type { Sent } from '@/app/account/form-route';
import type { LocalText } from '@/lib/domain/values';
import { Invalid } from '@/lib/platform/errors';

/**
 * A text as it was typed in both languages over the one held, so that languages the form does not show stay. The fields
 * are called `en` and `zh`, with `prefix` before them. Throws Invalid for `field` where nothing is left.
 */
export function sentText(sent: Sent, field: string, held: LocalText = {}, prefix = ''): LocalText {
  const typed = { ...held, en: sent.text(`${prefix}en`).trim(), zh: sent.text(`${prefix}zh`).trim() };
  const text = Object.fromEntries(Object.entries(typed).filter(([, words]) => words));
  if (Object.keys(text).length === 0) throw new Invalid('Write it in at least one language.', field);
  return text;
}
