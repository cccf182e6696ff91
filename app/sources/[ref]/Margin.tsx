'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cardTops } from './card-tops';
import styles from './source.module.css';

/** Space between two cards in the margin, in pixels. */
const GAP = 10;

/**
 * Brings text and cards together: on a wide screen the cards stand in the margin beside their lines, on a narrow one a
 * card opens under its line. Text and cards come from the server and read without this, the cards below the text; here
 * only places and the mark of the open one are set, on the elements themselves, so nothing is drawn twice.
 */
export function Margin({ at, children }: { at?: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? follow(frame.current, at) : undefined), [at]);
  return (
    <div ref={frame} className={styles.reading}>
      {children}
    </div>
  );
}

/** Sets the cards of a frame and listens until the returned function is called. */
function follow(frame: HTMLElement, at: string | undefined): () => void {
  const cardsNow = () => [...frame.querySelectorAll<HTMLElement>('[data-note]')];
  let cards = cardsNow();
  const marksOf = (ref: string) => frame.querySelectorAll<HTMLElement>(`[data-statement="${ref}"]`);
  let open = asked() ?? at;

  function set() {
    for (const element of frame.querySelectorAll('[data-on]')) element.removeAttribute('data-on');
    if (open) for (const mark of marksOf(open)) mark.dataset.on = '';
    const origin = frame.getBoundingClientRect().top;
    const card = cards.find(({ dataset }) => dataset.note === open);
    if (card) card.dataset.on = '';
    const inMargin = getComputedStyle(frame).getPropertyValue('--margin').trim() === 'beside';
    const lines = cards.map(({ dataset }) => marksOf(dataset.note!)[0]?.getClientRects()[0]);
    if (inMargin) {
      const tops = cardTops(
        lines.map((line) => (line?.top ?? origin) - origin),
        cards.map(({ offsetHeight }) => offsetHeight),
        GAP,
        card ? cards.indexOf(card) : -1,
      );
      for (const [index, each] of cards.entries()) each.style.top = `${tops[index]}px`;
    } else if (card) {
      const line = lines[cards.indexOf(card)];
      card.style.top = `${(line?.bottom ?? origin) - origin + 8}px`;
    }
    frame.dataset.set = '';
  }

  function show(ref: string | undefined) {
    open = ref;
    // The address stays one to share; going back leads to the page before, not through every card.
    const { pathname, search } = window.location;
    history.replaceState(history.state, '', ref ? `#${ref}` : pathname + search);
    set();
  }

  function close() {
    const was = open;
    show(undefined);
    if (was) frame.querySelector<HTMLElement>(`[data-sign="${was}"]`)?.focus();
  }

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const from = (attribute: string) => target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? undefined;
    if (target.closest('[data-close]')) return close();
    const sign = from('data-sign');
    const back = from('data-back');
    if (sign || back) event.preventDefault();
    if (sign) {
      show(sign);
      cards.find(({ dataset }) => dataset.note === sign)?.focus({ preventScroll: true });
    } else if (back) {
      marksOf(back)[0]?.scrollIntoView({ block: 'center' });
      frame.querySelector<HTMLElement>(`[data-sign="${back}"]`)?.focus({ preventScroll: true });
    } else if (!target.closest('a, button') && getSelection()?.isCollapsed !== false) {
      const ref = from('data-statement') ?? from('data-note');
      if (ref !== open) show(ref);
    }
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close();
  };
  const onHash = () => {
    open = asked();
    set();
  };

  set();
  // The browser went to where the card stood before it was brought beside its line: in a long text far from there.
  if (open && !window.location.hash.startsWith(`#${open}`)) marksOf(open)[0]?.scrollIntoView({ block: 'center' });
  const watch = new ResizeObserver(set);
  watch.observe(frame.querySelector('[data-text]') ?? frame);
  // At the desk statements come and go while the page stands: a card nobody placed would lie upon the others.
  const changes = new MutationObserver(() => {
    const now = cardsNow();
    if (now.length === cards.length && now.every((card, index) => card === cards[index])) return;
    cards = now;
    set();
  });
  changes.observe(frame, { childList: true, subtree: true });
  frame.addEventListener('click', onClick);
  frame.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', onHash);
  return () => {
    watch.disconnect();
    changes.disconnect();
    frame.removeEventListener('click', onClick);
    frame.removeEventListener('keydown', onKey);
    window.removeEventListener('hashchange', onHash);
  };
}

/** The statement named after the # of the address, by its place in the text or by its card. */
const asked = () => /^#(?:note-)?(T-\d+)$/.exec(window.location.hash)?.[1];
