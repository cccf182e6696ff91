import { database } from '@/lib/platform/db';
import type { EditionOrigin } from './contract';

/** The desk an edition came from, with which of its references is which record here; null for one of our own. */
export async function originOf(sha256: string): Promise<EditionOrigin | null> {
  const [row] = await database().$queryRaw<(Omit<EditionOrigin, 'importedAt'> & { at: Date })[]>`
    SELECT i.desk, i.url, coalesce(i.fingerprint, l.fingerprint) AS fingerprint,
      coalesce(i.public_key, l.public_key) AS "publicKey", i.imported_at AS at, i.refs
    FROM imported_editions i JOIN editions e ON e.id = i.edition_id LEFT JOIN later_signatures l ON l.edition_id = i.edition_id
    WHERE e.sha256 = ${sha256}`;
  if (!row) return null;
  const { at, ...origin } = row;
  return { ...origin, importedAt: at.toISOString() };
}

/** A document of another desk with the references its records have here; one that has none here keeps its own. */
export const withRefsHere = <T>(document: T, refs: Readonly<Record<string, string>>): T =>
  JSON.parse(JSON.stringify(document), (name, value) => (name === 'ref' ? (refs[value] ?? value) : value)) as T;
