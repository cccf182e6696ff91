import type { z } from 'zod';
import { captureOf } from '@/lib/domain/references';
import { named } from '@/lib/domain/writing/columns-data';
import { type Desk, idOf } from '@/lib/domain/writing/desk-data';
import { describe as selectorAt } from '@/lib/engines/anchor/selector';
import { Invalid } from '@/lib/platform/errors';
import type { Mode } from '@/prisma/generated/enums';
import type { linkInput, span } from './edit-contract';

type LinkInput = z.infer<typeof linkInput>;
type Span = z.infer<typeof span>;
type HeldCapture = { id: string; sourceId: string; text: string; length: number };

/** A capture by its reference (S-1.2). Throws Invalid naming the field. */
export async function captureAt({ tx }: Pick<Desk, 'tx'>, ref: string, field = 'capture'): Promise<HeldCapture> {
  const at = captureOf(ref);
  const found = at
    ? await tx.capture.findFirst({
        where: { edition: at.edition, source: { number: at.source } },
        select: { id: true, sourceId: true, text: true, length: true },
      })
    : null;
  if (!found) throw new Invalid(`“${ref}” is not a capture on record. Write it like S-1.2.`, field);
  return found;
}

/** The selectors of stretches of a capture, in order. Throws Invalid for a stretch outside it or without words. */
export function selectorsIn(capture: HeldCapture, spans: readonly Span[]) {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      if (start >= end || end > capture.length) {
        throw new Invalid(
          `The stretch ${start} to ${end} lies outside the text, which has ${capture.length} characters.`,
          'spans',
        );
      }
      const selector = selectorAt(capture.text, start, end);
      if (selector.exact.trim() === '') throw new Invalid('The stretch holds no words.', 'spans');
      return selector;
    });
}

/** Replaces the anchors of a statement in one capture. */
export async function writeAnchors(
  desk: Desk,
  statementId: string,
  capture: HeldCapture,
  spans: readonly Span[],
): Promise<string[]> {
  const selectors = selectorsIn(capture, spans);
  await desk.tx.anchor.deleteMany({ where: { statementId, captureId: capture.id } });
  await desk.tx.anchor.createMany({
    data: selectors.map((selector, position) => ({
      id: desk.newId(),
      captureId: capture.id,
      statementId,
      position,
      ...selector,
      ...desk.written,
    })),
  });
  return selectors.map((selector) => selector.exact);
}

/**
 * Replaces the attribution chain of a statement. The link that is read by us names the source of the capture; there
 * is exactly one. Throws Invalid.
 */
export async function writeChain(
  desk: Desk,
  statementId: string,
  sourceId: string,
  links: readonly LinkInput[],
): Promise<void> {
  const read = links.filter((link) => link.readByUs).length;
  if (read !== 1) {
    throw new Invalid(
      `Mark exactly one link as read by us; ${read === 0 ? 'none is' : `${read} are`} marked.`,
      'links',
    );
  }
  const rows = [];
  for (const [position, link] of links.entries()) {
    const span = link.span ? { ...link.span, capture: await captureAt(desk, link.span.capture, 'links') } : null;
    if (span) selectorsIn(span.capture, [span]);
    rows.push({
      id: desk.newId(),
      statementId,
      position,
      agentId: await idOf(desk, 'speaker', link.agent, 'links'),
      verb: link.verb.trim(),
      mode: named<Mode>(link.mode),
      sourceId: link.readByUs ? sourceId : link.source ? await idOf(desk, 'source', link.source, 'links') : null,
      captureId: span?.capture.id ?? null,
      start: span?.start ?? null,
      end: span?.end ?? null,
      readByUs: link.readByUs,
      gap: link.gap,
    });
  }
  await desk.tx.chainLink.deleteMany({ where: { statementId } });
  await desk.tx.chainLink.createMany({ data: rows });
}
