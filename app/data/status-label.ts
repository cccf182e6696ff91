import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { isBuiltIn } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import { serverClient } from './server';

const vocabulary = cache(async () => (await serverClient()).vocabulary.get({}));

/** The desk's own word for an evidence status it added, in the language of the page; undefined for a built-in one. */
export async function statusLabel(status: string): Promise<string | undefined> {
  if (isBuiltIn(status)) return undefined;
  const held = (await vocabulary()).statuses.find(({ key }) => key === status);
  return held && inLanguage(held.label, await getLocale()).words;
}
