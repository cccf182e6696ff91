import { headers } from 'next/headers';
import { FLASH_HEADER, type Flash, readFlash } from '@/lib/platform/flash';

/** What the request before this one tells this page, if anything; the proxy has taken it from the browser. */
export async function flash(): Promise<Flash | undefined> {
  return readFlash((await headers()).get(FLASH_HEADER) ?? undefined);
}
