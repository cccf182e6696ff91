import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Forbidden } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import type { VERDICTS } from './contract';
import { captureId } from './run-data';

type Verdict = { start: number; end: number; rule: string; verdict: (typeof VERDICTS)[number] | null };

/**
 * Keeps what became of suggestions on a capture: a later verdict on one replaces the earlier, null takes it back. No
 * fact is written by it. Throws NotFound, and Forbidden for somebody without an author's record.
 */
export async function judgeSuggestions(
  actor: Actor,
  { capture, items }: { capture: string; items: readonly Verdict[] },
  now: Clock,
): Promise<{ judged: number }> {
  const createdBy = actor.authorId;
  if (!createdBy) throw new Forbidden('Only somebody with an author’s record here can judge suggestions.');
  const held = await captureId(capture);
  await database().$transaction(
    items.map(({ start, end, rule, verdict }) => {
      const one = { captureId: held, start, end, rule };
      if (verdict === null) return database().suggestionVerdict.deleteMany({ where: one });
      const said = { verdict, createdBy, createdAt: now() };
      return database().suggestionVerdict.upsert({
        where: { captureId_start_end_rule: one },
        create: { id: newId(), ...one, ...said },
        update: said,
      });
    }),
  );
  return { judged: items.length };
}

type Rate = { rule: string; accepted: number; changed: number; dismissed: number; open: number };

/** How often the suggestions of each rule were accepted, changed and dismissed, the most judged first. */
export async function ruleRates(): Promise<{ items: Rate[] }> {
  const rows = await database().$queryRaw<Rate[]>`
    WITH judged AS (
      SELECT rule, count(*) FILTER (WHERE verdict = 'accepted') AS accepted, count(*) FILTER (WHERE verdict = 'changed') AS changed,
        count(*) FILTER (WHERE verdict = 'dismissed') AS dismissed
      FROM suggestion_verdicts GROUP BY rule
    ), offered AS (
      SELECT s.rule, count(*) AS open FROM suggestions s
      WHERE NOT EXISTS (SELECT 1 FROM suggestion_verdicts v WHERE v.capture_id = s.capture_id
        AND v.start_offset = s.start_offset AND v.end_offset = s.end_offset AND v.rule = s.rule)
      GROUP BY s.rule
    )
    SELECT rule, coalesce(accepted, 0)::int AS accepted, coalesce(changed, 0)::int AS changed,
      coalesce(dismissed, 0)::int AS dismissed, coalesce(open, 0)::int AS open
    FROM judged FULL JOIN offered USING (rule)
    ORDER BY coalesce(accepted, 0) + coalesce(changed, 0) + coalesce(dismissed, 0) DESC, rule`;
  return { items: rows };
}
