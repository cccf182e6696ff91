'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { Locale } from '@/lib/platform/preferences';

/**
 * 中文, drawn: set as text it would cost a machine without a Chinese font 120 kB of type on every English page, for two
 * characters. The word itself names the link.
 */
function Zhongwen() {
  return (
    <svg
      viewBox="0 0 41 20"
      width="27"
      height="13"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M2.5 5.5h15v7.5h-15zM10 1.2v17.8M31.2.9l.8 2.7M22.2 5.2h17.8M36.2 5.2c-1.8 6.3-6.5 11-13.7 13.3M26.2 5.2c1.9 5.7 6.5 10.7 13.6 13.3" />
    </svg>
  );
}

/** The same page in the other language: an ordinary link with `?lang=`, so it can be shared and works without scripts. */
export function LanguageSwitch({ to, children }: { to: Locale; children: string }) {
  const search = new URLSearchParams(useSearchParams());
  search.set('lang', to);
  const tag = to === 'zh' ? 'zh-Hans' : to;
  return (
    // A full page load: the language is set on the document, which a client-side step would keep.
    <a href={`${usePathname()}?${search}`} lang={tag} hrefLang={tag} rel="alternate" aria-label={children}>
      {to === 'zh' ? <Zhongwen /> : children}
    </a>
  );
}
