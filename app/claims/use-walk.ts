'use client';

import { type RefObject, useEffect } from 'react';

/** Keys that walk the list, and by how many claims. */
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Walks a list of claims with j and k from anywhere on the page, and with the arrows once a claim has the focus (before,
 * they scroll). It moves the focus from headline to headline, so Enter opens by itself; x ticks the claim that has it,
 * and with Shift all from the one ticked before.
 */
export function useWalk(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select'))
        return;
      if (event.key.toLowerCase() === 'x') return choose(event);
      if (!step || event.shiftKey) return;
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

/** As a click on the box, so that the box decides what it means. */
function choose({ shiftKey }: KeyboardEvent): void {
  const box = document.activeElement?.closest('li:has([data-claim])')?.querySelector('input[name=claims]');
  box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
}
