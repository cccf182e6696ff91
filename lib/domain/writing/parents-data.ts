import type { Database, Transaction } from '@/lib/platform/db';

/**
 * Tells the planner what it knows of the tables of facts about the two that readers read together, facts and what stood
 * before a waiting change: PostgreSQL looks at tables by itself, never at the parent of several. Answers how many were
 * read anew; none where nothing was looked at since. 100,000 claims take two seconds, and nobody waits for them.
 */
export async function analyseParents(db: Database | Transaction): Promise<number> {
  const [row] = await db.$queryRaw<{ told: number }[]>`SELECT analyse_parents() AS told`;
  return row!.told;
}
