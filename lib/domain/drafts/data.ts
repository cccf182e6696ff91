import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Forbidden, TooLarge } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { Prisma } from '@/prisma/generated/client';
import type { DraftShape } from './contract';

/** Bytes of JSON one draft may take with what it began from: a form with a long chain has some five thousand. */
const LIMIT = 200_000;

/** Drafts one person may have at once; the oldest go first. Nobody types in more forms than that. */
const KEPT = 200;

const shown = { key: true, baseVersion: true, base: true, body: true, updatedAt: true } as const;
type Body = Record<string, unknown>;
type Row = { key: string; baseVersion: number | null; base: unknown; body: unknown; updatedAt: Date };

const toDraft = ({ key, baseVersion, base, body, updatedAt }: Row): DraftShape => ({
  key,
  baseVersion,
  base: base as Body | null,
  body: body as Body,
  updatedAt: updatedAt.toISOString(),
});

function userOf(actor: Actor): string {
  if (!actor.userId) throw new Forbidden('Only somebody with an account here keeps drafts.');
  return actor.userId;
}

/** The drafts of whoever asks, the newest first. */
export async function listDrafts(actor: Actor): Promise<{ items: DraftShape[] }> {
  const rows = await database().draft.findMany({
    where: { userId: userOf(actor) },
    select: shown,
    orderBy: { updatedAt: 'desc' },
    take: KEPT,
  });
  return { items: rows.map(toDraft) };
}

/** A draft of whoever asks by what it is a draft of; null where there is none. */
export async function getDraft(actor: Actor, { key }: { key: string }): Promise<{ draft: DraftShape | null }> {
  const row = await database().draft.findUnique({
    where: { userId_key: { userId: userOf(actor), key } },
    select: shown,
  });
  return { draft: row && toDraft(row) };
}

/** Keeps what was typed, in place of what was kept before. A draft is no fact: it has no history. Throws TooLarge. */
export async function putDraft(
  actor: Actor,
  input: { key: string; baseVersion: number | null; base: Body | null; body: Body },
  now: Clock,
): Promise<DraftShape> {
  const userId = userOf(actor);
  if (Buffer.byteLength(JSON.stringify([input.body, input.base])) > LIMIT)
    throw new TooLarge(`A draft may take ${LIMIT} bytes at most.`, LIMIT);
  const { key, baseVersion } = input;
  const base = (input.base as Prisma.InputJsonObject | null) ?? Prisma.DbNull;
  const held = { baseVersion, base, body: input.body as Prisma.InputJsonObject, updatedAt: now() };
  const row = await database().draft.upsert({
    where: { userId_key: { userId, key } },
    create: { id: newId(), userId, key, ...held },
    update: held,
    select: shown,
  });
  const old = await database().draft.findMany({
    where: { userId },
    select: { id: true },
    orderBy: { updatedAt: 'desc' },
    skip: KEPT,
  });
  if (old.length > 0) await database().draft.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return toDraft(row);
}

/** Throws a draft away; that it was never there is as good. */
export async function removeDraft(actor: Actor, { key }: { key: string }): Promise<{ key: string }> {
  await database().draft.deleteMany({ where: { userId: userOf(actor), key } });
  return { key };
}
