'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type MouseEvent, useState } from 'react';
import { PREFERENCE_MAX_AGE, THEME_COOKIE, THEMES, type Theme } from '@/lib/platform/preferences';
import styles from './Footer.module.css';

/**
 * Light, dark, or as the device. With scripts the change is immediate; without, each choice is a link that sets the
 * cookie and comes back (`app/theme/route.ts`).
 */
export function ThemeSwitch({
  now,
  label,
  words,
}: {
  now: Theme;
  label: string;
  words: Readonly<Record<Theme, string>>;
}) {
  const [theme, setTheme] = useState(now);
  const search = useSearchParams().toString();
  const here = usePathname() + (search ? `?${search}` : '');

  const choose = (event: MouseEvent, next: Theme) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing from browsers readers still use
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${PREFERENCE_MAX_AGE}; samesite=lax`;
    setTheme(next);
  };

  return (
    <nav aria-label={label} className={styles.choices}>
      <span aria-hidden="true">{label}</span>
      {THEMES.map((each) => (
        <a
          key={each}
          href={`/theme?set=${each}&back=${encodeURIComponent(here)}`}
          aria-current={each === theme ? 'true' : undefined}
          onClick={(event) => choose(event, each)}
          rel="nofollow"
        >
          {words[each]}
        </a>
      ))}
    </nav>
  );
}
