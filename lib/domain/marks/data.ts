import { captureAt, selectorsIn } from '@/lib/domain/statements/chain-data';
import type { LocalText } from '@/lib/domain/values';
import { topicIds } from '@/lib/domain/vocabulary/topic-ids-data';
import { atDesk } from '@/lib/domain/writing/desk-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';
import type { MarkShape } from './contract';

const shown = { topic: { select: { key: true, label: true } } } satisfies Prisma.MarkInclude;
type Row = Prisma.MarkGetPayload<{ include: typeof shown }>;

/** Rows as the contract shows them; the names of their authors are read once for all. */
async function toMarks(rows: readonly Row[]): Promise<MarkShape[]> {
  const authors = await database().author.findMany({
    where: { id: { in: rows.flatMap(({ createdBy, updatedBy }) => [createdBy, updatedBy]) } },
    select: { id: true, key: true, name: true, desk: true },
  });
  const known = new Map(authors.map(({ id, ...author }) => [id, author]));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    text: row.text,
    topic: row.topic && { key: row.topic.key, label: row.topic.label as LocalText },
    exact: row.exact,
    start: row.start,
    end: row.end,
    by: known.get(row.createdBy)!,
    at: row.createdAt.toISOString(),
    withdrawn: row.withdrawnAt !== null,
    // Nothing is changed of a mark that is off.
    takenOff: row.withdrawnAt && { by: known.get(row.updatedBy)!, at: row.withdrawnAt.toISOString() },
  }));
}

/** As many of those taken off as are shown. */
const MOST = 100;

/** The notes and tags on a text, in its order, and those that were taken off, the latest first. Throws Invalid for no such capture. */
export async function listMarks({
  capture,
}: {
  capture: string;
}): Promise<{ items: MarkShape[]; takenOff: MarkShape[] }> {
  const { id } = await captureAt({ tx: database() }, capture);
  const rows = await database().mark.findMany({
    where: { captureId: id, withdrawnAt: null },
    include: shown,
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  });
  const off = await database().mark.findMany({
    where: { captureId: id, withdrawnAt: { not: null } },
    include: shown,
    orderBy: { withdrawnAt: 'desc' },
    take: MOST,
  });
  return { items: await toMarks(rows), takenOff: await toMarks(off) };
}

type NewMark = { capture: string; start: number; end: number; text?: string | undefined; topic?: string | undefined };

/** Puts a note (`text`) or a tag (`topic`) on a stretch. Throws Invalid. */
export async function createMark(actor: Actor, input: NewMark): Promise<MarkShape> {
  const id = await atDesk(actor, { action: 'mark.create' }, async (desk) => {
    const capture = await captureAt(desk, input.capture);
    const [selector] = selectorsIn(capture, [input]);
    const made = desk.newId();
    await desk.tx.mark.create({
      data: {
        id: made,
        captureId: capture.id,
        kind: input.topic === undefined ? 'note' : 'tag',
        text: input.text ?? null,
        topicId:
          input.topic === undefined ? null : (await topicIds(desk.tx, [input.topic], [], 'topic')).get(input.topic)!,
        ...selector!,
        ...desk.written,
      },
    });
    return { result: made, entity: 'marks', record: made };
  });
  return markOf(id);
}

/** Takes a note or a tag off, or puts it back. Nothing is deleted. Throws NotFound. */
export async function withdrawMark(
  actor: Actor,
  { id, withdrawn }: { id: string; withdrawn: boolean },
): Promise<MarkShape> {
  await atDesk(actor, { action: withdrawn ? 'mark.withdraw' : 'mark.restore' }, async (desk) => {
    const held = await desk.tx.mark.findUnique({ where: { id }, select: { id: true } });
    if (!held) throw new NotFound('This note or tag');
    await desk.tx.mark.update({
      where: { id },
      data: { withdrawnAt: withdrawn ? desk.now : null, updatedAt: desk.now, updatedBy: desk.author },
    });
    return { result: null, entity: 'marks', record: id };
  });
  return markOf(id);
}

async function markOf(id: string): Promise<MarkShape> {
  const row = await database().mark.findUniqueOrThrow({ where: { id }, include: shown });
  return (await toMarks([row]))[0]!;
}
