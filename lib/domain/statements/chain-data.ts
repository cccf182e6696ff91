import type { z } from 'zod';
import { captureOf, numberOf } from '@/lib/domain/references';
import { named } from '@/lib/domain/writing/columns-data';
import type { Desk } from '@/lib/domain/writing/desk-data';
import { describe as selectorAt } from '@/lib/engines/anchor/selector';
import { Invalid } from '@/lib/platform/errors';
import type { Mode } from '@/prisma/generated/enums';
import type { linkInput, span } from './edit-contract';

type LinkInput = z.infer<typeof linkInput>;
type Span = z.infer<typeof span>;
export type HeldCapture = { id: string; sourceId: string; text: string; length: number };

/** A capture by its reference (S-1.2). Throws Invalid naming the field. */
export async function captureAt(desk: Pick<Desk, 'tx'>, ref: string, field = 'capture'): Promise<HeldCapture> {
  const found = await findCapture(desk, ref);
  if (!found) throw noCapture(ref, field);
  return found;
}

const noCapture = (ref: string, field: string) =>
  new Invalid(`“${ref}” is not a capture on record. Write it like S-1.2.`, field);

async function findCapture({ tx }: Pick<Desk, 'tx'>, ref: string): Promise<HeldCapture | null> {
  const at = captureOf(ref);
  return (
    at &&
    tx.capture.findFirst({
      where: { edition: at.edition, source: { number: at.source } },
      select: { id: true, sourceId: true, text: true, length: true },
    })
  );
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

/** The rows of the stretches a statement stands on in one capture, in order. Throws Invalid. */
export const anchorRows = (
  { newId, written }: Pick<Desk, 'newId' | 'written'>,
  statementId: string,
  capture: HeldCapture,
  spans: readonly Span[],
) =>
  selectorsIn(capture, spans).map((selector, position) => ({
    id: newId(),
    captureId: capture.id,
    statementId,
    position,
    ...selector,
    ...written,
  }));

/** Replaces the anchors of a statement in one capture. Throws Invalid. */
export async function writeAnchors(
  desk: Desk,
  statementId: string,
  capture: HeldCapture,
  spans: readonly Span[],
): Promise<void> {
  const data = anchorRows(desk, statementId, capture, spans);
  await desk.tx.anchor.deleteMany({ where: { statementId, captureId: capture.id } });
  await desk.tx.anchor.createMany({ data });
}

/** What chains name, looked up at once however many there are. Each throws Invalid for what is not on record. */
export type Keys = {
  speaker(ref: string, field: string): string;
  source(ref: string, field: string): string;
  capture(ref: string, field: string): HeldCapture;
};

/** The keys of whoever and whatever links name, and of further speakers. */
export async function keysOf(
  desk: Pick<Desk, 'tx'>,
  links: readonly LinkInput[],
  speakers: readonly string[] = [],
): Promise<Keys> {
  const { tx } = desk;
  const numbers = (noun: 'speaker' | 'source', refs: readonly (string | null | undefined)[]) => ({
    where: { number: { in: [...new Set(refs.flatMap((ref) => (ref ? (numberOf(noun, ref) ?? []) : [])))] } },
    select: { id: true, number: true },
  });
  const people = await tx.speaker.findMany(numbers('speaker', [...speakers, ...links.map(({ agent }) => agent)]));
  const named = links.flatMap(({ readByUs, source }) => (readByUs || !source ? [] : source));
  const sources = named.length > 0 ? await tx.source.findMany(numbers('source', named)) : [];
  const captures = new Map<string, HeldCapture | null>();
  for (const { span } of links)
    if (span && !captures.has(span.capture)) captures.set(span.capture, await findCapture(desk, span.capture));
  const finder = (noun: 'speaker' | 'source', rows: readonly { id: string; number: number }[]) => {
    const held = new Map(rows.map(({ id, number }) => [number, id]));
    return (ref: string, field: string): string => {
      const id = held.get(numberOf(noun, ref) ?? 0);
      if (!id) throw new Invalid(`“${ref}” is not a ${noun} on record.`, field);
      return id;
    };
  };
  return {
    speaker: finder('speaker', people),
    source: finder('source', sources),
    capture(ref, field) {
      const capture = captures.get(ref);
      if (!capture) throw noCapture(ref, field);
      return capture;
    },
  };
}

/**
 * The rows of an attribution chain. The link that is read by us names the source of the capture; there is exactly one.
 * Throws Invalid.
 */
export function chainRows(
  { newId }: Pick<Desk, 'newId'>,
  statementId: string,
  sourceId: string,
  links: readonly LinkInput[],
  keys: Keys,
) {
  const read = links.filter((link) => link.readByUs).length;
  if (read !== 1) {
    throw new Invalid(
      `Mark exactly one link as read by us; ${read === 0 ? 'none is' : `${read} are`} marked.`,
      'links',
    );
  }
  return links.map((link, position) => {
    const span = link.span ? { ...link.span, capture: keys.capture(link.span.capture, 'links') } : null;
    if (span) selectorsIn(span.capture, [span]);
    return {
      id: newId(),
      statementId,
      position,
      agentId: keys.speaker(link.agent, 'links'),
      verb: link.verb.trim(),
      mode: named<Mode>(link.mode),
      sourceId: link.readByUs ? sourceId : link.source ? keys.source(link.source, 'links') : null,
      captureId: span?.capture.id ?? null,
      start: span?.start ?? null,
      end: span?.end ?? null,
      readByUs: link.readByUs,
      gap: link.gap,
    };
  });
}

/** Replaces the attribution chain of a statement. Throws Invalid. */
export async function writeChain(
  desk: Desk,
  statementId: string,
  sourceId: string,
  links: readonly LinkInput[],
): Promise<void> {
  const data = chainRows(desk, statementId, sourceId, links, await keysOf(desk, links));
  await desk.tx.chainLink.deleteMany({ where: { statementId } });
  await desk.tx.chainLink.createMany({ data });
}
