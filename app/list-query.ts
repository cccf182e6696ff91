import { FILTERS } from '@/lib/domain/claims/filters';

const SINGLE = ['q', 'from', 'to', 'unread', 'hasEvidence'] as const;

/** The filter of the claim list in an address, as the procedures take it; what is no filter is passed over. */
export function listQuery(search: string) {
  const given = new URLSearchParams(search);
  const many = FILTERS.filter(({ control }) => control !== 'choice').map(({ parameter }) => parameter);
  return Object.fromEntries([
    ...SINGLE.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])),
    ...many.flatMap((name) => (given.getAll(name).length > 0 ? [[name, given.getAll(name)]] : [])),
  ]) as { q?: string; from?: string; to?: string } & Record<string, never>;
}
