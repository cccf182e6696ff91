'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { canonical, type ListControl, listHref } from './address';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('popstate', listener);
  };
}

/**
 * The state of the list is the address and nothing else: read from it, written to it, and right again after the back
 * button. A store of its own rather than the router's parameters, because a box that was ticked must be ticked in the
 * same instant; the router learns of it through `pushState`.
 */
export function useAddress(served: string, controls: readonly ListControl[]) {
  const search = useSyncExternalStore(
    subscribe,
    () => canonical(new URLSearchParams(globalThis.location.search), controls),
    () => served,
  );
  const go = useCallback((to: string, replace = false) => {
    if (replace) globalThis.history.replaceState(null, '', listHref(to));
    else globalThis.history.pushState(null, '', listHref(to));
    for (const listener of listeners) listener();
  }, []);
  return [search, go] as const;
}
