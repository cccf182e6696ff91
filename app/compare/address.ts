import { FILTERS } from '@/lib/domain/claims/filters';
import type { MatrixQuery } from '@/lib/domain/compare/contract';
import { momentInUtc } from '@/lib/domain/moment-in-utc';

/* The address of the matrix: everything that is chosen stands in it, so that it can be sent and kept. */

/** Filters of the claim list that say which claims are rows. */
const CLAIM_PARAMETERS = ['q', 'from', 'to', ...FILTERS.map(({ parameter }) => parameter)];
const OWN = ['columns', 'order', 'group', 'show', 'asOf'] as const;

type Given = Record<string, string | string[] | undefined>;

const valuesOf = (given: Given, name: string): string[] =>
  [given[name] ?? []]
    .flat()
    .map((value) => value.trim())
    .filter(Boolean);

/** The filters of the claim list alone, in one order. */
export function claimParameters(given: Given): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of CLAIM_PARAMETERS) for (const value of new Set(valuesOf(given, name))) kept.append(name, value);
  return kept;
}

/**
 * The state of the matrix in one order, without empty and unknown parameters. Columns come as one parameter with commas,
 * or, from the form without scripts, as several; `add` is what was typed there.
 */
export function canonical(given: Given): URLSearchParams {
  const kept = claimParameters(given);
  const columns = [...valuesOf(given, 'columns'), ...valuesOf(given, 'add').map(keyIn)].flatMap((each) =>
    each.split(','),
  );
  if (columns.length) kept.set('columns', [...new Set(columns.map((key) => key.trim()).filter(Boolean))].join(','));
  for (const name of OWN.slice(1)) {
    const [value] = valuesOf(given, name);
    if (value) kept.set(name, name === 'asOf' ? momentInUtc(value) : value);
  }
  return kept;
}

/** The key in what was typed or picked: "The Tribune (S-1)" is S-1. */
const keyIn = (typed: string): string => /\(((?:[a-z0-9-]+\/)?side:[^)]+|[PS]-\d+)\)\s*$/i.exec(typed)?.[1] ?? typed;

/** The question to `compare.matrix` for an address. */
export function queryOf(search: URLSearchParams, lang: 'en' | 'zh'): MatrixQuery {
  const query: Record<string, unknown> = { lang };
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length > 1 ? values : values[0];
  }
  return query as MatrixQuery;
}

/** The claims of the matrix as a list. */
export function claimsHref(search: URLSearchParams): string {
  const next = new URLSearchParams();
  for (const name of CLAIM_PARAMETERS) for (const value of search.getAll(name)) next.append(name, value);
  return next.size ? `/claims?${next}` : '/claims';
}
