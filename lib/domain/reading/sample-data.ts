import { createHash } from 'node:crypto';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { SMALL_CASE } from '@/lib/engines/casefile/fixture';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { type Database, type Transaction, write } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';

/** What the sample adds: the ids of records that no case file can hold. */
export type Sample = { readonly author: string; readonly reviewer: string };

/** For tests: a change that the public sees at once, as what an import brings. */
export const inPublic = <T>(change: (tx: Transaction) => Promise<T>): Promise<T> =>
  write({ id: null }, 'a test', change, { published: true });

/**
 * For tests: the small invented case in the process's database (C-1 open, C-2 shut), and what no case file holds: a
 * draft (C-3) with a stance and a relation, a claim merged away (C-4 into C-5 into C-1), a withdrawn statement (T-3),
 * and the captures S-1.2 (full text, quotations only) and S-2.1 (full text, free).
 */
export async function loadSample(): Promise<Sample> {
  const parsed = parseCaseFile(SMALL_CASE, { file: 'sample' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  await importCaseFile({ id: null }, parsed.value);
  return write({ id: null }, 'sample', addRest, { at: new Date('2026-03-20T10:00:00Z'), published: true });
}

async function addRest(tx: Transaction): Promise<Sample> {
  const author = (await tx.author.findFirstOrThrow({ where: { key: 'mara' } })).id;
  const reviewer = (await tx.author.findFirstOrThrow({ where: { key: 'tomas' } })).id;
  const at = new Date('2026-03-20T10:00:00Z');
  const stamp = { createdAt: at, createdBy: author, updatedAt: at, updatedBy: author };
  const open = await tx.claim.findFirstOrThrow({ where: { key: 'weir-open' } });
  const claim = (key: string) => ({
    ...stamp,
    id: newId(),
    key,
    caseId: open.caseId,
    proposition: { en: `Proposition of ${key}.` },
    short: { en: key },
  });
  const draft = await tx.claim.create({ data: { ...claim('weir-draft'), state: 'draft' } });
  const older = claim('weir-older');
  const middle = { ...claim('weir-middle'), state: 'merged' as const, mergedIntoId: open.id };
  await tx.claim.create({ data: { ...older, state: 'published' } });
  await tx.claim.create({ data: middle });
  await tx.claim.update({ where: { id: older.id }, data: { state: 'merged', mergedIntoId: middle.id } });
  await tx.relation.create({ data: { ...stamp, id: newId(), fromId: draft.id, kind: 'narrows', toId: open.id } });
  await addStatement(tx, stamp, draft.id);
  await addCaptures(tx, stamp);
  return { author, reviewer };
}

type Stamp = { createdAt: Date; createdBy: string; updatedAt: Date; updatedBy: string };

/** The mayor's words on the draft as well, and a statement that was withdrawn. */
async function addStatement(tx: Transaction, stamp: Stamp, draft: string): Promise<void> {
  const first = await tx.statement.findFirstOrThrow({ where: { key: 's-mayor' } });
  await tx.stance.create({
    data: { ...stamp, id: newId(), statementId: first.id, claimId: draft, stance: 'hedges', position: 1 },
  });
  const id = newId();
  await tx.statement.create({
    data: {
      ...stamp,
      id,
      key: 's-withdrawn',
      speakerId: first.speakerId,
      sourceId: first.sourceId,
      mode: 'partly_quoted',
      language: 'en',
      text: { en: 'Taken back.' },
      attribution: 'misquoted',
      terminus: 'unpublished',
      withdrawnAt: stamp.createdAt,
      links: {
        create: {
          id: newId(),
          position: 0,
          agentId: first.speakerId,
          verb: 'said',
          mode: 'verbatim',
          sourceId: first.sourceId,
          readByUs: true,
        },
      },
    },
  });
}

const TEXT = 'A full text nobody may print.';

async function addCaptures(tx: Transaction, { createdAt, createdBy }: Stamp): Promise<void> {
  const held = await tx.source.findFirstOrThrow({ where: { key: 'gazette-2019' } });
  const letter = await tx.source.findFirstOrThrow({ where: { key: 'mill-letter' } });
  await tx.source.update({ where: { id: letter.id }, data: { rights: 'include_text' } });
  const capture = (sourceId: string, edition: number, key: string) => ({
    id: newId(),
    sourceId,
    edition,
    key,
    kind: 'full_text' as const,
    language: 'en',
    takenAt: createdAt,
    text: TEXT,
    length: TEXT.length,
    textSha256: createHash('sha256').update(TEXT).digest('hex'),
    method: 'typed',
    createdAt,
    createdBy,
  });
  const kept = capture(held.id, 2, 'gazette-full');
  await tx.capture.create({ data: kept });
  await tx.capture.create({ data: capture(letter.id, 1, 'letter-full') });
  const mayor = await tx.statement.findFirstOrThrow({ where: { key: 's-mayor' } });
  await tx.anchor.create({
    data: {
      id: newId(),
      captureId: kept.id,
      statementId: mayor.id,
      position: 5,
      exact: 'full text',
      prefix: 'A ',
      suffix: ' nobody',
      start: 2,
      end: 11,
      createdAt,
      createdBy,
      updatedAt: createdAt,
      updatedBy: createdBy,
    },
  });
}

/** For tests of size: sixty more speakers, sources, statements and claims around those of the sample. */
export async function growSample(db: Database, author: string): Promise<void> {
  const stamp = { createdBy: author, updatedBy: author };
  const { caseId } = await db.claim.findFirstOrThrow({ where: { number: 1 } });
  const read = await db.source.findFirstOrThrow({ where: { number: 1 } });
  const first = await db.speaker.findFirstOrThrow({ where: { number: 1 } });
  const open = await db.claim.findFirstOrThrow({ where: { number: 1 } });
  for (let i = 0; i < 60; i += 1) {
    const [speakerId, claimId, statementId, sourceId] = [newId(), newId(), newId(), newId()];
    await db.$transaction([
      db.speaker.create({
        data: {
          ...stamp,
          id: speakerId,
          key: `g-${i}`,
          kind: 'person',
          name: { en: `Voice ${i}` },
          speaksForId: first.id,
        },
      }),
      db.source.create({
        data: {
          ...stamp,
          id: sourceId,
          key: `g-${i}`,
          type: 'report',
          title: `Work ${i}`,
          language: 'en',
          held: false,
        },
      }),
      db.claim.create({
        data: {
          ...stamp,
          id: claimId,
          key: `g-${i}`,
          caseId,
          state: 'published',
          proposition: { en: `Claim ${i}` },
          short: { en: `${i}` },
        },
      }),
      db.statement.create({
        data: {
          ...stamp,
          id: statementId,
          key: `g-${i}`,
          speakerId: i % 2 ? speakerId : first.id,
          sourceId: read.id,
          said: '2020',
          mode: 'verbatim',
          language: 'en',
          text: { en: `Words ${i}` },
          attribution: 'as_quoted',
          terminus: 'unnamed',
          links: {
            create: [
              {
                id: newId(),
                position: 0,
                agentId: first.id,
                verb: 'says',
                mode: 'verbatim',
                sourceId: read.id,
                readByUs: true,
              },
              { id: newId(), position: 1, agentId: speakerId, verb: 'says', mode: 'verbatim', sourceId },
            ],
          },
        },
      }),
      db.stance.createMany({
        data: [claimId, open.id].map((id) => ({
          ...stamp,
          id: newId(),
          statementId,
          claimId: id,
          stance: 'asserts' as const,
        })),
      }),
    ]);
  }
}
