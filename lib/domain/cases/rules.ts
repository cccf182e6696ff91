import type { LocalText } from '@/lib/domain/values';

/** Characters of a slug: long enough to tell two cases apart in an address. */
const LONGEST = 60;

/** A slug out of a title, in the letters addresses and filters take; “case” where it is written in none of them. */
export function slugOf(title: LocalText): string {
  const made = [title.en, ...Object.values(title)].map((words = '') =>
    words
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST)
      .replaceAll(/^-+|-+$/g, ''),
  );
  return made.find((slug) => slug.length > 2) ?? 'case';
}

/** What an import writes into history as its reason; by it a case knows again what came in with its file. */
export const importReason = (slug: string): string => `import of the case file ${slug}`;

/** The case whose file a reason names as what was imported; null where it is in somebody's own words. */
export const importedCase = (why: string): string | null => /^import of the case file ([\w-]+)$/.exec(why)?.[1] ?? null;
