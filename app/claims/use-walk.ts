'use client';

import { type RefObject, useEffect } from 'react';

/** Keys that walk the list, and by how many claims. */
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Walks a list of claims with j and k from anywhere on the page, and with the arrows once a claim has the focus (before,
 * they scroll). It moves the focus from headline to headline, so Enter opens by itself.
 */
export function useWalk(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
      const rows = heads.map((head) => head.closest('li'));
      const at = rows.findIndex((row) => row?.contains(document.activeElement));
      if (at < 0 && event.key.startsWith('Arrow')) return;
      const next = heads[at < 0 ? (step > 0 ? 0 : heads.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.closest('li')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}
