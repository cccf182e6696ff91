'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { Locale } from '@/lib/platform/preferences';

/** The same page in the other language: an ordinary link with `?lang=`, so it can be shared and works without scripts. */
export function LanguageSwitch({ to, children }: { to: Locale; children: string }) {
  const search = new URLSearchParams(useSearchParams());
  search.set('lang', to);
  const tag = to === 'zh' ? 'zh-Hans' : to;
  return (
    // A full page load: the language is set on the document, which a client-side step would keep.
    <a href={`${usePathname()}?${search}`} lang={tag} hrefLang={tag} rel="alternate">
      {children}
    </a>
  );
}
