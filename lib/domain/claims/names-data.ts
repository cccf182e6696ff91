import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import type { Database } from '@/lib/platform/db';
import { FILTERS, type Naming } from './filters';

type Reader = (db: Database, values: readonly string[]) => Promise<[value: string, name: LocalText][]>;

const numbers = (noun: 'speaker' | 'source', values: readonly string[]): number[] =>
  values.flatMap((value) => numberOf(noun, value) ?? []);

/** How each kind of record is asked for its names. */
const READERS: Partial<Record<Naming, Reader>> = {
  speakers: async (db, values) => {
    const rows = await db.speaker.findMany({
      where: { number: { in: numbers('speaker', values) } },
      select: { number: true, name: true },
    });
    return rows.map((row) => [reference('speaker', row.number), row.name as LocalText]);
  },
  sources: async (db, values) => {
    const rows = await db.source.findMany({
      where: { number: { in: numbers('source', values) } },
      select: { number: true, title: true, language: true },
    });
    return rows.map((row) => [reference('source', row.number), { [row.language]: row.title }]);
  },
  cases: async (db, values) => {
    const rows = await db.case.findMany({ where: { slug: { in: [...values] } }, select: { slug: true, title: true } });
    return rows.map((row) => [row.slug, row.title as LocalText]);
  },
  topics: async (db, values) => {
    const rows = await db.topic.findMany({ where: { key: { in: [...values] } }, select: { key: true, label: true } });
    return rows.map((row) => [row.key, row.label as LocalText]);
  },
  statuses: async (db, values) => {
    const rows = await db.evidenceStatus.findMany({
      where: { key: { in: [...values] } },
      select: { key: true, label: true },
    });
    return rows.map((row) => [row.key, row.label as LocalText]);
  },
};

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
  await Promise.all(
    Object.entries(READERS).map(async ([naming, read]) => {
      const missing = new Set<string>();
      for (const filter of FILTERS) {
        if (filter.naming !== naming) continue;
        for (const value of wanted.get(filter.parameter) ?? [])
          if (!names.has(`${naming} ${value}`)) missing.add(value);
      }
      if (missing.size > 0)
        for (const [value, name] of await read(db, [...missing])) names.set(`${naming} ${value}`, name);
    }),
  );
  const result = new Map<string, LocalText>();
  for (const filter of FILTERS) {
    for (const value of wanted.get(filter.parameter) ?? []) {
      const name = names.get(`${filter.naming} ${value}`);
      if (name) result.set(`${filter.parameter}:${value}`, name);
    }
  }
  return result;
}
