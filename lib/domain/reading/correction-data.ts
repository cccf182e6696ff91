import type { CorrectionBrief } from '@/lib/domain/briefs';
import { type Noun, reference } from '@/lib/domain/references';
import type { Prisma } from '@/prisma/generated/client';
import type { Reader } from './moment';
import { text } from './words';

/** The records whose corrections are asked for: kind → ids. */
export type Targets = Partial<Record<'claim' | 'statement' | 'source' | 'assessment' | 'speaker', readonly string[]>>;

/** The newest corrections are enough for a page; the whole log has its own. */
const MOST = 200;

/** The corrections of these records, newest first; at most 200. */
export async function loadCorrections(reader: Reader, targets: Targets): Promise<CorrectionBrief[]> {
  const asked = Object.entries(targets).filter(([, ids]) => ids.length > 0);
  if (asked.length === 0) return [];
  const rows = await reader.db.correction.findMany({
    where: {
      OR: asked.map(([targetKind, ids]) => ({ targetKind, targetId: { in: [...ids] } })),
      ...(reader.moment ? { publishedAt: { lte: reader.moment } } : {}),
    },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    take: MOST,
    include: correctionRow,
  });
  return toCorrections(reader, rows);
}

/** What is read of a correction with its row. */
export const correctionRow = { author: { select: { key: true, name: true, desk: true } } } as const;
type CorrectionRow = Prisma.CorrectionGetPayload<{ include: typeof correctionRow }>;

/** Rows as the contract shows them, in their order; one whose record is gone is left out. */
export async function toCorrections(reader: Reader, rows: readonly CorrectionRow[]): Promise<CorrectionBrief[]> {
  const numbers = await numbersOf(reader, rows);
  return rows.flatMap((row) => {
    const number = numbers.get(row.targetId);
    return number === undefined
      ? []
      : [
          {
            ref: reference('correction', row.number),
            target: { kind: row.targetKind, ref: reference(row.targetKind as Noun, number) },
            wrong: text(row.wrong),
            right: text(row.right),
            why: text(row.why),
            publishedAt: row.publishedAt.toISOString(),
            author: row.author,
          },
        ];
  });
}

/** The number of each corrected record, in one query. A source put right before the past asked for is not there. */
async function numbersOf({ db }: Reader, rows: readonly { targetId: string }[]): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.targetId);
  const found = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT id, number FROM claims WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, number FROM statements WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, number FROM sources WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, number FROM assessments WHERE id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, number FROM speakers WHERE id = ANY (${ids}::uuid[])`;
  return new Map(found.map((row) => [row.id, row.number]));
}
