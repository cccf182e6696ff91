import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Whether somebody else has stored a newer version (`known`) than the one shown. The page then shows it by itself,
 * unless something is `open` over it in which there may be words.
 */
export function useNewer(known: number | undefined, shown: number, open: boolean): boolean {
  const router = useRouter();
  const newer = (known ?? 0) > shown;
  useEffect(() => {
    if (newer && !open) router.refresh();
  }, [newer, open, router]);
  return newer;
}
