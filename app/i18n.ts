import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, LOCALE_COOKIE, LOCALE_HEADER, type Locale } from '@/lib/platform/preferences';
import { messagesOf } from '@/messages/compiled';
import type en from '@/messages/en';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}

/** Language of this request: the proxy's word (which has seen `?lang=`), the cookie, the browser's wish; no locale in the path. */
export default getRequestConfig(async () => {
  const [asked, jar] = [await headers(), await cookies()];
  const locale = chooseLocale({
    asked: asked.get(LOCALE_HEADER),
    remembered: jar.get(LOCALE_COOKIE)?.value,
    accepted: asked.get('accept-language'),
  });
  // Dates of record carry no time of day; UTC keeps server and browser from disagreeing about the day.
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
