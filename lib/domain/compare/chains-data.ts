import type { ClaimChains } from '@/lib/domain/compare/chains-contract';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { demandNumber } from '@/lib/domain/references';
import { grouped } from '@/lib/engines/compare/grouped';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';
import { loadTold, tellStatements } from './told-data';

/** All chains of the statements on a claim and the origins they come down to. Throws NotFound, Invalid. */
export async function getChains(
  actor: Actor,
  query: { claim: string; asOf?: string | undefined },
  now: Clock,
): Promise<ClaimChains> {
  const number = demandNumber('claim', query.claim);
  return readAt(actor, query.asOf, now, async (reader) => {
    const row = await reader.db.claim.findFirst({
      where: { number },
      select: { ...claimSelect(reader.moment), short: true },
    });
    if (!row || (row.state === 'draft' && !allowed(actor, 'drafts.read')))
      throw new NotFound(`The claim ${query.claim}`);
    const told = await tellStatements(reader, await loadTold(reader, [number]), new Set([number]));
    const published = new Map(told.sources.map((source) => [source.ref, source.published]));
    return {
      claim: { ...toClaimBrief(row), short: text(row.short) },
      ...told,
      // Here a place is who and in which work: that it was spoken of on several days makes no further origin of it.
      statements: told.statements.map((one) => ({
        ...one,
        chain: one.chain.map((step) => ({ ...step, date: (step.source && published.get(step.source)) ?? null })),
      })),
      origins: originsOf(told.statements),
      texts: new Set(told.statements.map(({ source }) => source)).size,
    };
  });
}

/** Statements whose chains end with the same speaker in the same work have one origin. */
export function originsOf(statements: ClaimChains['statements']): ClaimChains['origins'] {
  const groups = grouped(
    statements.filter(({ chain }) => chain.length > 0),
    ({ chain }) => `${chain.at(-1)!.agent} ${chain.at(-1)!.source}`,
  );
  return [...groups.values()]
    .map((same) => {
      const { agent, source } = same[0]!.chain.at(-1)!;
      return {
        agent,
        source,
        terminus: same[0]!.terminus,
        statements: same.map(({ statement }) => statement),
        texts: [...new Set(same.map((one) => one.source))],
      };
    })
    .sort((a, b) => b.statements.length - a.statements.length);
}
