/** What an import writes into history as its reason; by it a case knows again what came in with its file. */
export const importReason = (slug: string): string => `import of the case file ${slug}`;

/** The case whose file a reason names as what was imported; null where it is in somebody's own words. */
export const importedCase = (why: string): string | null => /^import of the case file ([\w-]+)$/.exec(why)?.[1] ?? null;
