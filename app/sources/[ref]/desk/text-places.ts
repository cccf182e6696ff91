/** One run of text in the page with the offsets (UTF-16, in the capture) of its beginning and end. */
type Run = { readonly node: Text; readonly start: number; readonly end: number };

/**
 * The text nodes of the edition in their order with their offsets in the capture. `starts` are the offsets of its
 * paragraphs. The signs after statements are no part of the text.
 */
export function runsOf(root: HTMLElement, starts: readonly number[]): Run[] {
  return [...root.querySelectorAll('p')].flatMap((paragraph, index) => {
    const runs: Run[] = [];
    let at = starts[index] ?? 0;
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
      if (node.parentElement?.closest('[data-sign]')) continue;
      runs.push({ node, start: at, end: at + node.data.length });
      at += node.data.length;
    }
    return runs;
  });
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
  if (place.comparePoint(first.node, 0) > 0) return first.start;
  return runs.findLast((run) => place.comparePoint(run.node, 0) <= 0)?.end ?? null;
}

/** The place in the page of an offset: in the run that holds it, at a border in the one that ends there if `ending`. */
export function placeOf(runs: readonly Run[], offset: number, ending = false): { node: Text; offset: number } | null {
  const run =
    runs.find(({ start, end }) => (ending ? start < offset && offset <= end : start <= offset && offset < end)) ??
    runs.findLast(({ start, end }) => start <= offset && offset <= end) ??
    runs.findLast(({ end }) => end <= offset) ??
    runs[0];
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

/**
 * Many stretches as ranges, one for each run they cover. Both lists are in the order of the text, so that a long report
 * with thousands of stretches is walked through once.
 */
export function rangesOf(runs: readonly Run[], stretches: readonly { start: number; end: number }[]): Range[] {
  const ranges: Range[] = [];
  let first = 0;
  for (const { start, end } of stretches) {
    while (first < runs.length && runs[first]!.end <= start) first += 1;
    for (let at = first; at < runs.length && runs[at]!.start < end; at += 1) {
      const run = runs[at]!;
      const range = document.createRange();
      range.setStart(run.node, Math.max(0, start - run.start));
      range.setEnd(run.node, Math.min(run.node.data.length, end - run.start));
      ranges.push(range);
    }
  }
  return ranges;
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
