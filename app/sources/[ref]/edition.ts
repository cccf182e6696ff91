import type { CaptureDetail, SourceDetail } from '@/lib/domain/sources/contract';
import type { STANCES } from '@/lib/domain/vocabulary';
import { firstWhere } from '@/lib/engines/anchor/first-where';
import { type Laned, lanesOf, passagesOf } from '@/lib/engines/anchor/segments';

export type Stance = (typeof STANCES)[number];
export type Statement = SourceDetail['statements'][number];

/** A stretch of the text that belongs to a statement, with how it is drawn. */
export type Marked = {
  key: string;
  start: number;
  end: number;
  exact: string;
  stance: Stance | null;
  /** The statement's first stretch: it carries the address and the sign that opens the card. */
  first: boolean;
};

/** One paragraph, or one passage that may be quoted: offsets in the capture's text, and the words between them. */
export type Paragraph = { start: number; end: number; text: string };

/**
 * A capture set for reading: the paragraphs that hold marks (where its rights keep the text back, the passages that may
 * be quoted), the marks, and the statements in the order they begin.
 */
export type Edition = {
  paragraphs: readonly Paragraph[];
  marks: readonly Laned<Marked>[];
  marked: readonly Statement[];
  unmarked: readonly Statement[];
};

/** The stance a statement is underlined by: that of the claim it bears on first, which the desk puts foremost. */
export const stanceOf = ({ bearings }: Pick<Statement, 'bearings'>): Stance | null => bearings[0]?.stance ?? null;

/** Sets a capture for reading. */
export function editionOf(capture: CaptureDetail, statements: readonly Statement[]): Edition {
  const known = new Map(statements.map((statement) => [statement.ref, statement]));
  const seen = new Set<string>();
  const marks = capture.marks
    // A statement taken back or not yet published may still be anchored; what has no card gets no underline.
    .filter(({ statement }) => known.has(statement))
    .map(({ statement, start, end, exact }): Marked => {
      const first = !seen.has(statement);
      seen.add(statement);
      return { key: statement, start, end, exact, stance: stanceOf(known.get(statement)!), first };
    });
  return {
    paragraphs: capture.text === null ? passagesOf(marks) : paragraphsWith(marks, paragraphsOf(capture.text)),
    marks: lanesOf(marks),
    marked: [...seen].map((ref) => known.get(ref)!),
    unmarked: statements.filter(({ ref }) => !seen.has(ref)),
  };
}

/** The paragraphs in which something is marked, in their order: a report has thousands, and marks in some. */
function paragraphsWith(marks: readonly Marked[], paragraphs: readonly Paragraph[]): Paragraph[] {
  const holding = new Set<Paragraph>();
  for (const { start, end } of marks) {
    let at = firstWhere(paragraphs, (paragraph) => paragraph.end > start);
    for (; at < paragraphs.length && paragraphs[at]!.start < end; at += 1) holding.add(paragraphs[at]!);
  }
  return [...holding].sort((a, b) => a.start - b.start);
}

/** The paragraphs of a text, which line breaks part; empty lines are left out. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }));
}
