import type { SpeakerInTime } from '@/lib/domain/compare/speaker-contract';
import { loadBriefs } from '@/lib/domain/reading/brief-data';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { demandCase } from '@/lib/domain/reading/case-data';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { text, word } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import { grouped } from '@/lib/engines/compare/grouped';
import { inTime, positionsOf } from '@/lib/engines/compare/position';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';

type Query = { speaker: string; case?: string | undefined; asOf?: string | undefined };

/** Stances read at most; a spokesperson of many years has more statements than a page can hold. */
const MOST_STANCES = 1000;

/** What one speaker, and whoever speaks for them, said on each claim, in time. Throws NotFound, Invalid. */
export async function getSpeakerInTime(actor: Actor, query: Query, now: Clock): Promise<SpeakerInTime> {
  const number = demandNumber('speaker', query.speaker);
  return readAt(actor, query.asOf, now, async (reader) => {
    const speaker = await reader.db.speaker.findFirst({ where: { number }, select: { id: true } });
    if (!speaker) throw new NotFound(`The speaker ${query.speaker}`);
    if (query.case) await demandCase(reader, query.case);
    const rows = await stancesOf(reader, speaker.id, query.case, allowed(actor, 'drafts.read'));
    const briefs = await loadBriefs(reader, {
      speakers: [speaker.id, ...rows.map(({ statement }) => statement.speakerId)],
      sources: rows.map(({ statement }) => statement.sourceId),
    });
    const refOf = new Map(
      rows.map(({ statement: { speakerId, said } }) => [speakerId, briefs.speaker(speakerId, said).ref]),
    );
    const claims = [...grouped(rows, ({ claim }) => claim.id).values()].map((same) => {
      const own = inTime(same.map((row) => ({ ...toCompared(row), row })));
      return {
        claim: { ...toClaimBrief(same[0]!.claim), short: text(same[0]!.claim.short) },
        statements: own.map(({ row: { statement }, stance, coverage }) => ({
          ref: reference('statement', statement.number),
          said: statement.said,
          stance,
          coverage,
          mode: word(statement.mode),
          speaker: briefs.speaker(statement.speakerId, statement.said),
          source: briefs.source(statement.sourceId),
          text: text(statement.text),
        })),
        moves: positionsOf(own).moves.map(({ speakerId, ...move }) => ({
          ...move,
          speaker: (speakerId && refOf.get(speakerId)) || null,
        })),
      };
    });
    claims.sort((a, b) => b.moves.length - a.moves.length || b.statements.length - a.statements.length);
    return {
      speaker: briefs.speaker(speaker.id, null),
      claims,
      statements: new Set(rows.map(({ statement }) => statement.id)).size,
      moved: claims.filter(({ moves }) => moves.length > 0).length,
    };
  });
}

async function stancesOf({ db, moment }: Reader, speakerId: string, slug: string | undefined, drafts: boolean) {
  const rows = await db.stance.findMany({
    where: {
      statement: { withdrawnAt: null, speaker: { OR: [{ id: speakerId }, { speaksForId: speakerId }] } },
      ...(slug ? { claim: { case: { slug } } } : {}),
    },
    select: {
      stance: true,
      coverage: true,
      claim: { select: { ...claimSelect(moment), short: true } },
      statement: {
        select: { id: true, number: true, said: true, mode: true, text: true, speakerId: true, sourceId: true },
      },
    },
    orderBy: [{ claim: { number: 'asc' } }, { statement: { number: 'desc' } }],
    take: MOST_STANCES,
  });
  return rows.filter(({ claim: { state } }) => state === 'published' || (drafts && state === 'draft'));
}

const toCompared = ({ stance, coverage, claim, statement }: Awaited<ReturnType<typeof stancesOf>>[number]) => ({
  id: statement.id,
  claimId: claim.id,
  speakerId: statement.speakerId,
  sourceId: statement.sourceId,
  stance,
  coverage: coverage && word(coverage),
  mode: word(statement.mode),
  said: statement.said,
});
