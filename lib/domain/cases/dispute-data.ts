import type { CaseDetail } from '@/lib/domain/cases/contract';
import type { Briefs } from '@/lib/domain/reading/brief-data';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import type { Hyphened } from '@/lib/domain/reading/words';
import type { Coverage } from '@/prisma/generated/client';
import type { Scoped } from './scope-data';

/** As many disputed claims as a front page can show. */
const MOST = 12;

type Voice = {
  claim_id: string;
  speaker_id: string;
  stance: 'asserts' | 'denies';
  coverage: Hyphened<Coverage> | null;
};

/** The claims with speakers on both sides, and those who speak, once their briefs are read. */
export type Disputes = {
  readonly speakers: readonly string[];
  shown(briefs: Briefs): CaseDetail['disputed'];
};

/**
 * The most contested claims of a case: those with the most speakers on the weaker side first, as in the claim list's
 * order "contested". A speaker who only seems to deny (coverage: no real denial) makes no dispute.
 */
export async function loadDisputes(reader: Scoped): Promise<Disputes> {
  const voices = await reader.db.$queryRaw<Voice[]>`
    WITH sides AS (
      SELECT claim_id, claim_number, count(DISTINCT speaker_id) FILTER (WHERE stance = 'asserts') AS asserting,
        count(DISTINCT speaker_id) FILTER (WHERE stance = 'denies' AND coverage <> 'no-real-denial') AS denying
      FROM standing GROUP BY claim_id, claim_number
    ), chosen AS (
      SELECT claim_id, row_number() OVER (ORDER BY least(asserting, denying) DESC, asserting + denying DESC, claim_number) AS place
      FROM sides WHERE asserting > 0 AND denying > 0
      ORDER BY place LIMIT ${MOST}
    )
    SELECT DISTINCT ON (chosen.place, s.stance, p.number) s.claim_id, s.speaker_id, s.stance, s.coverage
    FROM chosen JOIN standing s USING (claim_id) JOIN speakers p ON p.id = s.speaker_id
    WHERE s.stance IN ('asserts', 'denies')
    ORDER BY chosen.place, s.stance, p.number, array_position(ARRAY['whole', 'part', 'another-point', 'no-real-denial'], s.coverage)`;
  const claims = await reader.db.claim.findMany({
    where: { id: { in: [...new Set(voices.map((voice) => voice.claim_id))] } },
    select: claimSelect(reader.moment),
  });
  const byId = new Map(claims.map((claim) => [claim.id, toClaimBrief(claim)]));
  return {
    speakers: voices.map((voice) => voice.speaker_id),
    shown: (briefs) =>
      // A set keeps the order in which the claims came.
      [...new Set(voices.map((voice) => voice.claim_id))].map((id) => {
        const on = (stance: Voice['stance']) =>
          voices.filter((voice) => voice.claim_id === id && voice.stance === stance);
        return {
          ...byId.get(id)!,
          asserting: on('asserts').map((voice) => briefs.speaker(voice.speaker_id, null)),
          denying: on('denies').map((voice) => ({
            ...briefs.speaker(voice.speaker_id, null),
            coverage: voice.coverage,
          })),
        };
      }),
  };
}
