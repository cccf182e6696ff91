import type { Content, Stored } from '@/lib/domain/cases/export/records';
import { dayOrInstant, given, joinWhen, word } from '@/lib/domain/cases/export/records';
import { inPieces, local, maybeLocal, type Which } from '@/lib/domain/cases/export/stored-people-data';
import type { Transaction } from '@/lib/platform/db';

/** A claim with its case and its state, which the file does not say. */
export type StoredClaim = Stored<Content['claim']> & {
  readonly caseId: string;
  readonly state: string;
  readonly mergedIntoId: string | null;
};

/** Claims without what stands inside them, in the order of their references. */
export async function storedClaims(tx: Transaction, which: Which): Promise<StoredClaim[]> {
  const rows = await inPieces(which, (where) =>
    tx.claim.findMany({
      where,
      orderBy: { number: 'asc' },
      include: { topics: { orderBy: { position: 'asc' }, include: { topic: { select: { key: true } } } } },
    }),
  );
  return rows.map((row) => ({
    ...row,
    content: given<Content['claim']>({
      key: row.key,
      proposition: local(row.proposition),
      short: local(row.short),
      who: maybeLocal(row.who),
      what: maybeLocal(row.what),
      where: maybeLocal(row.where),
      when: joinWhen(row.from, row.to),
      topics: row.topics.map(({ topic }) => topic.key),
      note: maybeLocal(row.note),
    }),
  }));
}

/** Evidence with its claim. */
export type StoredEvidence = Stored<Content['evidence']> & {
  readonly claimId: string;
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly withdrawnAt: Date | null;
};

/** Evidence by key, or of claims, in its order. */
export async function storedEvidence(
  tx: Transaction,
  which: Which | { claimIds: readonly string[] },
): Promise<StoredEvidence[]> {
  const read = (where: object) =>
    tx.evidence.findMany({
      where,
      orderBy: [{ claimId: 'asc' }, { position: 'asc' }, { number: 'asc' }],
      include: {
        origin: { select: { key: true } },
        source: { select: { key: true } },
        statement: { select: { key: true } },
      },
    });
  const rows = await ('claimIds' in which
    ? inPieces({ ids: which.claimIds }, (where) => read('id' in where ? { claimId: where.id } : where))
    : inPieces(which, read));
  return rows.map((row) => ({
    ...row,
    content: given<Content['evidence']>({
      key: row.key,
      polarity: row.polarity,
      kind: word<Content['evidence']['kind']>(row.kind),
      origin: row.origin?.key,
      text: local(row.text),
      source: row.source?.key,
      statement: row.statement?.key,
      url: row.url,
    }),
  }));
}

/** An omission with the ids of its claim and source. */
export type StoredOmission = Stored<Content['omission']> & { readonly claimId: string; readonly sourceId: string };

/** The omissions marked on claims. */
export async function storedOmissions(tx: Transaction, claimIds: readonly string[]): Promise<StoredOmission[]> {
  const rows = await inPieces({ ids: claimIds }, (where) =>
    tx.omission.findMany({
      where: 'id' in where ? { claimId: where.id } : {},
      orderBy: { id: 'asc' },
      include: { source: { select: { key: true } }, judge: { select: { key: true } } },
    }),
  );
  return rows.map((row) => ({
    ...row,
    number: 0,
    content: given<Content['omission']>({
      source: row.source.key,
      note: maybeLocal(row.note),
      by: row.judge.key,
      date: row.judgedOn,
    }),
  }));
}

/** An assessment with its claim and state. */
export type StoredAssessment = Stored<Content['assessment']> & {
  readonly claimId: string;
  readonly state: string;
  readonly assessedAt: Date;
  readonly publishedAt: Date | null;
};

/** The assessments of claims, oldest first. */
export async function storedAssessments(tx: Transaction, claimIds: readonly string[]): Promise<StoredAssessment[]> {
  const rows = await inPieces({ ids: claimIds }, (where) =>
    tx.assessment.findMany({
      where: 'id' in where ? { claimId: where.id } : {},
      orderBy: [{ assessedAt: 'asc' }, { number: 'asc' }],
      include: {
        author: { select: { key: true } },
        reviewer: { select: { key: true } },
        considered: {
          orderBy: { position: 'asc' },
          // What was withdrawn since is no part of the case any more, so neither file nor comparison names it.
          where: { NOT: [{ evidence: { withdrawnAt: { not: null } } }, { statement: { withdrawnAt: { not: null } } }] },
          include: { evidence: { select: { key: true } }, statement: { select: { key: true } } },
        },
      },
    }),
  );
  return rows.map((row) => ({
    ...row,
    content: given<Content['assessment']>({
      date: dayOrInstant(row.assessedAt),
      status: row.statusKey,
      rationale: local(row.rationale),
      considered: row.considered.map(({ evidence, statement }) => (evidence ?? statement)!.key),
      author: row.author.key,
      reviewer: row.reviewer?.key,
      published: row.state === 'published',
    }),
  }));
}

/** A relation with the ids of its two claims. */
export type StoredRelation = Stored<Content['relation']> & { readonly fromId: string; readonly toId: string };

/** The relations that go out from claims, in the order of their references. */
export async function storedRelations(tx: Transaction, claimIds: readonly string[]): Promise<StoredRelation[]> {
  const rows = await inPieces({ ids: claimIds }, (where) =>
    tx.relation.findMany({
      where: 'id' in where ? { fromId: where.id } : {},
      orderBy: { number: 'asc' },
      include: { from: { select: { key: true } }, to: { select: { key: true } } },
    }),
  );
  return rows.map((row) => ({
    ...row,
    content: given<Content['relation']>({
      from: row.from.key,
      kind: word<Content['relation']['kind']>(row.kind),
      to: row.to.key,
      note: maybeLocal(row.note),
    }),
  }));
}
