import { inLanguage } from '@/lib/domain/in-language';
import type { MatchItem } from '@/lib/domain/matches/contract';
import { likelyForMany } from '@/lib/domain/matches/data';
import type { LocalText } from '@/lib/domain/values';
import { numberIfTrial } from '@/lib/domain/writing/next-number-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, type Transaction } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';
import type { Locale } from '@/lib/platform/preferences';
import type { Choices } from './rules';
import type { Taken } from './told';

export type Alike = Taken['duplicates'][number] & { readonly key: string; readonly number: number };

export type AlikeClaim = {
  readonly id: string;
  readonly at: string;
  readonly key: string;
  readonly proposition: LocalText;
};

/** Claims of one file that are looked for among ours: a search each, some twenty milliseconds. */
const LOOKED = 200;
/** From this likelihood on a claim that is no denial and not merely related is shown as possibly the same. */
const LIKELY = 0.6;

/** Which of the claims that would be new here may be here already, each with the most likely one and the reason. */
export async function alikeHere(
  actor: Actor,
  claims: readonly AlikeClaim[],
  { choices, language }: { choices: Choices; language: Locale },
): Promise<Alike[]> {
  const known = await database().claim.findMany({
    where: { key: { in: claims.map(({ key }) => key) } },
    select: { key: true },
  });
  const here = new Set(known.map(({ key }) => key));
  const looked = claims.filter(({ key }) => !here.has(key)).slice(0, LOOKED);
  if (looked.length === 0) return [];
  const texts = looked.map(({ proposition }) => {
    const [[tongue, text] = ['en', '']] = Object.entries(proposition);
    return { text: text.slice(0, 5_000), language: tongue };
  });
  const { items } = await likelyForMany(actor, texts, 1, language);
  return looked.flatMap(({ id, at, key, proposition }, place) => {
    const [found] = items[place] ?? [];
    if (!found || !isLikely(found)) return [];
    const { ref } = found.claim;
    const number = Number(ref.slice(2));
    const ours = inLanguage(found.claim.proposition, Object.keys(proposition)[0] ?? language).words;
    return [{ id, at, key, of: ref, ours, number, why: { said: found.reason }, chosen: choices.get(id) ?? null }];
  });
}

const isLikely = ({ relation, recorded, score }: MatchItem): boolean =>
  recorded ||
  relation === 'same' ||
  (relation === 'near-figure' && score >= LIKELY / 2) ||
  (score >= LIKELY && relation !== 'related' && relation !== 'may-deny');

/**
 * What was chosen for claims that have come in: the same, so theirs repeats ours and both stay as they are; or not the
 * same, which is kept so that the pair is not proposed again.
 */
export async function settleAlike(
  tx: Transaction,
  alike: readonly Alike[],
  keyHere: (key: string) => string,
  by: { id: string; now: Date; store: boolean },
): Promise<void> {
  for (const { key, number, chosen } of alike) {
    if (chosen !== 'same' && chosen !== 'other') continue;
    const theirs = await tx.claim.findUnique({ where: { key: keyHere(key) }, select: { id: true } });
    const ours = await tx.claim.findUnique({ where: { number }, select: { id: true } });
    if (!theirs || !ours) continue;
    if (chosen === 'other') await keepApart(tx, theirs.id, ours.id, by);
    else
      await tx.relation.create({
        data: {
          id: newId(),
          ...(await numberIfTrial(tx, 'relations', !by.store)),
          fromId: theirs.id,
          kind: 'repeats',
          toId: ours.id,
          createdAt: by.now,
          createdBy: by.id,
          updatedAt: by.now,
          updatedBy: by.id,
        },
      });
  }
}

/** Keeps that two claims are not the same. */
export async function keepApart(
  tx: Transaction,
  one: string,
  other: string,
  by: { id: string; now: Date },
): Promise<void> {
  const [oneId, otherId] = [one, other].sort() as [string, string];
  const row = { id: newId(), noun: 'claim', oneId, otherId, createdAt: by.now, createdBy: by.id };
  await tx.notSame.upsert({
    where: { noun_oneId_otherId: { noun: 'claim', oneId, otherId } },
    create: row,
    update: {},
  });
}
