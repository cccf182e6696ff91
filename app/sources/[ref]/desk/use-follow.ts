'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '@/components/data/client';

/** Milliseconds after which the page looks whether others have marked something. */
const LOOK = 10_000;

/** Draws the page anew when others have marked, moved or taken back something in the text; never under an open form. */
export function useFollow(capture: string, busy: boolean, refresh: () => void): void {
  const { data } = useQuery({
    ...queries.sources.capture.queryOptions({ input: { ref: capture } }),
    staleTime: 0,
    refetchInterval: LOOK,
  });
  const seen = useRef<string>(undefined);
  const marks = data && JSON.stringify(data.marks);
  useEffect(() => {
    if (marks === undefined || busy || seen.current === marks) return;
    if (seen.current !== undefined) refresh();
    seen.current = marks;
  }, [marks, busy, refresh]);
}
