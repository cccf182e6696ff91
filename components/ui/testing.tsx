import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/platform/preferences';
import en from '@/messages/en';
import zh from '@/messages/zh';

/** Markup of a piece as the server sends it, with the whole catalogue of a language. For tests. */
export function markup(piece: ReactNode, locale: Locale = 'en'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'zh' ? (zh as typeof en) : en} timeZone="UTC">
      {piece}
    </NextIntlClientProvider>,
  );
}

/** What is read of a markup when styles and tags are gone: text, one space for any run of white. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}
