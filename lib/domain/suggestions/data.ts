import { startJob } from '@/lib/domain/jobs/data';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { recordFinder } from '@/lib/engines/suggest/record';
import { SUGGEST_VERSION } from '@/lib/engines/suggest/suggest';
import type { ChainLink, Suggestion } from '@/lib/engines/suggest/suggestion';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import type { SuggestionItem, SuggestionList } from './contract';
import { captureId, SUGGEST_JOB } from './run-data';

/** A suggestion that shares so much with the words of a statement on record is that statement. */
const COVERED = 0.6;
/** Speakers whose names are looked at: the newest. */
const SPEAKERS = 20_000;

type Row = { position: number; rule: string; start: number; end: number; body: unknown };

/** What is offered on a capture and not settled, with the speakers on record as they are now. Throws NotFound. */
export async function listSuggestions(ref: string): Promise<SuggestionList> {
  const capture = await captureId(ref);
  const db = database();
  const [run, rows, verdicts, anchors] = await Promise.all([
    runOf(capture),
    db.suggestion.findMany({ where: { captureId: capture }, orderBy: { position: 'asc' } }),
    db.suggestionVerdict.findMany({ where: { captureId: capture } }),
    db.anchor.findMany({
      where: { captureId: capture, statement: { withdrawnAt: null } },
      select: { start: true, end: true },
      orderBy: { start: 'asc' },
    }),
  ]);
  const judged = new Set(verdicts.map(({ start, end, rule }) => `${start} ${end} ${rule}`));
  const open = rows.filter((row) => !judged.has(`${row.start} ${row.end} ${row.rule}`) && !isCovered(row, anchors));
  const find = open.length > 0 ? await speakersByName() : () => null;
  return { ...run, items: open.map((row) => toItem(row, find)), settled: rows.length - open.length };
}

/** Whether one statement on record stands on nearly the same words. Anchors come in the order of their starts. */
function isCovered({ start, end }: Row, anchors: readonly { start: number; end: number }[]): boolean {
  for (const anchor of anchors) {
    if (anchor.start >= end) return false;
    const shared = Math.min(end, anchor.end) - Math.max(start, anchor.start);
    const both = Math.max(end, anchor.end) - Math.min(start, anchor.start);
    if (shared > 0 && shared / both >= COVERED) return true;
  }
  return false;
}

type Find = (name: string) => SuggestionItem['chain'][number]['record'];

async function speakersByName(): Promise<Find> {
  const rows = await database().speaker.findMany({
    where: { kind: { not: 'unnamed' } },
    select: { number: true, name: true, aliases: { select: { text: true } } },
    orderBy: { number: 'desc' },
    take: SPEAKERS,
  });
  const byRef = new Map(rows.map((row) => [reference('speaker', row.number), text(row.name)]));
  const find = recordFinder(
    rows.map((row) => ({
      id: reference('speaker', row.number),
      names: [...Object.values(text(row.name)), ...row.aliases.map((alias) => alias.text)],
    })),
  );
  return (name) => {
    const ref = find(name);
    return ref === null ? null : { ref, name: byRef.get(ref)! };
  };
}

const hyphened = (mode: ChainLink['mode']): SuggestionItem['mode'] =>
  mode === 'partly quoted' ? 'partly-quoted' : mode;

function toItem({ position, body }: Row, find: Find): SuggestionItem {
  const { start, end, quote, mode, speaker, verb, chain, stance, rule, reason } = body as Suggestion;
  // What rules of an earlier day kept has no reasons apart, and words of its own language; it stands until it is read anew.
  const why = (body as Partial<Suggestion>).why ?? [{ code: rule, words: [] }];
  return {
    position,
    start,
    end,
    quote,
    mode: hyphened(mode),
    speaker: speaker && {
      name: speaker.name,
      mention: speaker.mention,
      role: speaker.role,
      record: find(speaker.name) ?? find(speaker.mention),
    },
    verb,
    chain: chain.map((link) => ({ ...link, mode: hyphened(link.mode), record: find(link.agent) })),
    stance,
    rule,
    why,
    reason,
  };
}

/** How far the reading of a capture by the rules of today is. */
async function runOf(capture: string): Promise<Pick<SuggestionList, 'state' | 'progress'>> {
  const run = await database().suggestionRun.findUnique({ where: { captureId: capture } });
  if (!run || run.engine !== SUGGEST_VERSION) return { state: 'none', progress: 0 };
  if (run.finishedAt) return { state: 'done', progress: 1 };
  const job = run.jobId ? await database().job.findUnique({ where: { id: run.jobId } }) : null;
  if (!job || job.state === 'done') return { state: 'none', progress: 0 };
  return { state: job.state === 'cancelled' ? 'failed' : job.state, progress: job.progress };
}

/**
 * Has a capture read by a job, unless it has been read by the rules of today or is being read. A reading that failed
 * begins again. Throws NotFound, RateLimited.
 */
export async function startSuggestions(actor: Actor, ref: string): Promise<SuggestionList> {
  const capture = await captureId(ref);
  await database().$transaction(
    async (tx) => {
      // Two who open a text at once would both find it unread; the second waits for the first here.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(72410006, hashtext(${capture}))::text`;
      const { state } = await runOf(capture);
      if (state !== 'none' && state !== 'failed') return;
      const job = await startJob(actor, SUGGEST_JOB, { capture });
      const run = { jobId: job.id, engine: SUGGEST_VERSION, finishedAt: null };
      await tx.suggestionRun.upsert({
        where: { captureId: capture },
        create: { captureId: capture, ...run },
        update: run,
      });
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
  return listSuggestions(ref);
}
