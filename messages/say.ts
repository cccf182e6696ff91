import compile from 'icu-minify/compile';
import format, { type CompiledMessage } from 'icu-minify/format';
import type { Locale } from '@/lib/platform/preferences';
import en from './en';
import zh from './zh';

const CATALOGUES = { en, zh } as const;
const compiled = new Map<string, CompiledMessage>();
/** Makes each of Intl's formatters once for its arguments: making one takes as long as using it a hundred times. */
function once<Args extends unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    let found = made.get(key);
    if (found === undefined) {
      found = make(...args);
      made.set(key, found);
    }
    return found;
  };
}

const formatters = {
  getDateTimeFormat: once(
    (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  ),
  getNumberFormat: once((...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args)),
  getPluralRules: once((...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args)),
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
