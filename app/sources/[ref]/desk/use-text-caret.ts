'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { stepFrom } from '@/lib/engines/anchor/caret';
import { paragraphsOf } from '../edition';
import { caretAfter, caretMove } from './keys';
import { scrollFor, sightNow } from './sight';
import { placeOf, rangeOf, runsOf, selectedIn } from './text-places';

/** Where the caret of the text stands and what it has taken in: UTF-16 offsets in the capture. */
export type TextSelection = { readonly anchor: number; readonly focus: number };

/** The text of the edition: the server rendered it, and it is found by its mark. */
const rootOf = () => document.querySelector<HTMLElement>('[data-text]');

/**
 * A caret in the words of the edition, which stay the server's: the selection is the browser's own, so mouse and touch
 * work as everywhere; here the keys move it and its place is kept when the focus goes to a form. The text becomes a
 * read-only text box, since that is what it is to somebody who listens. `drawn` is another object whenever the server
 * drew the words anew: what was selected then stands in them again.
 */
export function useTextCaret(
  { text, language }: { readonly text: string; readonly language: string },
  label: string,
  onKey: (event: KeyboardEvent) => void,
  drawn: unknown,
) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const held = useRef<TextSelection | null>(null);
  const handler = useRef(onKey);
  handler.current = onKey;
  const starts = useRef<number[]>([]);

  useEffect(() => {
    starts.current = paragraphsOf(text).map(({ start }) => start);
    const root = rootOf();
    if (!root) return;
    const take = (next: TextSelection) => {
      held.current = next;
      setSelection(next);
      draw(root, starts.current, next);
    };
    const onSelect = () => {
      const now = selectedIn(root, runsOf(root, starts.current));
      if (now && (now.anchor !== held.current?.anchor || now.focus !== held.current?.focus)) take(now);
    };
    const onPress = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('[data-sign]')) return;
      const move = caretMove(event);
      if (!move) return handler.current(event);
      event.preventDefault();
      const from = held.current ?? { anchor: 0, focus: 0 };
      const { step, direction } = move;
      const next = caretAfter(from, move, (at) =>
        step === 'line' ? lineFrom(root, starts.current, at, direction) : stepFrom(text, at, step, direction, language),
      );
      // At once: the browser tells of its selection late, and the next key may already be an act on these words.
      take(next);
      select(root, starts.current, next);
    };
    const onFocus = () => {
      if (!held.current) select(root, starts.current, { anchor: 0, focus: 0 });
    };
    const undo = makeTextBox(root, label);
    document.addEventListener('selectionchange', onSelect);
    root.addEventListener('keydown', onPress);
    root.addEventListener('focus', onFocus);
    return () => {
      document.removeEventListener('selectionchange', onSelect);
      root.removeEventListener('keydown', onPress);
      root.removeEventListener('focus', onFocus);
      CSS.highlights?.delete('desk-held');
      undo();
    };
  }, [text, language, label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the words were drawn anew
  useLayoutEffect(() => {
    const root = rootOf();
    if (!root || !held.current) return;
    draw(root, starts.current, held.current);
    // The browser's own selection lay in what went, and would begin the paragraph anew.
    if (document.activeElement === root) select(root, starts.current, held.current);
  }, [drawn]);

  return {
    selection,
    /** Brings what is selected, or the caret, to where it can be read. */
    show() {
      const root = rootOf();
      if (root && held.current) bringIntoSight(root, starts.current, held.current);
    },
    /** Puts the focus into the text, at a place or where it was. */
    focus(at?: TextSelection) {
      const root = rootOf();
      if (!root) return;
      root.focus({ preventScroll: true });
      const next = at ?? held.current ?? { anchor: 0, focus: 0 };
      // At once, as with a key: whoever scrolls to it next must not find the place before.
      held.current = next;
      setSelection(next);
      draw(root, starts.current, next);
      select(root, starts.current, next);
    },
    /** The rectangle of the first or last line of what is selected, or of the caret, in the window. */
    rectangle(line: 'first' | 'last' = 'first'): DOMRect | null {
      const root = rootOf();
      const now = held.current;
      if (!root || !now) return null;
      const range = rangeOf(
        runsOf(root, starts.current),
        Math.min(now.anchor, now.focus),
        Math.max(now.anchor, now.focus),
      );
      const lines = [...(range?.getClientRects() ?? [])];
      return lines.at(line === 'first' ? 0 : -1) ?? range?.getBoundingClientRect() ?? null;
    },
  };
}

function makeTextBox(root: HTMLElement, label: string): () => void {
  const given = {
    tabindex: '0',
    role: 'textbox',
    'aria-readonly': 'true',
    'aria-multiline': 'true',
    'aria-label': label,
  };
  for (const [name, value] of Object.entries(given)) root.setAttribute(name, value);
  return () => {
    for (const name of Object.keys(given)) root.removeAttribute(name);
  };
}

/** Sets the browser's selection, and brings its moving end into sight. */
function select(root: HTMLElement, starts: readonly number[], { anchor, focus }: TextSelection): void {
  const runs = runsOf(root, starts);
  const [from, to] = [placeOf(runs, anchor, anchor > focus), placeOf(runs, focus, focus > anchor)];
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  scrollTo(rangeOf(runs, focus, focus));
}

const scrollTo = (range: Range | null) => {
  const by = range ? scrollFor(range.getBoundingClientRect(), sightNow()) : 0;
  if (by !== 0) scrollBy({ top: by });
};

/** Scrolls to what is selected; of what is higher than the window, to its beginning. */
function bringIntoSight(root: HTMLElement, starts: readonly number[], { anchor, focus }: TextSelection): void {
  scrollTo(rangeOf(runsOf(root, starts), Math.min(anchor, focus), Math.max(anchor, focus)));
}

/** Draws what is selected as a highlight of its own, which stays when the focus is in a form. */
function draw(root: HTMLElement, starts: readonly number[], { anchor, focus }: TextSelection): void {
  const runs = runsOf(root, starts);
  const range = rangeOf(runs, Math.min(anchor, focus), Math.max(anchor, focus));
  if (range && typeof Highlight !== 'undefined') CSS.highlights.set('desk-held', new Highlight(range));
}

/** The place one line of the page below or above: what stands there at the same height of the line. */
function lineFrom(root: HTMLElement, starts: readonly number[], at: number, direction: 1 | -1): number {
  const runs = runsOf(root, starts);
  const here = rangeOf(runs, at, at)?.getBoundingClientRect();
  const height = Number.parseFloat(getComputedStyle(root).lineHeight) || 24;
  if (!here) return at;
  for (let lines = 1; lines <= 3; lines++) {
    const found = document.caretPositionFromPoint?.(here.left, here.top + here.height / 2 + direction * height * lines);
    const run = runs.find(({ node }) => node === found?.offsetNode);
    const offset = run && found ? run.start + found.offset : null;
    if (offset !== null && (direction > 0 ? offset > at : offset < at)) return offset;
  }
  return direction > 0 ? (runs.at(-1)?.end ?? at) : (runs[0]?.start ?? at);
}
