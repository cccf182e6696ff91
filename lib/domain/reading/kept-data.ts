import type { Database } from '@/lib/platform/db';
import type { Reader } from './moment';

/** Answers held per database; the oldest goes when one more comes. A handful of cases times a handful of questions. */
const MOST = 300;

type Kept = { readonly revision: bigint; readonly value: Promise<unknown> };
const held = new WeakMap<object, Map<string, Kept>>();

/**
 * An answer that counts through a whole case (two seconds at 100,000 claims), kept until a claim, or anything that
 * bears on one, changes: the index of claims carries a revision that every such change raises in its own transaction,
 * and writers wait for each other there, so nothing older than the revision seen here can be missing from the answer.
 * The past is always read anew. `key` names the question with everything it depends on.
 */
export async function kept<T>(reader: Reader, key: string, load: () => Promise<T>): Promise<T> {
  if (reader.moment) return load();
  const [row] = await reader.db.$queryRaw<
    { revision: bigint }[]
  >`SELECT coalesce(max(revision), 0) AS revision FROM claim_index`;
  const answers = answersOf(reader.db as Database);
  const there = answers.get(key);
  if (there?.revision === row!.revision) return there.value as Promise<T>;
  const value = load();
  answers.delete(key);
  answers.set(key, { revision: row!.revision, value });
  if (answers.size > MOST) answers.delete(answers.keys().next().value!);
  // A failure is nobody's answer but this one's.
  value.catch(() => answers.get(key)?.value === value && answers.delete(key));
  return value;
}

function answersOf(db: Database): Map<string, Kept> {
  const answers = held.get(db) ?? new Map<string, Kept>();
  held.set(db, answers);
  return answers;
}
