import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { loadCorrections } from '@/lib/domain/reading/correction-data';
import { loadHistory } from '@/lib/domain/reading/history-data';
import { readAt } from '@/lib/domain/reading/moment';
import {
  bearingSelect,
  statementSelect,
  toBearing,
  toStatementBrief,
  waiting,
  wantedBy,
} from '@/lib/domain/reading/statement-rows';
import { demandNumber, reference } from '@/lib/domain/references';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';

/**
 * A statement with what it bears on, as it is or as it stood; a withdrawn one is still found, because it is cited.
 * Throws NotFound, Invalid.
 */
export async function getStatement(
  actor: Actor,
  query: { ref: string; asOf?: string | undefined },
  now: Clock,
): Promise<StatementDetail> {
  const number = demandNumber('statement', query.ref);
  return readAt(actor, query.asOf, now, async (reader) => {
    const row = await reader.db.statement.findFirst({
      where: { number },
      select: {
        ...statementSelect,
        publicSince: true,
        version: true,
        createdAt: true,
        createdBy: true,
        updatedAt: true,
        updatedBy: true,
        stances: {
          select: {
            ...bearingSelect,
            claim: { select: claimSelect(reader.moment) },
          },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
    });
    if (!row) throw new NotFound(`The statement ${reference('statement', number)}`);
    const briefs = await loadBriefs(reader, { ...wantedBy([row]), authors: [row.createdBy, row.updatedBy] });
    const drafts = allowed(actor, 'drafts.read');
    return {
      ...toStatementBrief(row, briefs),
      ...briefs.record(row),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      ...waiting(row),
      bearings: row.stances
        .filter(({ claim }) => drafts || claim.state !== 'draft')
        .map((stance) => ({ ...toBearing(stance), claim: toClaimBrief(stance.claim) })),
      corrections: await loadCorrections(reader, { statement: [row.id] }),
      history: await loadHistory(reader, 'statements', row.id, (data) => drafts || data.public_since !== null),
    };
  });
}
