import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Whether somebody else has stored a newer version (`known`) than the one shown. The page then shows it by itself,
 * unless something is `open` over it in which there may be words. `before` is called right before the page is asked for.
 */
export function useNewer(known: number | undefined, shown: number, open: boolean, before?: () => void): boolean {
  const router = useRouter();
  const first = useRef(before);
  first.current = before;
  const newer = (known ?? 0) > shown;
  useEffect(() => {
    if (!newer || open) return;
    first.current?.();
    router.refresh();
  }, [newer, open, router]);
  return newer;
}
