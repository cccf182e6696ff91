'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** “Sign in”, leading back to the page it was followed from. A full page load: the whole frame is another afterwards. */
export function SignInLink({ children }: { children: string }) {
  const [path, search] = [usePathname(), useSearchParams().toString()];
  const here = path.startsWith('/sign-in') || path.startsWith('/set-') ? '' : path + (search && `?${search}`);
  return (
    <a href={here && here !== '/' ? `/sign-in?to=${encodeURIComponent(here)}` : '/sign-in'} rel="nofollow">
      {children}
    </a>
  );
}
