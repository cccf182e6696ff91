import type { Reader } from '@/lib/domain/reading/moment';

type Held = { readonly id: string; readonly state: string };

/**
 * Which of some claims are the desk's own: drafts, and what was merged or split while it was a draft, of which the public
 * never knew. Answers their ids. One that came here merged, with a case, was public where it came from.
 */
export async function ofTheDesk({ db }: Reader, claims: readonly Held[]): Promise<Set<string>> {
  const merged = claims.filter(({ state }) => state === 'merged').map(({ id }) => id);
  const kept =
    merged.length === 0
      ? []
      : await db.$queryRaw<{ id: string }[]>`
          SELECT record_id::text AS id FROM history WHERE entity = 'claims' AND record_id = ANY (${merged}::uuid[])
          GROUP BY record_id HAVING bool_or(data ->> 'state' = 'draft') AND NOT bool_or(data ->> 'state' = 'published')`;
  return new Set([...claims.filter(({ state }) => state === 'draft'), ...kept].map(({ id }) => id));
}
