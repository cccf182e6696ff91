import type { Step } from '@/lib/engines/anchor/caret';

/** What a key does to the caret: a step along the text, or a line of the page up or down. */
export type CaretMove = { readonly step: Step | 'line'; readonly direction: 1 | -1; readonly extend: boolean };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The caret keys: arrows by character and line; Ctrl (⌥ on a Mac) with ← → by word, with ↑ ↓ by paragraph; Alt with ↑ ↓,
 * or `,` and `.`, by sentence; Home and End within the paragraph, with Ctrl in the whole text. Shift extends.
 * Alt with ← → is the browser's own, back and forward, and is left to it unless Shift is held.
 */
export function caretMove({ key, shiftKey, ctrlKey, altKey, metaKey }: Key): CaretMove | null {
  const move = (step: CaretMove['step'], direction: 1 | -1) => ({ step, direction, extend: shiftKey });
  if (metaKey) return null;
  switch (key) {
    case 'ArrowRight':
      return altKey && !shiftKey ? null : move(ctrlKey || altKey ? 'word' : 'character', 1);
    case 'ArrowLeft':
      return altKey && !shiftKey ? null : move(ctrlKey || altKey ? 'word' : 'character', -1);
    case 'ArrowDown':
      return move(ctrlKey ? 'paragraph' : altKey ? 'sentence' : 'line', 1);
    case 'ArrowUp':
      return move(ctrlKey ? 'paragraph' : altKey ? 'sentence' : 'line', -1);
    case 'End':
      return move(ctrlKey ? 'text' : 'paragraph', 1);
    case 'Home':
      return move(ctrlKey ? 'text' : 'paragraph', -1);
    case '.':
      return ctrlKey || altKey ? null : move('sentence', 1);
    case ',':
      return ctrlKey || altKey ? null : move('sentence', -1);
    case '>':
      return { step: 'sentence', direction: 1, extend: true };
    case '<':
      return { step: 'sentence', direction: -1, extend: true };
    default:
      return null;
  }
}

/** Where the caret stands: what is selected lies between `anchor`, which stays while it is extended, and `focus`. */
type Stand = { readonly anchor: number; readonly focus: number };

/** Whether a move only leaves what is selected, as ← and → do in every editor: the caret goes to that end of it. */
const leaves = ({ anchor, focus }: Stand, { step, extend }: CaretMove): boolean =>
  anchor !== focus && step === 'character' && !extend;

/** The caret after a move; `step` says where the move leads from an offset. */
export function caretAfter(from: Stand, move: CaretMove, step: (at: number) => number): Stand {
  const { anchor, focus } = from;
  if (leaves(from, move)) {
    const end = move.direction > 0 ? Math.max(anchor, focus) : Math.min(anchor, focus);
    return { anchor: end, focus: end };
  }
  const to = step(focus);
  return { anchor: move.extend ? anchor : to, focus: to };
}

/** Acts on selected words, each with its key. One that needs no words works at the caret too. */
export const ACTS = [
  { act: 'statement', key: 's', needsWords: true },
  { act: 'evidence', key: 'v', needsWords: true },
  { act: 'note', key: 'n', needsWords: true },
  { act: 'tag', key: 't', needsWords: true },
  { act: 'omission', key: 'o', needsWords: false },
] as const;
export type Act = (typeof ACTS)[number]['act'];

/** The act of a plain key, or null. */
export const actOf = ({ key, ctrlKey, altKey, metaKey }: Key): (typeof ACTS)[number] | null =>
  ctrlKey || altKey || metaKey ? null : (ACTS.find((each) => each.key === key.toLowerCase()) ?? null);
