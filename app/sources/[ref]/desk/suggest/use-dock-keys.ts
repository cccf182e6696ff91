import { useEffect, useRef } from 'react';
import { takesText } from '@/components/ui/use-key';

/** Keys of the suggestions, in the text and around it. */
const KEYS = { j: 'next', k: 'previous', a: 'accept', c: 'change', x: 'dismiss', A: 'all' } as const;
export type DockAct = (typeof KEYS)[keyof typeof KEYS];

/** Answers to the keys of the suggestions wherever no text is typed: an act each, and a digit the claim at that place. */
export function useDockKeys(on: boolean, act: (which: DockAct) => void, choose: (place: number) => void): void {
  const latest = useRef({ act, choose });
  latest.current = { act, choose };
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const which = KEYS[event.key as keyof typeof KEYS];
      const isDigit = /^[1-9]$/.test(event.key);
      if (!(which || isDigit) || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (which) latest.current.act(which);
      else if (!event.repeat) latest.current.choose(Number(event.key) - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}
