import { originOf } from '@/lib/domain/imports/origin-data';
import type { LocalText } from '@/lib/domain/values';
import { canonical } from '@/lib/engines/document/canonical';
import type { Include } from '@/lib/engines/document/document';
import { database } from '@/lib/platform/db';

/** What a dossier says of itself: at the desk, or in one of its editions. */
export type DossierWords = {
  readonly title: LocalText;
  readonly foreword: LocalText | null;
  readonly include: Include;
  readonly claims: readonly { readonly ref: string; readonly note: LocalText | null }[];
};

/** The same of an edition, with what its claims said and which status they had when it was frozen. */
export type EditionWords = Omit<DossierWords, 'claims'> & {
  readonly claims: readonly (DossierWords['claims'][number] & {
    readonly proposition: LocalText;
    readonly status: string;
  })[];
};

/**
 * What an edition says of its dossier, its claims by the references they have here; one of another desk's that has none
 * here is left out. The large rest of the document is not read.
 */
export async function editionWords(sha256: string): Promise<EditionWords> {
  const [rows, origin] = await Promise.all([
    database().$queryRaw<EditionWords[]>`
      SELECT document->'dossier'->'title' AS title, nullif(document->'dossier'->'foreword', 'null') AS foreword,
        document->'dossier'->'include' AS include,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('ref', c->'ref', 'note', c->'dossierNote',
            'proposition', c->'proposition', 'status', c->'status') ORDER BY place), '[]')
          FROM jsonb_array_elements(document->'claims') WITH ORDINALITY AS held(c, place)) AS claims
      FROM editions WHERE sha256 = ${sha256}`,
    originOf(sha256),
  ]);
  const said = rows[0]!;
  if (!origin) return said;
  const claims = said.claims.flatMap(({ ref, ...held }) =>
    origin.refs[ref] ? [{ ...held, ref: origin.refs[ref] }] : [],
  );
  return { ...said, claims };
}

/** The title of each edition and how many claims it holds, by its content address. */
export async function editionTitles(
  addresses: readonly string[],
): Promise<Map<string, { title: LocalText; claims: number }>> {
  const rows = await database().$queryRaw<{ sha256: string; title: LocalText; claims: number }[]>`
    SELECT sha256, document->'dossier'->'title' AS title, jsonb_array_length(document->'claims') AS claims
    FROM editions WHERE sha256 = ANY(${[...addresses]})`;
  return new Map(rows.map(({ sha256, ...said }) => [sha256, said]));
}

/**
 * Do these words differ from an edition's, beyond what has been published or withdrawn since? `claims` may say of each
 * whether an edition would take it in; one that would not, and that the edition does not hold, is no difference.
 */
export function differsFrom(
  edition: DossierWords,
  words: Omit<DossierWords, 'claims'> & {
    readonly claims: readonly { ref: string; note: LocalText | null; taken: boolean }[];
  },
): boolean {
  const there = new Set(edition.claims.map(({ ref }) => ref));
  const said = ({ title, foreword, include, claims }: DossierWords) =>
    canonical({ title, foreword, include, claims: claims.map(({ ref, note }) => ({ ref, note })) });
  const claims = words.claims.filter(({ ref, taken }) => taken || there.has(ref));
  return said(edition) !== said({ ...words, claims });
}
