'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '@/components/data/client';
import { useNewer } from '@/components/desk/use-newer';
import { getQueryClient } from '@/components/shell/query-client';
import { sayTextIsHeld } from '../held-text';
import type { DeskSource } from './desk-source';

/** Milliseconds after which the page looks whether others have marked something. */
const LOOK = 10_000;

/**
 * Draws the page anew when others have marked, moved or taken back something in the text; never under an open form. What
 * is asked for is a number: nothing is fetched while nothing has changed.
 */
export function useFollow({ ref, version }: DeskSource['capture'], busy: boolean): void {
  const { data } = useQuery({
    ...queries.history.version.queryOptions({ input: { ref } }),
    staleTime: 0,
    refetchInterval: LOOK,
  });
  useNewer(data?.version, version, busy, () => sayTextIsHeld(ref));
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    // Notes and tags are the desk's own and do not come with the page.
    void getQueryClient().invalidateQueries({ queryKey: queries.marks.key() });
  }, [version]);
}
