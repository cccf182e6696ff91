import { addressOf } from '@/lib/engines/document/address';
import type { Document } from '@/lib/engines/document/document';
import type { Transaction } from '@/lib/platform/db';

/** An edition that came in from a desk of this name and address, or signed with this key; `mark` ends its people's keys. */
export type Held = {
  readonly id: string;
  readonly sha256: string;
  readonly number: number;
  readonly dossierId: string;
  readonly dossier: number;
  /** Of the dossier, as its own desk writes it. */
  readonly ref: string | null;
  readonly fingerprint: string | null;
  readonly mark: string | null;
  readonly authors: readonly { readonly key: string; readonly name: string }[];
  /** Of each claim its key, when and by whom it was recorded. */
  readonly claims: readonly string[];
};

/** What of an incoming document's desk is here already, in the order it came. */
export function heldOf(tx: Transaction, { desk, ...document }: Document, fingerprint: string | null): Promise<Held[]> {
  return tx.$queryRaw<Held[]>`
    SELECT i.edition_id::text AS id, e.sha256, e.number, d.id::text AS "dossierId", d.number AS dossier,
      e.document #>> '{dossier,ref}' AS ref, coalesce(i.fingerprint, l.fingerprint) AS fingerprint, i.mark,
      e.document -> 'authors' AS authors,
      ARRAY(SELECT concat_ws(' ', c ->> 'key', c #>> '{record,recordedAt}', c #>> '{record,recordedBy}')
        FROM jsonb_array_elements(e.document -> 'claims') c) AS claims
    FROM imported_editions i JOIN editions e ON e.id = i.edition_id JOIN dossiers d ON d.id = e.dossier_id
      LEFT JOIN later_signatures l ON l.edition_id = i.edition_id
    WHERE (i.desk = ${desk.name} AND i.url IS NOT DISTINCT FROM ${desk.url})
      OR e.sha256 = ${addressOf({ desk, ...document })}
      OR coalesce(i.fingerprint, l.fingerprint) = ${fingerprint}
    ORDER BY i.imported_at, i.edition_id`;
}

/**
 * Whether this very document was frozen at this desk: its people are ours then, whoever signed it since or took the
 * signature off.
 */
export async function frozenHere(tx: Transaction, document: Document): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT FROM editions e WHERE e.sha256 = ${addressOf(document)}
      AND NOT EXISTS (SELECT FROM imported_editions i WHERE i.edition_id = e.id)`;
  return held.length > 0;
}

const MARK = 8;

/**
 * What keeps another desk's people apart from ours and from everybody else's, eight letters at the end of their keys: as
 * it was for this edition, else for the first edition signed with this key, else for an unsigned one of which this is the
 * next, else a new one, from the key or, without one, from the content. What comes without a signature never joins the
 * people of a desk that signs: anybody could have written it.
 */
export function markOf(document: Document, fingerprint: string | null, held: readonly Held[]): string {
  const sha256 = addressOf(document);
  const before =
    held.find((each) => each.sha256 === sha256) ??
    held.find((each) => fingerprint !== null && each.fingerprint === fingerprint) ??
    held.find((each) => each.fingerprint === null && isOfOneDossier(each, document));
  const fresh = () => (fingerprint ?? addressOf({ ...document, claims: [] })).slice(0, MARK);
  return before ? (before.mark ?? before.fingerprint?.slice(0, MARK) ?? fresh()) : fresh();
}

/**
 * Whether an edition that came without a signature and a document are editions of one dossier of one desk. Without a key
 * nothing proves it: desks nobody gave an address are all http://localhost:3000, and their first dossiers all D-1. So
 * they must have a claim in common, recorded in the same millisecond, somebody of the same key, and nobody who bears
 * another name there. Two desks that both hold the bundled case can still be taken for one.
 */
function isOfOneDossier(held: Held, { dossier, claims, authors }: Document): boolean {
  if (held.ref === null || held.ref !== dossier.ref) return false;
  const names = new Map(held.authors.map(({ key, name }) => [key, name]));
  const shared = authors.filter(({ key }) => names.has(key));
  const recorded = new Set(held.claims);
  return (
    shared.length > 0 &&
    shared.every(({ key, name }) => names.get(key) === name) &&
    claims.some(({ key, record }) => recorded.has([key, record.recordedAt, record.recordedBy].join(' ')))
  );
}
