import { firstWhere } from '@/lib/engines/anchor/first-where';

/** One run of text in the page with the offsets (UTF-16, in the capture) of its beginning and end. */
type Run = { readonly node: Text; readonly start: number; readonly end: number };

type Walked = { root: HTMLElement; starts: readonly number[]; runs: Run[]; watch: MutationObserver };
let walked: Walked | undefined;

/**
 * The text nodes of the edition in their order with their offsets in the capture. `starts` are the offsets of its
 * paragraphs. The signs after statements are no part of the text. A long report has tens of thousands and each key asks
 * for them: they are walked through again only where the page has changed under them.
 */
export function runsOf(root: HTMLElement, starts: readonly number[]): readonly Run[] {
  const stands =
    walked?.root === root && isSame(walked.starts, starts) && walked.watch.takeRecords().length === 0 ? walked : null;
  if (stands) return stands.runs;
  walked?.watch.disconnect();
  // What it is told of is asked for above, before each use; a record delivered in between says the same.
  const watch = new MutationObserver(() => {
    if (walked?.watch === watch) walked = undefined;
    watch.disconnect();
  });
  const runs = [...root.querySelectorAll('p')].flatMap((paragraph, index) => runsIn(paragraph, starts[index] ?? 0));
  watch.observe(root, { childList: true, characterData: true, subtree: true });
  walked = { root, starts, runs, watch };
  return runs;
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a === b || (a.length === b.length && a.every((start, at) => start === b[at]));

function runsIn(paragraph: HTMLElement, start: number): Run[] {
  const only = paragraph.firstChild;
  if (only instanceof Text && !only.nextSibling) return [{ node: only, start, end: start + only.data.length }];
  const runs: Run[] = [];
  let at = start;
  const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-sign]')) continue;
    runs.push({ node, start: at, end: at + node.data.length });
    at += node.data.length;
  }
  return runs;
}

/** The offset in the capture of a place in the page; null where it lies outside the text. */
export function offsetOf(runs: readonly Run[], node: Node, offset: number): number | null {
  const own = runs.find((run) => run.node === node);
  if (own) return own.start + offset;
  const first = runs[0];
  if (!first?.node.isConnected) return null;
  // A place between elements: the end of the last run before it.
  const place = document.createRange();
  place.setStart(node, offset);
  const after = firstWhere(runs, (run) => place.comparePoint(run.node, 0) > 0);
  return after === 0 ? first.start : runs[after - 1]!.end;
}

/** The place in the page of an offset: in the run that holds it, at a border in the one that ends there if `ending`. */
export function placeOf(runs: readonly Run[], offset: number, ending = false): { node: Text; offset: number } | null {
  const at = firstWhere(runs, ({ end }) => (ending ? end >= offset : end > offset));
  const here = runs[at];
  // Between two paragraphs the one before holds it; before all the first.
  const run = here && here.start <= offset ? here : (runs[at - 1] ?? runs[0]);
  if (!run) return null;
  return { node: run.node, offset: Math.min(Math.max(offset - run.start, 0), run.node.data.length) };
}

/** A stretch of the capture as a range of the page; null where the text does not stand there. */
export function rangeOf(runs: readonly Run[], start: number, end: number): Range | null {
  const [from, to] = [placeOf(runs, start), placeOf(runs, end, end > start)];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Stretches in the order of the text as ranges, one for each run they cover. */
export function rangesOf(runs: readonly Run[], stretches: readonly { start: number; end: number }[]): Range[] {
  return stretches.flatMap(({ start, end }) => {
    const ranges: Range[] = [];
    const first = firstWhere(runs, (run) => run.end > start);
    for (let at = first; at < runs.length && runs[at]!.start < end; at += 1) {
      const run = runs[at]!;
      const range = document.createRange();
      range.setStart(run.node, Math.max(0, start - run.start));
      range.setEnd(run.node, Math.min(run.node.data.length, end - run.start));
      ranges.push(range);
    }
    return ranges;
  });
}

/** The stretch selected in the page, as anchor and focus in the capture; null where none of it lies in the text. */
export function selectedIn(root: HTMLElement, runs: readonly Run[]): { anchor: number; focus: number } | null {
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null;
  const anchor = offsetOf(runs, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(runs, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}
