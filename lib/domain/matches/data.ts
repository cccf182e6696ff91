import type { ClaimBrief } from '@/lib/domain/briefs';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { presentFor } from '@/lib/domain/reading/moment';
import { text as local } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import { alreadyRecorded } from '@/lib/engines/match/rank';
import { sentence } from '@/lib/engines/match/reasons';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { type Database, database } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';
import type { ClaimPair, MATCH_RELATIONS, MatchItem } from './contract';
import { apartFrom, apartFromEach } from './not-same-data';
import { type Found, retrieve, retrieveMany } from './retrieve-data';

type Language = 'en' | 'zh';
type Asked = { readonly text: string; readonly language?: string | undefined };

const RELATIONS: Record<Found['relation'], (typeof MATCH_RELATIONS)[number]> = {
  same: 'same',
  'near, different figure': 'near-figure',
  'may deny': 'may-deny',
  narrower: 'narrower',
  broader: 'broader',
  related: 'related',
};

/**
 * The claims on record that some words may bear on, best first; drafts for those who may read them. With `except`, that
 * claim is left out and so is what somebody judged not to be the same as it. Throws NotFound for such a claim.
 */
export async function likelyClaims(
  actor: Actor,
  input: Asked & { limit: number; except?: string | undefined },
  lang: Language,
): Promise<{ items: MatchItem[] }> {
  const except = input.except ? await exceptions(input.except) : [];
  const db = presentFor(actor);
  const found = await retrieve(db, asQuery(input), { drafts: allowed(actor, 'drafts.read'), except });
  const [items] = await named(db, [found.slice(0, input.limit)], lang);
  return { items: items! };
}

/** The same for many texts at once: what an import would write, say. A list for each, in their order. */
export async function likelyForMany(
  actor: Actor,
  texts: readonly Asked[],
  limit: number,
  lang: Language,
): Promise<{ items: MatchItem[][] }> {
  const drafts = allowed(actor, 'drafts.read');
  const db = presentFor(actor);
  const found: Found[][] = [];
  for (const asked of texts) found.push((await retrieve(db, asQuery(asked), { drafts })).slice(0, limit));
  return { items: await named(db, found, lang) };
}

const asQuery = ({ text, language }: Asked) => ({ text, ...(language ? { language } : {}) });

async function exceptions(ref: string): Promise<number[]> {
  const number = demandNumber('claim', ref);
  const claim = await database().claim.findUnique({ where: { number }, select: { id: true } });
  if (!claim) throw new NotFound(`The claim ${ref}`);
  return [number, ...(await apartFrom('claim', claim.id))];
}

/** What was found with its words, all claims read at once. */
async function named(db: Database, lists: readonly Found[][], lang: Language): Promise<MatchItem[][]> {
  const briefs = await briefsOf(
    db,
    lists.flat().map(({ number }) => number),
  );
  return lists.map((list) =>
    list.flatMap((found) => {
      const claim = briefs.get(found.number);
      return claim ? [{ claim, ...said(found, lang) }] : [];
    }),
  );
}

async function briefsOf(db: Database, numbers: readonly number[]): Promise<Map<number, ClaimBrief>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.claim.findMany({
    where: { number: { in: [...new Set(numbers)] } },
    select: claimSelect(null),
  });
  return new Map(rows.map((row) => [row.number, toClaimBrief(row)]));
}

const said = (found: Found, lang: Language) => ({
  score: Math.round(found.score * 1e4) / 1e4,
  relation: RELATIONS[found.relation],
  recorded: alreadyRecorded({ ...found, id: '' }),
  denier: found.denier,
  slight: found.slight,
  reason: sentence(found.reasons, lang),
});

/** Claims looked at for one page of pairs: each costs a query of its own. */
const LOOKED = 40;
/** Below this a pair is not worth a reviewer's look, unless the two say the same but for a figure. */
const PAIR = 0.6;

/**
 * Pairs of claims that are possibly the same, each found from its newer claim. Looks at some claims at a time, from the
 * newest on; `next` says where to go on. Pairs judged not to be the same are left out.
 */
export async function possiblySame(
  input: { case?: string | undefined; before?: string | undefined },
  lang: Language,
): Promise<{ items: ClaimPair[]; looked: number; next: string | null }> {
  const before = input.before ? demandNumber('claim', input.before) : null;
  const rows = await database().claim.findMany({
    where: {
      state: { in: ['draft', 'published'] },
      ...(before === null ? {} : { number: { lt: before } }),
      ...(input.case ? { case: { slug: input.case } } : {}),
    },
    select: claimSelect(null),
    orderBy: { number: 'desc' },
    take: LOOKED,
  });
  const pairs = await olderTwins(rows);
  const briefs = await briefsOf(database(), [
    ...rows.map(({ number }) => number),
    ...pairs.map(({ found }) => found.number),
  ]);
  const items = pairs
    .toSorted((a, b) => b.found.score - a.found.score)
    .map(({ one, found }) => ({ one: briefs.get(one)!, other: briefs.get(found.number)!, ...said(found, lang) }));
  return {
    items,
    looked: rows.length,
    next: rows.length < LOOKED ? null : reference('claim', rows.at(-1)!.number),
  };
}

type Looked = { id: string; number: number; proposition: unknown };

/** Of each claim, those with a lower number that say the same, or the same with another figure, in any of its languages. */
async function olderTwins(rows: readonly Looked[]): Promise<{ one: number; found: Found }[]> {
  const apart = await apartFromEach(rows.map(({ id }) => id));
  const asked = rows.flatMap(({ id, number, proposition }) =>
    Object.entries(local(proposition)).map(([language, words]) => ({
      number,
      query: { text: words, language },
      reach: { drafts: true, except: [number, ...(apart.get(id) ?? [])] },
    })),
  );
  const lists = await retrieveMany(database(), asked);
  const best = new Map<string, { one: number; found: Found }>();
  lists.forEach((list, place) => {
    const one = asked[place]!.number;
    for (const found of list) {
      const key = `${one} ${found.number}`;
      const held = best.get(key);
      if (found.number < one && isTwin(found) && !(held && held.found.score >= found.score))
        best.set(key, { one, found });
    }
  });
  return [...best.values()];
}

const isTwin = ({ score, relation }: Found) =>
  relation === 'same' ||
  (score >= PAIR && relation !== 'related') ||
  (relation === 'near, different figure' && score >= PAIR / 2);
