import type { ChangeShape, TimesComparison } from '@/lib/domain/compare/times-contract';
import { readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { demandNumber, numberOf, reference } from '@/lib/domain/references';
import { momentOf } from '@/lib/domain/values';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { changesBetween } from './changes';
import { type State, stateOf, type Which } from './state-data';

type Query = { claim?: string | undefined; case?: string | undefined; from: string; to?: string | undefined };

/** Changes listed at most, those of status first. */
const MOST_CHANGES = 500;

/** A claim or a case at two moments: what changed, and the reason given. Throws NotFound, Invalid. */
export async function getTimes(actor: Actor, query: Query, now: Clock): Promise<TimesComparison> {
  const [from, to] = [momentOf(query.from), query.to ? momentOf(query.to) : now()];
  if (!from || !to) throw new Invalid('Write days like 2026-11-14.', from ? 'to' : 'from');
  if (from > to) throw new Invalid('The first day is after the second. Exchange them.', 'from');
  if (query.claim) return claimTimes(actor, { ...query, claim: query.claim }, now);
  if (query.case) return caseTimes(actor, { ...query, case: query.case }, now);
  throw new Invalid('Name a claim or a case.', 'claim');
}

const day = (query: Query, now: Clock): string => query.to ?? now().toISOString().slice(0, 10);

/** What stood at the two moments. A record that did not stand yet at the first is no error: it is what changed. */
async function statesOf(actor: Actor, query: Query, which: Which, now: Clock): Promise<{ from: State; to: State }> {
  const drafts = allowed(actor, 'drafts.read');
  const read = (asOf: string | undefined) => readAt(actor, asOf, now, (reader) => stateOf(reader, which, drafts));
  return { from: await read(query.from), to: await read(query.to) };
}

async function claimTimes(actor: Actor, query: Query & { claim: string }, now: Clock): Promise<TimesComparison> {
  const asked = demandNumber('claim', query.claim);
  const states = await statesOf(actor, query, { claim: asked }, now);
  const number = states.to.size > 0 ? asked : await redirected(asked);
  const { from, to } = number === asked ? states : await statesOf(actor, query, { claim: number }, now);
  const [ref, row] = [...to][0] ?? [];
  if (!ref || !row) throw new NotFound(`The claim ${reference('claim', asked)}`);
  return {
    title: text(row.proposition),
    ref,
    from: query.from,
    to: day(query, now),
    claims: { from: from.size, to: 1 },
    changes: changesBetween(from, to),
  };
}

/** The number of the claim an old reference leads to, or the number itself. */
async function redirected(number: number): Promise<number> {
  const found = await database().$queryRaw<{ target: string }[]>`
    SELECT target FROM redirects WHERE ref = ${reference('claim', number)}`;
  return (found[0] && numberOf('claim', found[0].target)) ?? number;
}

async function caseTimes(actor: Actor, query: Query & { case: string }, now: Clock): Promise<TimesComparison> {
  const held = await readAt(actor, query.to, now, ({ db }) =>
    db.case.findFirst({ where: { slug: query.case }, select: { number: true, title: true } }),
  );
  if (!held) throw new NotFound(`The case “${query.case}”`);
  const { from, to } = await statesOf(actor, query, { case: query.case }, now);
  const changes: ChangeShape[] = changesBetween(from, to);
  return {
    title: text(held.title),
    ref: reference('case', held.number),
    from: query.from,
    to: day(query, now),
    claims: { from: from.size, to: to.size },
    changes: changes.slice(0, MOST_CHANGES),
  };
}
