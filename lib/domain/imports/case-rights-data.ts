import { momentOf } from '@/lib/domain/cases/export/records';
import { coded, type Finding } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Transaction } from '@/lib/platform/db';

/**
 * What in a case file only an administrator brings in: words in the name of an account here that is somebody else's,
 * and new judgements (published assessments, corrections), which on this desk go through a review. What is here already
 * is no matter: a file may come again.
 */
export async function findNotTheirs(tx: Transaction, actor: Actor, file: CaseFile): Promise<Finding[]> {
  if (actor.role === 'administrator') return [];
  return [
    ...(await namesOfOthers(tx, actor, file)),
    ...(await judgements(tx, file)),
    ...(await newCorrections(tx, file)),
  ];
}

async function namesOfOthers(tx: Transaction, actor: Actor, file: CaseFile): Promise<Finding[]> {
  const others = await tx.author.findMany({
    where: { key: { in: file.authors.map(({ key }) => key) }, userId: { not: null }, id: { not: actor.authorId! } },
    select: { key: true, name: true },
  });
  const names = new Map(others.map(({ key, name }) => [key, name]));
  return file.authors.flatMap(({ key }, at) =>
    names.has(key)
      ? [
          {
            path: ['authors', at],
            ...coded('others-account', { key, name: names.get(key)! }),
          },
        ]
      : [],
  );
}

async function judgements(tx: Transaction, { claims }: CaseFile): Promise<Finding[]> {
  const held = await tx.assessment.findMany({
    where: { claim: { key: { in: claims.map(({ key }) => key) } } },
    select: { assessedAt: true, claim: { select: { key: true } } },
  });
  const here = new Set(held.map(({ assessedAt, claim }) => `${claim.key} ${assessedAt.getTime()}`));
  return claims.flatMap(({ key, assessments }, at) =>
    assessments.flatMap(({ date, published }, no) =>
      published && !here.has(`${key} ${momentOf(date).getTime()}`)
        ? [
            {
              path: ['claims', at, 'assessments', no],
              ...coded('not-reviewed'),
            },
          ]
        : [],
    ),
  );
}

async function newCorrections(tx: Transaction, { corrections }: CaseFile): Promise<Finding[]> {
  const held = await tx.correction.findMany({
    where: { key: { in: corrections.map(({ key }) => key) } },
    select: { key: true },
  });
  const here = new Set(held.map(({ key }) => key));
  return corrections.flatMap(({ key }, at) =>
    here.has(key) ? [] : [{ path: ['corrections', at], ...coded('not-corrected') }],
  );
}
