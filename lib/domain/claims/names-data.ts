import { numberOf } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { type Database, plainRows } from '@/lib/platform/db';
import { FILTERS } from './filters';
import type { Names } from './sentence';

/** The names of any records as they were last passed, in one round: number or key → name. */
const NAMES = {
  name: 'filter_names',
  text: `
    SELECT 'speakers' AS naming, number::text AS key, name FROM passed.speakers WHERE number = ANY ($1::int[])
    UNION ALL
    SELECT 'sources', number::text, jsonb_build_object(language, title) FROM passed.sources WHERE number = ANY ($2::int[])
    UNION ALL SELECT 'cases', slug, title FROM passed.cases WHERE slug = ANY ($3::text[])
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

/** So many speakers and sources are remembered from the beginning; of more, those that were asked for. */
const AT_ONCE = 20_000;
const FIRST = {
  text: `
    (SELECT 'speakers' AS naming, number::text AS key, name FROM passed.speakers LIMIT ${AT_ONCE})
    UNION ALL (SELECT 'sources', number::text, jsonb_build_object(language, title) FROM passed.sources LIMIT ${AT_ONCE})
    UNION ALL SELECT 'cases', slug, title FROM passed.cases
    UNION ALL SELECT 'topics', key, label FROM topics
    UNION ALL SELECT 'statuses', key, label FROM evidence_statuses`,
};
type Row = { naming: Named; key: string; name: LocalText };

/** Kind of record and key → name, for as long as no name has changed. */
type Memory = { readonly count: string; readonly names: Promise<Map<string, LocalText>> };
const kept = new WeakMap<object, Memory>();

/** Which records name the values of a filter; undefined where none do. */
const NAMING = new Map(
  FILTERS.flatMap(({ parameter, naming }) => (naming in KEYS ? [[parameter, naming as Named]] : [])),
);

const entry = ({ naming, key, name }: Row): [string, LocalText] => [`${naming} ${key}`, name];

/**
 * The names of these values of filters, kept in memory until a name changes: `count` says how often one has (see
 * `Standing`). `wanted` is by parameter; what is not asked for may not be named.
 */
export async function namesOf(
  db: Database,
  count: string,
  wanted: ReadonlyMap<string, Iterable<string>>,
): Promise<Names> {
  let memory = kept.get(db);
  if (memory?.count !== count) {
    memory = { count, names: plainRows<Row>(db, FIRST).then((rows) => new Map(rows.map(entry))) };
    kept.set(db, memory);
    memory.names.catch(() => kept.delete(db));
  }
  const names = await memory.names;
  const missing = new Map<Named, Set<string>>();
  for (const [parameter, naming] of NAMING) {
    for (const value of wanted.get(parameter) ?? []) {
      const key = KEYS[naming](value);
      if (key === null || names.has(`${naming} ${key}`)) continue;
      missing.set(naming, (missing.get(naming) ?? new Set()).add(String(key)));
    }
  }
  if (missing.size > 0) {
    const values = NAMED.map((naming) => [...(missing.get(naming) ?? [])]);
    for (const row of await plainRows<Row>(db, { ...NAMES, values })) names.set(...entry(row));
  }
  return (parameter, value) => {
    const naming = NAMING.get(parameter);
    return naming && names.get(`${naming} ${KEYS[naming](value)}`);
  };
}
