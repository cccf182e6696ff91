import type { Span } from './places';

/**
 * A stretch from letter to letter with the punctuation around it that the quotation has at its own edges, so that a
 * sentence found again keeps its full stop and its brackets.
 */
export function withEdgeMarks(source: string, exact: string, place: Span): Span {
  let { start, end } = place;
  for (const mark of edgeMarks(exact, 'tail')) {
    if (!sameMark(mark, source[end])) break;
    end++;
  }
  for (const mark of edgeMarks(exact, 'head')) {
    if (!sameMark(mark, source[start - 1])) break;
    start--;
  }
  return { start, end };
}

/** The quotation's punctuation outside its outermost letters, from the letters outwards, without spaces. */
function edgeMarks(exact: string, edge: 'head' | 'tail'): string[] {
  const marks =
    edge === 'tail'
      ? (/[^\p{L}\p{N}\p{M}\p{S}]*$/u.exec(exact)?.[0] ?? '')
      : (/^[^\p{L}\p{N}\p{M}\p{S}]*/u.exec(exact)?.[0] ?? '');
  const list = marks.replace(/\s/g, '').split('');
  return edge === 'tail' ? list : list.reverse();
}

const KINDS = [`'‘’‚‛ʼ`, `"“”„‟«»「」『』＂`, '-‐‑‒–—―−'];
function sameMark(a: string, b: string | undefined): boolean {
  return b !== undefined && (a === b || KINDS.some((kind) => kind.includes(a) && kind.includes(b)));
}
