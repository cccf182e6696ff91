import { deskAddress } from '@/lib/domain/dossiers/document-data';
import { type Noun, numberOf, reference } from '@/lib/domain/references';
import type { IncomingClaim } from '@/lib/engines/readers/incoming';
import { database, type Transaction } from '@/lib/platform/db';

/** The number of a record whose page here an address is, `https://this-desk.example/claims/C-12#claim-review`, or null. */
function numberAt(noun: Noun, folder: string, address: string | null | undefined): number | null {
  if (!address?.startsWith(`${deskAddress()}/`)) return null;
  const [, ref] = new RegExp(`/${folder}/([^/]+)$`).exec(new URL(address).pathname) ?? [];
  return ref === undefined ? null : numberOf(noun, ref);
}

/** The reference of the source on record whose page here an address is, or null. */
export async function ownSource(tx: Transaction, page: string | null | undefined): Promise<string | null> {
  const number = numberAt('source', 'sources', page);
  if (number === null) return null;
  const held = await tx.source.findUnique({ where: { number }, select: { number: true } });
  return held && reference('source', held.number);
}

/** Which of the claims of a file are reviewed at the page of a claim here: our own markup or table, brought back. By key. */
export async function ownClaims(claims: readonly IncomingClaim[]): Promise<Map<string, string>> {
  const named = claims.flatMap(({ key, review }) => {
    const number = numberAt('claim', 'claims', review?.url);
    return number === null ? [] : [{ key, number }];
  });
  const rows = await database().claim.findMany({
    where: { number: { in: named.map(({ number }) => number) } },
    select: { number: true },
  });
  const held = new Set(rows.map(({ number }) => number));
  return new Map(named.flatMap(({ key, number }) => (held.has(number) ? [[key, reference('claim', number)]] : [])));
}
