import { text } from '@/lib/domain/reading/words';
import type { Document } from '@/lib/engines/document/document';
import type { Beside, Naming } from '@/lib/engines/readers/document-names';
import type { Transaction } from '@/lib/platform/db';
import type { Choices, ConflictChoice } from './rules';

type Options = { mark: string; own: boolean; conflicts: ConflictChoice; choices: Choices };

/** How keys of a document are spelt here; `mark` ends those that are made theirs (`mark-data.ts`). */
export async function namingOf(
  tx: Transaction,
  document: Document,
  { mark, own, conflicts, choices }: Options,
): Promise<Naming> {
  const suffixed = (key: string) => `${key.slice(0, 70)}-${mark}`;
  const beside = await besideOurs(tx, document, suffixed);
  const [statuses, topics] = [
    await tx.evidenceStatus.findMany({ select: { key: true } }),
    await tx.topic.findMany({ select: { key: true, label: true } }),
  ];
  return {
    author: own ? (key) => key : suffixed,
    record: (key, noun) => {
      const chosen = noun && choices.get(`${noun} ${key}`);
      const apart = conflicts === 'beside' || chosen === 'beside' || beside(key, noun);
      return apart ? suffixed(key) : key;
    },
    suffixed,
    statuses: new Set(statuses.map(({ key }) => key)),
    topics: new Map(topics.map(({ key, label }) => [key, text(label)])),
  };
}

/**
 * Which records came in beside ours before: they are those that the same file brings again, so that nobody is asked
 * twice what becomes of them.
 */
async function besideOurs(
  tx: Transaction,
  document: Document,
  suffixed: (key: string) => string,
): Promise<(key: string, noun?: Beside) => boolean> {
  const those = (keys: readonly string[]) => ({ where: { key: { in: keys.map(suffixed) } }, select: { key: true } });
  const of = (records: readonly { key: string }[]) => those(records.map(({ key }) => key));
  const set = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key));
  const { claims, statements, sources, speakers, origins, cases, corrections } = document;
  const named: Record<Beside, Set<string>> = {
    claim: set(await tx.claim.findMany(of(claims))),
    statement: set(await tx.statement.findMany(of(statements))),
    source: set(await tx.source.findMany(of(sources))),
    speaker: set(await tx.speaker.findMany(of(speakers))),
    evidence: set(await tx.evidence.findMany(of(claims.flatMap(({ evidence }) => evidence)))),
  };
  const slugs = await tx.case.findMany({
    where: { slug: { in: cases.map(({ slug }) => suffixed(slug)) } },
    select: { slug: true },
  });
  const unnamed = new Set([
    ...slugs.map(({ slug }) => slug),
    ...set(await tx.origin.findMany(of(origins))),
    ...set(await tx.correction.findMany(of(corrections))),
  ]);
  return (key, noun) => (noun ? named[noun] : unnamed).has(suffixed(key));
}
