import compile from 'icu-minify/compile';
import format, { type CompiledMessage } from 'icu-minify/format';
import type { Locale } from '@/lib/platform/preferences';
import en from './en';
import zh from './zh';

const CATALOGUES = { en, zh } as const;
const compiled = new Map<string, CompiledMessage>();
const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

/** The catalogue of a language as it is written, for code that runs outside a page. */
export const catalogue = (language: Locale): typeof en => CATALOGUES[language] as typeof en;

/** A message of the catalogue with its values filled in, for sentences made outside a page (API, command, exports). */
export function say(message: string, language: Locale, values: Record<string, string | number> = {}): string {
  let ready = compiled.get(message);
  if (ready === undefined) {
    ready = compile(message);
    compiled.set(message, ready);
  }
  return format<string>(ready, language, values, { formatters }) as string;
}
