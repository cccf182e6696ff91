import type { Transaction } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';

/**
 * The ids of topics by their keys, for a record that has those of `held` already: a retired one stays where it is and is
 * put nowhere else. Throws Invalid for one that is not in the vocabulary or is retired.
 */
export async function topicIds(
  tx: Transaction,
  keys: readonly string[],
  held: readonly string[] = [],
  field = 'topics',
): Promise<Map<string, string>> {
  const where = { key: { in: [...keys] } };
  const topics = await tx.topic.findMany({ where, select: { id: true, key: true, retiredAt: true } });
  const named = (wrong: readonly string[]) => `“${wrong.join('”, “')}”`;
  const missing = keys.filter((key) => !topics.some((topic) => topic.key === key));
  if (missing.length > 0) throw new Invalid(`There is no topic ${named(missing)} in the vocabulary.`, field);
  const retired = topics.filter(({ key, retiredAt }) => retiredAt && !held.includes(key)).map(({ key }) => key);
  if (retired.length > 0) throw new Invalid(`The topic ${named(retired)} is retired. Choose another.`, field);
  return new Map(topics.map(({ key, id }) => [key, id]));
}
