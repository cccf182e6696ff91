/**
 * The two preferences a reader carries: language and theme. Pure functions on strings, so the proxy, the request
 * configuration and the tests share one rule.
 */
export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const LOCALE_COOKIE = 'lang';
export const THEME_COOKIE = 'theme';
/** Request header in which the proxy hands the chosen language on: a layout cannot read `?lang=` itself. */
export const LOCALE_HEADER = 'x-counterclaim-locale';
/** A year in seconds: both cookies last that long. */
export const PREFERENCE_MAX_AGE = 31_536_000;

/** The language a tag such as "zh-Hant-TW" or "EN-gb" belongs to, or undefined for one the interface does not speak. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language);
}

/** The best spoken language of an Accept-Language header (RFC 9110, 12.5.4), or undefined. Weight 0 means "not this one". */
export function localeAccepted(header: string | null | undefined): Locale | undefined {
  const wishes = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.split(';');
    const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/i.exec(p)?.[1]).find(Boolean);
    return { locale: localeOf(tag), weight: weight === undefined ? 1 : Number(weight), place };
  });
  return wishes.filter((w) => w.locale && w.weight > 0).sort((a, b) => b.weight - a.weight || a.place - b.place)[0]
    ?.locale;
}

/** Which language to answer in: the address says first, then what the reader chose before, then what the browser prefers. */
export function chooseLocale(from: {
  asked?: string | null;
  remembered?: string | null;
  accepted?: string | null;
}): Locale {
  return localeOf(from.asked) ?? localeOf(from.remembered) ?? localeAccepted(from.accepted) ?? DEFAULT_LOCALE;
}

/** The theme of a cookie value; anything else follows the device. */
export function themeOf(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
