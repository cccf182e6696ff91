import { numberOf } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { type Database, plainRows } from '@/lib/platform/db';
import { FILTERS } from './filters';

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

type Kept = { revision: bigint; readonly names: Map<string, LocalText> };
const kept = new WeakMap<object, Kept>();

/**
 * The names of filter values as `parameter:value` → name, kept in memory until the index changes: whatever changes a
 * name writes the index rows that show it.
 */
export async function namesOf(
  db: Database,
  { revision }: { revision: bigint },
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, LocalText>> {
  let memory = kept.get(db);
  if (memory?.revision !== revision) {
    memory = { revision, names: new Map() };
    kept.set(db, memory);
  }
  const { names } = memory;
  const missing = missingFrom(names, wanted);
  if ([...missing.values()].some((values) => values.size > 0)) {
    const values = [...missing].map(([naming, each]) => [...each].flatMap((value) => KEYS[naming](value) ?? []));
    const rows = await plainRows<{ naming: Named; key: string; name: LocalText }>(db, { ...NAMES, values });
    const found = new Map(rows.map(({ naming, key, name }) => [`${naming} ${key}`, name]));
    for (const [naming, each] of missing) {
      for (const value of each) {
        const name = found.get(`${naming} ${KEYS[naming](value)}`);
        if (name) names.set(`${naming} ${value}`, name);
      }
    }
  }
  const result = new Map<string, LocalText>();
  for (const filter of FILTERS) {
    for (const value of wanted.get(filter.parameter) ?? []) {
      const name = names.get(`${filter.naming} ${value}`);
      if (name) result.set(`${filter.parameter}:${value}`, name);
    }
  }
  return result;
}

/** The values whose names are not in memory yet, by kind of record, in the order of NAMES' parameters. */
function missingFrom(
  names: ReadonlyMap<string, LocalText>,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Map<Named, Set<string>> {
  const missing = new Map((Object.keys(KEYS) as Named[]).map((naming) => [naming, new Set<string>()]));
  for (const { naming, parameter } of FILTERS) {
    const own = missing.get(naming as Named);
    if (!own) continue;
    for (const value of wanted.get(parameter) ?? []) if (!names.has(`${naming} ${value}`)) own.add(value);
  }
  return missing;
}
