'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '@/components/data/client';

/** Milliseconds after which a page looks whether what waits has changed. */
const LOOK = 10_000;

const ALL = queries.waiting.list.queryOptions({ input: {} });

/**
 * What waits in public records. Every part of a page that shows it shares one list, and one look for a small mark of it:
 * the list, which reads the history of all that waits, is only read again when the mark is another.
 */
export function useWaiting() {
  const cache = useQueryClient();
  const list = useQuery(ALL);
  const mark = useQuery({ ...queries.waiting.mark.queryOptions({ input: {} }), refetchInterval: LOOK, staleTime: 0 });
  const now = mark.data?.mark;
  useEffect(() => {
    const held = cache.getQueryData(ALL.queryKey)?.mark;
    if (now === undefined || held === undefined || now === held) return;
    // Those beside do the same at once: what is on its way already is not asked for again.
    void cache.invalidateQueries({ queryKey: ALL.queryKey }, { cancelRefetch: false });
  }, [now, cache]);
  return list;
}
