import type { client } from '@/components/data/client';
import type { AcceptedSuggestion, RefusedSuggestion } from '@/lib/domain/suggestions/accept-contract';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';

type Accept = typeof client.suggestions.accept;
export type ToAccept = Parameters<Accept>[0]['items'][number];
export type Settled = {
  accepted: AcceptedSuggestion[];
  refused: { item: SuggestionItem; code: RefusedSuggestion['code']; why: string }[];
  /** Those that were not come to: after a stop, or where a lot failed as a whole. */
  rest: readonly SuggestionItem[];
  /** What was thrown by the lot that failed. */
  failed?: unknown;
};

/**
 * Has suggestions accepted `lot` at a time, each lot one act, and ends with the first that fails or when `signal` says
 * so: what is stored by then stays stored. `progress` hears how many have been come to.
 */
export async function acceptInLots(
  accept: (items: ToAccept[]) => ReturnType<Accept>,
  items: readonly SuggestionItem[],
  toAccept: (item: SuggestionItem) => ToAccept,
  { lot, progress, signal }: { lot: number; progress?: (done: number) => void; signal?: AbortSignal },
): Promise<Settled> {
  const settled: Settled = { accepted: [], refused: [], rest: [] };
  for (let at = 0; at < items.length; at += lot) {
    const these = items.slice(at, at + lot);
    if (signal?.aborted) return { ...settled, rest: items.slice(at) };
    try {
      const { accepted, refused } = await accept(these.map(toAccept));
      settled.accepted.push(...accepted);
      for (const { start, end, rule, code, why } of refused) {
        const item = these.find((each) => each.start === start && each.end === end && each.rule === rule);
        if (item) settled.refused.push({ item, code, why });
      }
    } catch (failed) {
      return { ...settled, rest: items.slice(at), failed };
    }
    progress?.(at + these.length);
  }
  return settled;
}
