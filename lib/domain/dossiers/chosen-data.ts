import { claimQuery } from '@/lib/domain/claims/contract';
import { listClaims } from '@/lib/domain/claims/list-data';
import { demandNumber } from '@/lib/domain/references';
import { VISITOR } from '@/lib/platform/auth/roles';
import { Invalid, TooLarge } from '@/lib/platform/errors';
import { MOST_AT_ONCE } from './rules';

/** Claims by number in their order, and the filter in words of both languages where there was one. */
export type Chosen = { readonly numbers: readonly number[]; readonly words: Record<string, string> | null };

/** The list's largest page. */
const PAGE = 200;

/**
 * All claims that a filter of the list finds, in the list's order: the published ones, whoever asks, since what is taken
 * away is for readers. Throws Invalid for a filter the list would refuse, TooLarge past `most`.
 */
export async function claimsOf(filter: Record<string, unknown>, most: number = MOST_AT_ONCE): Promise<Chosen> {
  const parsed = claimQuery.safeParse({ ...filter, limit: PAGE });
  if (!parsed.success) throw new Invalid('The filter is not one of the claim list.', 'query');
  const query = { ...parsed.data, cursor: undefined };
  const first = await listClaims(VISITOR, query, { language: 'en' });
  if (first.total > most)
    throw new TooLarge(`The filter finds ${first.total} claims; at most ${most} go into one export.`, most);
  const zh = await listClaims(VISITOR, { ...query, limit: 1 }, { language: 'zh' });
  const numbers = first.items.map(({ ref }) => demandNumber('claim', ref));
  for (let { next } = first; next !== null; ) {
    const page = await listClaims(VISITOR, { ...query, cursor: next }, { language: 'en' });
    numbers.push(...page.items.map(({ ref }) => demandNumber('claim', ref)));
    next = page.next;
  }
  return { numbers, words: { en: first.sentence, zh: zh.sentence } };
}

/** A query string of the claim list as its filter; what belongs to the page and not to the filter is left out. */
export function filterOf(query: string): Record<string, unknown> {
  const filter: Record<string, string | string[]> = {};
  const params = new URLSearchParams(query);
  for (const name of new Set(params.keys()))
    if (name in claimQuery.shape && name !== 'limit' && name !== 'cursor' && name !== 'lang') {
      const values = params.getAll(name).filter(Boolean);
      if (values.length > 0) filter[name] = values.length === 1 ? values[0]! : values;
    }
  return filter;
}

/** The claims named, or all of a filter, without repetitions. */
export async function chosenClaims(wish: {
  claims?: readonly string[] | undefined;
  query?: string | undefined;
}): Promise<Chosen> {
  if (wish.claims?.length)
    return { numbers: [...new Set(wish.claims.map((ref) => demandNumber('claim', ref)))], words: null };
  return wish.query === undefined ? { numbers: [], words: null } : claimsOf(filterOf(wish.query));
}
