'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client, queries } from '@/components/data/client';
import { getQueryClient } from '@/components/shell/query-client';
import type { SuggestionItem, SuggestionList } from '@/lib/domain/suggestions/contract';

/** Milliseconds between looks while the text is read. */
const LOOK = 600;
/** Milliseconds added at most. */
const MOST = 3_000;
/** Milliseconds of quiet after which the list is looked at again: a long report's is megabytes, and judged one by one. */
const QUIET = 1_200;

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
  const options = queries.suggestions.list.queryOptions({ input: { capture } });
  const { data } = useQuery({
    ...options,
    enabled,
    staleTime: 0,
    // What was settled is known only as long as this stands: who comes back reads the list anew.
    gcTime: 0,
    // A long report has thousands: the more there are, the longer between two looks.
    refetchInterval: ({ state }) =>
      isReading(state.data) ? LOOK + Math.min(MOST, state.data?.items.length ?? 0) : false,
  });
  const put = (list: SuggestionList) => getQueryClient().setQueryData(options.queryKey, list);
  // Where too much is being read already it is not begun: a button begins it later.
  const [refused, setRefused] = useState(false);
  const start = () => {
    setRefused(false);
    return client.suggestions.start({ capture }).then(put, () => setRefused(true));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a capture
  useEffect(() => {
    if (enabled) void start();
  }, [capture, enabled]);

  const looks = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(looks.current), []);
  const again = () => {
    clearTimeout(looks.current);
    return getQueryClient().invalidateQueries({ queryKey: options.queryKey });
  };

  const all = (data?.items ?? []).filter((item) => !gone.has(item.position));
  const items = kind ? all.filter(({ rule }) => rule === kind) : all;
  // Where the one looked at is gone, the next one after it takes its place.
  const at = Math.max(
    0,
    items.findIndex((item) => item.position >= (position ?? 0)),
  );
  const current = position === undefined ? undefined : items[at];
  const settle = (list: readonly SuggestionItem[], away: boolean) =>
    setGone((held) => {
      const next = new Set(held);
      for (const item of list) away ? next.add(item.position) : next.delete(item.position);
      return next;
    });
  return {
    state: refused ? ('failed' as const) : (data?.state ?? 'none'),
    progress: data?.progress ?? 0,
    settled: data?.settled ?? 0,
    all,
    items,
    kind,
    setKind,
    at,
    current,
    start,
    goTo: (item: SuggestionItem | undefined) => setPosition(item?.position),
    /** The suggestion so many places on, from the one looked at; the first or last where none is. */
    step: (by: 1 | -1) => (current ? items[at + by] : by > 0 ? items[0] : items.at(-1)),
    /** Takes suggestions off the list and keeps the verdict; null puts them back. */
    async judge(list: readonly SuggestionItem[], verdict: Verdict) {
      settle(list, verdict !== null);
      const verdicts = list.map((item) => ({ ...one(item), verdict }));
      await client.suggestions.judge({ capture, items: verdicts });
      // What is taken back may be missing from the list by now. A statement may stand on the words of other suggestions
      // too: they go once nothing more is accepted. Whoever dismisses one changes no other.
      if (verdict === null) return again();
      if (verdict === 'dismissed') return;
      clearTimeout(looks.current);
      looks.current = setTimeout(() => void again(), QUIET);
    },
    /** Asks again, as when somebody was put on record. */
    again,
  };
}
export type Suggestions = ReturnType<typeof useSuggestions>;

/** Whether the reading goes on, or is about to begin. */
export const isReading = (list: Pick<SuggestionList, 'state'> | undefined): boolean =>
  list !== undefined && list.state !== 'done' && list.state !== 'failed';
