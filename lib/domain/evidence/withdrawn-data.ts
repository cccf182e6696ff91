import { demandNumber, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { database } from '@/lib/platform/db';
import type { WithdrawnItem } from './contract';

type Row = {
  number: number;
  version: number;
  standing: number | null;
  polarity: WithdrawnItem['polarity'];
  kind: WithdrawnItem['kind'];
  text: LocalText;
  at: Date;
  why: string | null;
  by: WithdrawnItem['by'];
};

/** What was taken back from a claim, the latest first, with who did it and the reason given. For the desk. */
export async function listWithdrawn(claim: string): Promise<{ items: WithdrawnItem[] }> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT e.number, e.version, e.polarity::text, e.kind::text, e.text, e.withdrawn_at AS at, taken.why, last.standing,
      CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('key', a.key, 'name', a.name, 'desk', a.desk) END AS by
    FROM evidence e
    JOIN claims c ON c.id = e.claim_id
    CROSS JOIN LATERAL (SELECT max(h.version) AS standing FROM history h
      WHERE h.entity = 'evidence' AND h.record_id = e.id AND h.data ->> 'withdrawn_at' IS NULL) last
    -- A merge of the claim changes the item later, with a reason of its own.
    LEFT JOIN LATERAL (SELECT h.why, h.actor_id FROM history h
      WHERE h.entity = 'evidence' AND h.record_id = e.id AND h.version > coalesce(last.standing, 0)
      ORDER BY h.version LIMIT 1) taken ON true
    LEFT JOIN authors a ON a.id = taken.actor_id
    WHERE c.number = ${demandNumber('claim', claim)} AND e.withdrawn_at IS NOT NULL
    ORDER BY e.withdrawn_at DESC, e.number DESC`;
  return {
    items: rows.map(({ number, at, ...row }) => ({ ...row, ref: reference('evidence', number), at: at.toISOString() })),
  };
}
