import { type Folded, fold } from '@/lib/engines/anchor/fold';
import { foldedPlaces } from '@/lib/engines/anchor/places';
import { coded, type Fault, type Finding, type TreePath } from '@/lib/engines/casefile/problem';
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
  const add = (path: TreePath, { capture }: Anchor, problem: (found: Held) => Fault | null) => {
    const found = captures.get(capture);
    const fault = found ? problem(found) : coded('no-capture', { key: capture });
    if (fault) findings.push({ path: [...path, found ? 'quote' : 'capture'], ...fault });
  };
  file.claims.forEach((claim, at) => {
    claim.evidence.forEach(({ anchors, source }, no) => {
      for (const [place, anchor] of anchors.entries())
        add(['claims', at, 'evidence', no, 'anchors', place], anchor, (found) => placeProblem(found, anchor, source));
    });
  });
  file.statements.forEach((statement, at) => {
    const read = statement.chain.links.find((link) => link.readByUs)?.source;
    statement.anchors.forEach((anchor, no) => {
      const path = ['statements', at, 'anchors', no];
      add(path, anchor, (found) => anchorProblem(found, anchor, read));
    });
    statement.chain.links.forEach(({ anchor, source }, no) => {
      if (anchor)
        add(['statements', at, 'chain', 'links', no, 'anchor'], anchor, (found) => placeProblem(found, anchor, source));
    });
    const full = [...captures.values()].filter((capture) => capture.source === read && capture.kind === 'full-text');
    statement.quotes.forEach((quote, no) => {
      if (full.length === 0 || full.some(({ text }) => holds(text, folded, quote))) return;
      const fault = coded('not-in-text', { quote, source: String(read) });
      findings.push({ path: ['statements', at, 'quotes', no], ...fault });
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

type Held = { key: string; text: string; source: string };

function anchorProblem(capture: Held, anchor: Anchor, read: string | undefined): Fault | null {
  if (read !== undefined && capture.source !== read) return coded('text-not-read', { owner: capture.source, read });
  return placeProblem(capture, anchor, undefined);
}

/** Words that must stand in a capture, of `source` where one is named. */
function placeProblem(capture: Held, anchor: Anchor, source: string | undefined): Fault | null {
  const places = findSpans(capture.text, anchor.quote).length;
  if (source !== undefined && capture.source !== source)
    return coded('text-of-another', { owner: capture.source, source });
  if (places === 0) return coded('not-in-capture', { capture: capture.key });
  if (anchor.occurrence === undefined && places > 1)
    return coded('often-in-capture', { capture: capture.key, places: String(places) });
  if (anchor.occurrence !== undefined && anchor.occurrence > places)
    return coded('no-occurrence', {
      places: String(places),
      capture: capture.key,
      occurrence: String(anchor.occurrence),
    });
  return null;
}
