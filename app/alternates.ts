import type { Metadata } from 'next';
import { LOCALES } from '@/lib/platform/preferences';

/**
 * Canonical address and language alternates of a page, for its metadata. `path` starts with "/" and may carry the search
 * parameters that make it a page of its own; `lang` is set here and must not be among them. `types` are the same in other
 * forms, media type → address: feeds, oEmbed.
 */
export function alternatesOf(path: string, types: Record<string, string> = {}): NonNullable<Metadata['alternates']> {
  const inLanguage = (locale: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
  return {
    canonical: path,
    languages: {
      ...Object.fromEntries(LOCALES.map((locale) => [locale === 'zh' ? 'zh-Hans' : locale, inLanguage(locale)])),
      'x-default': path,
    },
    ...(Object.keys(types).length > 0 ? { types } : {}),
  };
}

/** Where a machine finds the ClaimReview that the page of a claim embeds, by media type; nothing where there is none. */
export const claimReviewLink = (claim: { ref: string; state: string; status: string }): Record<string, string> =>
  claim.state === 'published' && claim.status !== 'unassessed'
    ? { 'application/ld+json': `/api/exports/claim-review?claims=${claim.ref}` }
    : {};
