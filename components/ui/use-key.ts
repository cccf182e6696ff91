import { useEffect, useRef } from 'react';

/** Whether keys pressed there are meant as text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Answers to a single key pressed anywhere but in a field, as long as nothing on the page is `unless`. */
export function useKey(key: string, act: () => void, unless = 'dialog[open]'): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector(unless)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key, unless]);
}
