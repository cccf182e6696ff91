import { type Folded, fold } from '@/lib/engines/anchor/fold';
import { foldedPlaces } from '@/lib/engines/anchor/places';
import type { Finding } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';

/** Where a quote stands in a capture, in UTF-16 code units, start inclusive and end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** All places where a quote stands in a text, letter by letter; places may overlap. */
export function findSpans(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote; at = text.indexOf(quote, at + 1))
    spans.push({ start: at, end: at + quote.length });
  return spans;
}

/**
 * Anchors that do not stand in the text they name, stand there more often than they say, or lie in a text of another
 * source than the one the chain says was read; and quoted phrases that a full text held in the file does not contain.
 */
export function findSpanProblems(file: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const folded = new Map<string, Folded>();
  const captures = new Map(
    file.sources.flatMap((source) =>
      source.captures.map((capture) => [capture.key, { ...capture, source: source.key }] as const),
    ),
  );
  file.statements.forEach((statement, at) => {
    const read = statement.chain.links.find((link) => link.readByUs)?.source;
    statement.anchors.forEach((anchor, no) => {
      const path = ['statements', at, 'anchors', no];
      const capture = captures.get(anchor.capture);
      const message = capture ? anchorProblem(capture, anchor, read) : unknownCapture(anchor.capture);
      if (message) findings.push({ path: capture ? [...path, 'quote'] : [...path, 'capture'], message });
    });
    const full = [...captures.values()].filter((capture) => capture.source === read && capture.kind === 'full-text');
    statement.quotes.forEach((quote, no) => {
      if (full.length === 0 || full.some(({ text }) => holds(text, folded, quote))) return;
      const message = `“${quote}” does not stand in the text of “${read}”. Copy it letter by letter.`;
      findings.push({ path: ['statements', at, 'quotes', no], message });
    });
  });
  return findings;
}

/** Letter by letter, but with any line breaks and any shape of quotation marks: so is a phrase found at import, too. */
function holds(text: string, folded: Map<string, Folded>, quote: string): boolean {
  if (text.includes(quote)) return true;
  const letters = fold(quote).folded;
  if (!folded.has(text)) folded.set(text, fold(text));
  return letters !== '' && foldedPlaces(folded.get(text)!, letters).length > 0;
}

type Anchor = CaseFile['statements'][number]['anchors'][number];

function unknownCapture(key: string): string {
  return `“${key}” is not a capture of this file. Add it to the captures of a source or correct the key.`;
}

function anchorProblem(
  capture: { key: string; text: string; source: string },
  anchor: Anchor,
  read: string | undefined,
): string | null {
  const places = findSpans(capture.text, anchor.quote).length;
  if (read !== undefined && capture.source !== read)
    return `This text belongs to “${capture.source}”, but the chain says “${read}” was read. Correct one of them.`;
  if (places === 0)
    return `These words do not stand in “${capture.key}”. Copy them from it letter by letter, or change its text.`;
  if (anchor.occurrence === undefined && places > 1)
    return `These words stand ${places} times in “${capture.key}”. Say which with occurrence, or quote more of them.`;
  if (anchor.occurrence !== undefined && anchor.occurrence > places)
    return `These words stand ${places} times in “${capture.key}”, so there is no occurrence ${anchor.occurrence}.`;
  return null;
}
