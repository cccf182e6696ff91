'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { client, queries } from '@/components/data/client';
import { getQueryClient } from '@/components/shell/query-client';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { firstWhere } from '@/lib/engines/anchor/first-where';
import { type Held, NOTHING } from './held';
import { look } from './look';

/** Milliseconds between looks while the text is read. */
const LOOK = 800;
/** Suggestions asked for at once, some 300 kB, and verdicts told at once. */
const PAGE = 500;

type Verdict = 'accepted' | 'changed' | 'dismissed' | null;

const one = ({ start, end, rule }: SuggestionItem) => ({ start, end, rule });

/**
 * What the machine offers on a capture: has it read once, follows the reading, and keeps what became of each. What was
 * settled here goes at once; the list of the server follows.
 */
export function useSuggestions(capture: string, enabled: boolean) {
  const [kind, setKind] = useState('');
  const [position, setPosition] = useState<number>();
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const queryKey = [...queries.suggestions.list.key(), capture];
  const { data: held = NOTHING } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      look(
        {
          list: (input) => client.suggestions.list({ capture, limit: PAGE, ...input }, { signal }),
          names: (names) => client.suggestions.names({ names }, { signal }),
        },
        getQueryClient().getQueryData<Held>(queryKey) ?? NOTHING,
        (part) => getQueryClient().setQueryData<Held>(queryKey, part),
        signal,
      ),
    enabled,
    staleTime: 0,
    // What was settled is known only as long as this stands: who comes back reads the list anew.
    gcTime: 0,
    // What stays is the same objects already; comparing thousands of them again is what would take time.
    structuralSharing: false,
    refetchInterval: ({ state }) => (isReading(state.data) ? LOOK : false),
  });
  const again = () => getQueryClient().invalidateQueries({ queryKey });
  // Where too much is being read already it is not begun: a button begins it later.
  const [refused, setRefused] = useState(false);
  const start = () => {
    setRefused(false);
    return client.suggestions.start({ capture, limit: 1 }).then(again, () => setRefused(true));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a capture
  useEffect(() => {
    if (enabled) void start();
  }, [capture, enabled]);

  const all = useMemo(
    () => held.items.filter((item) => !gone.has(item.position) && !held.gone.has(item.position)),
    [held.items, held.gone, gone],
  );
  const items = useMemo(() => (kind ? all.filter(({ rule }) => rule === kind) : all), [all, kind]);
  // Where the one looked at is gone, the next one after it takes its place; after the last the one before it.
  const at = Math.min(
    firstWhere(items, (item) => item.position >= (position ?? 0)),
    Math.max(0, items.length - 1),
  );
  const current = position === undefined ? undefined : items[at];
  const settle = (list: readonly SuggestionItem[], away: boolean) =>
    setGone((before) => {
      const next = new Set(before);
      for (const item of list) away ? next.add(item.position) : next.delete(item.position);
      return next;
    });
  return {
    state: refused ? ('failed' as const) : held.state,
    progress: held.progress,
    all,
    items,
    kind,
    setKind,
    at,
    current,
    start,
    /** Takes suggestions off the list, or puts them back, without telling the server. */
    settle,
    goTo: (item: SuggestionItem | undefined) => setPosition(item?.position),
    /** The suggestion so many places on, from the one looked at; the first or last where none is. */
    step: (by: 1 | -1) => (current ? items[at + by] : by > 0 ? items[0] : items.at(-1)),
    /** Takes suggestions off the list and keeps the verdict; null puts them back. */
    async judge(list: readonly SuggestionItem[], verdict: Verdict) {
      settle(list, verdict !== null);
      for (let from = 0; from < list.length; from += PAGE) {
        const verdicts = list.slice(from, from + PAGE).map((item) => ({ ...one(item), verdict }));
        await client.suggestions.judge({ capture, items: verdicts });
      }
      // What is taken back is settled in the list that is held, or missing from it.
      if (verdict === null) return again();
    },
    /** Looks again, as when somebody was put on record or the words of others were marked. */
    again,
  };
}
export type Suggestions = ReturnType<typeof useSuggestions>;

/** Whether the reading goes on, or is about to begin. */
export const isReading = (list: Pick<Held, 'state'> | undefined): boolean =>
  list !== undefined && list.state !== 'done' && list.state !== 'failed';
