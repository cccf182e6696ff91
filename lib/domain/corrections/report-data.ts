import { type Noun, numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { atDesk } from '@/lib/domain/writing/desk-data';
import { countReport } from '@/lib/platform/auth/rate-limit';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import type { ErrorReport, ReportInput } from './contract';

type About = { kind: Noun; id: string };
type Row = Omit<ErrorReport, 'about' | 'correction' | 'at' | 'handledBy'> & {
  about_kind: Noun | null;
  about_id: string | null;
  about_number: number | null;
  title: LocalText | null;
  correction: number | null;
  created_at: Date;
  handled_by: { key: string; name: string; desk: string | null } | null;
};

/**
 * Keeps what a reader reports as wrong, counted by address so that nobody fills the queue. Answers its number, by which
 * the reader can ask. Throws Invalid for a record the public does not see, RateLimited.
 */
export async function reportError(
  input: ReportInput,
  { now, address }: { now: Clock; address?: string | null },
): Promise<{ number: number }> {
  const about = input.about === undefined ? null : await recordOf(input.about);
  await countReport(address ?? null, now());
  const [row] = await database().$queryRaw<{ number: number }[]>`
    INSERT INTO error_reports (id, about_kind, about_id, words, evidence, name, contact, created_at)
    VALUES (${newId()}::uuid, ${about?.kind ?? null}, ${about?.id ?? null}::uuid, ${input.words},
      ${input.evidence ?? null}, ${input.name ?? null}, ${input.contact ?? null}, ${now()})
    RETURNING number`;
  return row!;
}

/** A record the public sees, by its reference. Throws Invalid. */
async function recordOf(ref: string): Promise<About> {
  const kind = (['claim', 'statement', 'source', 'speaker', 'case'] as const).find((noun) => numberOf(noun, ref));
  const number = kind && numberOf(kind, ref);
  const [row] = await database().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM claims WHERE ${kind} = 'claim' AND number = ${number} AND state <> 'draft'
    UNION ALL SELECT id::text FROM statements WHERE ${kind} = 'statement' AND number = ${number}
    UNION ALL SELECT id::text FROM sources WHERE ${kind} = 'source' AND number = ${number}
    UNION ALL SELECT id::text FROM speakers WHERE ${kind} = 'speaker' AND number = ${number}
    UNION ALL SELECT id::text FROM cases WHERE ${kind} = 'case' AND number = ${number}`;
  if (!kind || !row) throw new Invalid(`There is no record “${ref}”.`, 'about');
  return { kind, id: row.id };
}

/** The reports in a state: open ones from the oldest, the others from the newest; at most 200. */
export async function listReports(state: ErrorReport['state']): Promise<{ items: ErrorReport[] }> {
  const rows = await readReports(state, null);
  return { items: state === 'open' ? rows : rows.reverse() };
}

async function readReports(state: ErrorReport['state'] | null, id: string | null): Promise<ErrorReport[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT r.id::text, r.number, r.about_kind, r.about_id::text, r.words, r.evidence, r.name, r.contact, r.state, r.reason,
      r.created_at, n.number AS correction, coalesce(c.number, t.number, s.number, p.number, k.number) AS about_number,
      coalesce(c.short, t.text, CASE WHEN s.id IS NOT NULL THEN jsonb_build_object(s.language, s.title) END, p.name, k.title) AS title,
      CASE WHEN h.id IS NULL THEN NULL ELSE jsonb_build_object('key', h.key, 'name', h.name, 'desk', h.desk) END AS handled_by
    FROM error_reports r
    LEFT JOIN claims c ON r.about_kind = 'claim' AND c.id = r.about_id
    LEFT JOIN statements t ON r.about_kind = 'statement' AND t.id = r.about_id
    LEFT JOIN sources s ON r.about_kind = 'source' AND s.id = r.about_id
    LEFT JOIN speakers p ON r.about_kind = 'speaker' AND p.id = r.about_id
    LEFT JOIN cases k ON r.about_kind = 'case' AND k.id = r.about_id
    LEFT JOIN corrections n ON n.id = r.correction_id
    LEFT JOIN authors h ON h.id = r.handled_by
    WHERE (${state}::text IS NULL OR r.state = ${state}) AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
    ORDER BY CASE WHEN r.state = 'open' THEN 0 ELSE 1 END, r.number LIMIT 200`;
  return rows.map(toReport);
}

const toReport = ({ about_kind, about_id, about_number, title, correction, created_at, handled_by, ...row }: Row) => ({
  ...row,
  about: about_kind && about_number && title ? { ref: reference(about_kind, about_number), title } : null,
  correction: correction === null ? null : reference('correction', correction),
  at: created_at.toISOString(),
  handledBy: handled_by,
});

/**
 * Publishes a correction of the record a report is about and closes the report with it. Throws Invalid for a report that
 * names no record or only a case, Conflict where somebody has closed it meanwhile, NotFound.
 */
export async function acceptReport(
  actor: Actor,
  input: { id: string; wrong: LocalText; right: LocalText; why: LocalText },
): Promise<ErrorReport> {
  const report = await openReport(input.id);
  for (const field of ['wrong', 'right', 'why'] as const)
    if (Object.values(input[field]).every((words) => words.trim() === ''))
      throw new Invalid('Say what was wrong, what is right and why it was wrong.', field);
  await atDesk(actor, { action: 'report.accept' }, async (desk) => {
    const [about] = await desk.tx.$queryRaw<{ about_kind: string | null; about_id: string | null }[]>`
      SELECT about_kind, about_id::text FROM error_reports WHERE id = ${input.id}::uuid AND state = 'open' FOR UPDATE`;
    if (!about) throw handled(report);
    if (!about.about_id || !about.about_kind || about.about_kind === 'case')
      throw new Invalid('This report names no claim, statement, source or speaker that could be corrected.', 'id');
    const id = desk.newId();
    await desk.tx.correction.create({
      data: {
        id,
        key: id,
        targetKind: about.about_kind,
        targetId: about.about_id,
        wrong: input.wrong,
        right: input.right,
        why: input.why,
        authorId: desk.author,
        publishedAt: desk.now,
        createdAt: desk.now,
        createdBy: desk.author,
      },
    });
    await desk.tx.$executeRaw`
      UPDATE error_reports SET state = 'accepted', correction_id = ${id}::uuid, handled_by = ${desk.author}::uuid,
        handled_at = ${desk.now} WHERE id = ${input.id}::uuid`;
    return { result: null, entity: 'corrections', record: id, detail: { report: report.number } };
  });
  return (await readReports(null, input.id))[0]!;
}

/** Closes a report without a correction. Throws Conflict where somebody has closed it meanwhile, NotFound. */
export async function dismissReport(actor: Actor, input: { id: string; reason: string }): Promise<ErrorReport> {
  const report = await openReport(input.id);
  await atDesk(actor, { action: 'report.dismiss' }, async (desk) => {
    const count = await desk.tx.$executeRaw`
      UPDATE error_reports SET state = 'dismissed', reason = ${input.reason}, handled_by = ${desk.author}::uuid,
        handled_at = ${desk.now} WHERE id = ${input.id}::uuid AND state = 'open'`;
    if (count === 0) throw handled(report);
    return { result: null, entity: 'error_reports', record: input.id, detail: { report: report.number } };
  });
  return (await readReports(null, input.id))[0]!;
}

async function openReport(id: string): Promise<ErrorReport> {
  const [report] = await readReports(null, id);
  if (!report) throw new NotFound('This report');
  if (report.state !== 'open') throw handled(report);
  return report;
}

const handled = (report: ErrorReport) =>
  new Conflict('Somebody has closed this report meanwhile.', { yours: null, theirs: report });
