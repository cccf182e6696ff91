import {
  type CaptureRow,
  captureSelect,
  sourceSelect,
  toCaptureBrief,
  toSourceBrief,
} from '@/lib/domain/reading/brief-rows';
import { readAt } from '@/lib/domain/reading/moment';
import { captureOf, captureReference, reference } from '@/lib/domain/references';
import type { CaptureDetail } from '@/lib/domain/sources/contract';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { Prisma, Rights } from '@/prisma/generated/client';

/**
 * A capture with its text and what is marked in it. A work whose rights allow quotations only keeps its full text from
 * everybody but editors: the marks then come with their short quotes alone. Reading notes are the desk's own words and
 * always shown. Throws NotFound, Invalid.
 */
export async function getCapture(
  actor: Actor,
  query: { ref: string; asOf?: string | undefined },
  now: Clock,
): Promise<CaptureDetail> {
  const place = captureOf(query.ref);
  if (!place) throw new Invalid(`“${query.ref}” is not the reference of a capture. Write it like S-3.1.`, 'ref');
  return readAt(actor, query.asOf, now, async ({ db }) => {
    const row = await db.capture.findFirst({
      where: { edition: place.edition, source: { number: place.source } },
      select: captureDetailSelect,
    });
    if (!row) throw new NotFound(`The capture ${captureReference(place.source, place.edition)}`);
    return toCaptureDetail(row, actor);
  });
}

/** Everything of a capture that is shown of it. */
export const captureDetailSelect = {
  ...captureSelect,
  text: true,
  source: { select: { ...sourceSelect, rights: true } },
  anchors: {
    where: { statement: { withdrawnAt: null } },
    select: { start: true, end: true, exact: true, statement: { select: { number: true } } },
    orderBy: [{ start: 'asc' }, { end: 'desc' }, { position: 'asc' }],
  },
} satisfies Prisma.CaptureSelect;

/** Whether the full text may be shown to this reader; reading notes always may. */
export const mayShow = (kind: CaptureRow['kind'], rights: Rights, actor: Actor): boolean =>
  kind !== 'full_text' || rights !== 'quotations_only' || allowed(actor, 'drafts.read');

/** A capture as this reader sees it. */
export function toCaptureDetail(
  row: Prisma.CaptureGetPayload<{ select: typeof captureDetailSelect }>,
  actor: Actor,
): CaptureDetail {
  return {
    ...toCaptureBrief(row, row.source.number),
    source: toSourceBrief(row.source),
    text: mayShow(row.kind, row.source.rights, actor) ? row.text : null,
    marks: row.anchors.map(({ statement, ...mark }) => ({
      statement: reference('statement', statement!.number),
      ...mark,
    })),
  };
}
