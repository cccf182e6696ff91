import { headers } from 'next/headers';
import { cache } from 'react';
import { env } from '@/lib/platform/env';

/** The public address without a final slash: the setting, or where this request was sent. */
export const siteAddress = cache(async (): Promise<string> => {
  const known = env().COUNTERCLAIM_URL;
  if (known) return known;
  const asked = await headers();
  const address = `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('host') ?? ''}`;
  // Both headers are the sender's words; what makes no address must not break the page.
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost';
});
