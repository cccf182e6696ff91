import type { CorrectionBrief } from '@/lib/domain/briefs';
import { correctionRow, toCorrections } from '@/lib/domain/reading/correction-data';
import { numberOf, reference } from '@/lib/domain/references';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';

type Page = { items: CorrectionBrief[]; total: number; next: string | null };

/** The log of corrections, newest first; the cursor is the reference of the last one seen. Throws Invalid. */
export async function listCorrections(query: { limit: number; cursor?: string | undefined }): Promise<Page> {
  const db = database();
  const total = await db.correction.count();
  const rows = await db.correction.findMany({
    ...(query.cursor === undefined ? {} : { cursor: { number: await placeOf(query.cursor) }, skip: 1 }),
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    take: query.limit + 1,
    include: correctionRow,
  });
  const shown = rows.slice(0, query.limit);
  return {
    items: await toCorrections({ db, moment: null }, shown),
    total,
    next: rows.length > query.limit ? reference('correction', shown.at(-1)!.number) : null,
  };
}

async function placeOf(cursor: string): Promise<number> {
  const number = numberOf('correction', cursor);
  if (number === null || (await database().correction.count({ where: { number } })) === 0)
    throw new Invalid('The cursor does not belong to this list. Take the `next` of the page before.', 'cursor');
  return number;
}
