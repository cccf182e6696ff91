import { claimSelect } from '@/lib/domain/reading/brief-rows';
import type { Reader } from '@/lib/domain/reading/moment';
import { reference } from '@/lib/domain/references';
import type { AuthorBrief } from '@/lib/domain/values';
import type { Prisma } from '@/prisma/generated/client';

/** One claim, or the claims of a case. */
export type Which = { readonly claim: number } | { readonly case: string };

const stateSelect = (moment: Date | null) => {
  const brief = claimSelect(moment);
  return {
    ...brief,
    createdAt: true,
    createdBy: true,
    stances: { select: { statement: { select: { number: true, text: true, withdrawnAt: true } } } },
    evidence: { select: { number: true, text: true, withdrawnAt: true, createdAt: true, createdBy: true } },
    assessments: {
      ...brief.assessments,
      select: {
        statusKey: true,
        number: true,
        rationale: true,
        publishedAt: true,
        author: { select: { key: true, name: true, desk: true } },
      },
    },
  } satisfies Prisma.ClaimSelect;
};
type Row = Prisma.ClaimGetPayload<{ select: ReturnType<typeof stateSelect> }>;

/** A claim as it stood, with who wrote what in it. */
export type Stood = Omit<Row, 'createdBy' | 'evidence'> & {
  readonly by: AuthorBrief | null;
  readonly evidence: readonly (Row['evidence'][number] & { by: AuthorBrief | null })[];
};

/** Claims as they stood at a moment, by reference, in its order. */
export type State = ReadonlyMap<string, Stood>;

/** The claims this reader sees as they stood. One claim is also read when it was merged or withdrawn; of a case only what counts. */
export async function stateOf({ db, moment }: Reader, which: Which, drafts: boolean): Promise<State> {
  const rows = await db.claim.findMany({
    where: 'claim' in which ? { number: which.claim } : { case: { slug: which.case } },
    select: stateSelect(moment),
    orderBy: { number: 'asc' },
  });
  const counts = ({ state }: Row) => state === 'published' || (state === 'draft' ? drafts : 'claim' in which);
  const shown = rows.filter(counts);
  const ids = new Set(
    shown.flatMap(({ createdBy, evidence }) => [createdBy, ...evidence.map((item) => item.createdBy)]),
  );
  const authors = await db.author.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, key: true, name: true, desk: true },
  });
  const byId = new Map(authors.map(({ id, ...author }) => [id, author]));
  return new Map(
    shown.map(({ createdBy, evidence, ...row }) => [
      reference('claim', row.number),
      {
        ...row,
        by: byId.get(createdBy) ?? null,
        evidence: evidence.map((item) => ({ ...item, by: byId.get(item.createdBy) ?? null })),
      },
    ]),
  );
}
