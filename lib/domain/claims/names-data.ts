import { numberOf } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { type Database, plainRows } from '@/lib/platform/db';
import { FILTERS } from './filters';
import type { Names } from './sentence';

/** The names of any records, in one round: number or key → name. */
const NAMES = {
  name: 'filter_names',
  text: `
    SELECT 'speakers' AS naming, number::text AS key, name FROM speakers WHERE number = ANY ($1::int[])
    UNION ALL
    SELECT 'sources', number::text, jsonb_build_object(language, title) FROM sources WHERE number = ANY ($2::int[])
    UNION ALL SELECT 'cases', slug, title FROM cases WHERE slug = ANY ($3::text[])
    UNION ALL SELECT 'topics', key, label FROM topics WHERE key = ANY ($4::text[])
    UNION ALL SELECT 'statuses', key, label FROM evidence_statuses WHERE key = ANY ($5::text[])`,
};

/** What each kind of record is found by: its number, for values that are references, or its key. */
const KEYS = {
  speakers: (value: string) => numberOf('speaker', value),
  sources: (value: string) => numberOf('source', value),
  cases: (value: string) => value,
  topics: (value: string) => value,
  statuses: (value: string) => value,
} as const;
type Named = keyof typeof KEYS;
/** In the order of the parameters of NAMES. */
const NAMED = Object.keys(KEYS) as Named[];

/** Kind of record → value → name; null where there is no such record. */
type Memory = { readonly revision: bigint; readonly names: ReadonlyMap<Named, Map<string, LocalText | null>> };
const kept = new WeakMap<object, Memory>();

/** Which records name the values of a filter; undefined where none do. */
const NAMING = new Map(
  FILTERS.flatMap(({ parameter, naming }) => (naming in KEYS ? [[parameter, naming as Named]] : [])),
);

/**
 * The names of these values of filters, kept in memory until the index changes: whatever changes a name writes the
 * index rows that show it. `wanted` is by parameter; what is not asked for may not be named.
 */
export async function namesOf(
  db: Database,
  { revision }: { revision: bigint },
  wanted: ReadonlyMap<string, Iterable<string>>,
): Promise<Names> {
  let memory = kept.get(db);
  if (memory?.revision !== revision) {
    memory = { revision, names: new Map(NAMED.map((naming) => [naming, new Map()])) };
    kept.set(db, memory);
  }
  const { names } = memory;
  const missing = new Map<Named, Set<string>>(NAMED.map((naming) => [naming, new Set()]));
  let asks = false;
  for (const [parameter, naming] of NAMING) {
    const known = names.get(naming)!;
    for (const value of wanted.get(parameter) ?? []) {
      if (known.has(value)) continue;
      missing.get(naming)!.add(value);
      asks = true;
    }
  }
  if (asks) await learn(db, names, missing);
  return (parameter, value) => {
    const naming = NAMING.get(parameter);
    return (naming && names.get(naming)!.get(value)) ?? undefined;
  };
}

async function learn(
  db: Database,
  names: Memory['names'],
  missing: ReadonlyMap<Named, ReadonlySet<string>>,
): Promise<void> {
  const values = NAMED.map((naming) => [...missing.get(naming)!].flatMap((value) => KEYS[naming](value) ?? []));
  const rows = await plainRows<{ naming: Named; key: string; name: LocalText }>(db, { ...NAMES, values });
  const found = new Map(rows.map(({ naming, key, name }) => [`${naming} ${key}`, name]));
  for (const [naming, each] of missing)
    for (const value of each) names.get(naming)!.set(value, found.get(`${naming} ${KEYS[naming](value)}`) ?? null);
}
