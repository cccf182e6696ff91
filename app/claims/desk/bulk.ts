import { client } from '@/components/data/client';

/** Claims that one order may change: it takes about a minute, and nobody has read more of them. */
export const MOST = 2_000;
/** As many as the contract takes at once, for reading and for changing. */
const AT_ONCE = 200;

type Query = NonNullable<Parameters<typeof client.claims.list>[0]>;
type Change = Omit<Parameters<typeof client.claims.bulk>[0], 'claims'>;

/** References of all claims a filter matches, read before any is changed: a change can move them within the list. */
export async function refsOf(query: Omit<Query, 'limit' | 'cursor'>): Promise<string[]> {
  const refs: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await client.claims.list({ ...query, limit: AT_ONCE, cursor: cursor ?? undefined });
    refs.push(...page.items.map(({ ref }) => ref));
    cursor = page.next;
  } while (cursor && refs.length < MOST);
  return refs;
}

/**
 * Changes claims, some hundred at a time, each lot all or none. After each lot `onDone` is told how many are changed so
 * far, and by which acts they are taken back.
 */
export async function changeAll(
  claims: readonly string[],
  change: Change,
  onDone: (done: number, acts: readonly string[]) => void,
): Promise<void> {
  const acts: string[] = [];
  for (let at = 0; at < claims.length; at += AT_ONCE) {
    const { act } = await client.claims.bulk({ ...change, claims: claims.slice(at, at + AT_ONCE) });
    acts.push(act);
    onDone(Math.min(at + AT_ONCE, claims.length), acts);
  }
}
