import { loadCase } from '@/lib/domain/cases/export/load-case-data';
import { storedCase } from '@/lib/domain/cases/export/stored-people-data';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { type Database, publishedDatabase } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';

/** Milliseconds the reading of one case may take; a case of 100,000 records takes some ten seconds. */
const TIMEOUT = 300_000;

/**
 * A whole case as a case file, read at one moment: importing it again changes nothing, here or where it was imported
 * before. It holds what is public, full texts only of sources whose rights allow it, and references.
 * Throws NotFound for a slug that no case has. `printCaseFile` writes the value as YAML.
 */
export async function exportCase(slug: string, options: { db?: Database } = {}): Promise<CaseFile> {
  const db = options.db ?? publishedDatabase();
  return db.$transaction(
    async (tx) => {
      const held = await storedCase(tx, slug);
      if (!held) throw new NotFound(`The case “${slug}”`);
      return loadCase(tx, held);
    },
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: TIMEOUT },
  );
}
