import type { z } from 'zod';
import { type Document, documentSchema } from '@/lib/engines/document/document';
import { database } from '@/lib/platform/db';
import type { editionBrief } from './contract';

type EditionBrief = z.infer<typeof editionBrief>;
type Row = { number: number; sha256: string; frozenAt: Date; createdBy: string };

/** The mapper of editions, with the authors of these rows read in one query. */
export async function toEditionBrief(rows: readonly Row[]): Promise<(row: Row) => EditionBrief> {
  const ids = [...new Set(rows.map(({ createdBy }) => createdBy))];
  const found = ids.length
    ? await database().author.findMany({
        where: { id: { in: ids } },
        select: { id: true, key: true, name: true, desk: true },
      })
    : [];
  const authors = new Map(found.map(({ id, ...author }) => [id, author]));
  return ({ number, sha256, frozenAt, createdBy }) => ({
    number,
    sha256,
    frozenAt: frozenAt.toISOString(),
    frozenBy: authors.get(createdBy)!,
  });
}

/** The document of an edition as it was frozen. */
export const documentOf = (stored: unknown): Document => documentSchema.parse(stored);
