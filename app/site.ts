import { headers } from 'next/headers';
import { cache } from 'react';
import { env } from '@/lib/platform/env';

/** The public address without a final slash: the setting, or where this request was sent. */
export const siteAddress = cache(async (): Promise<string> => {
  const known = env().COUNTERCLAIM_URL;
  if (known) return known;
  const asked = await headers();
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('host') ?? 'localhost'}`;
});
