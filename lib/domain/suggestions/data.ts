import { startJob } from '@/lib/domain/jobs/data';
import { firstWhere } from '@/lib/engines/anchor/first-where';
import { SUGGEST_VERSION } from '@/lib/engines/suggest/suggest';
import type { ChainLink, Suggestion } from '@/lib/engines/suggest/suggestion';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import type { SuggestionItem, SuggestionList } from './contract';
import { type Find, namesVersion, speakersByName } from './names-data';
import { captureId, SUGGEST_JOB } from './run-data';
import { fingerprint, settledIn } from './settled-data';

/** Suggestions of one answer, where whoever asks does not say. */
const PAGE = 500;

type Asked = { capture: string; after?: number; limit?: number; since?: string | undefined };

/**
 * What is offered on a capture and not settled, page by page, with the speakers on record as they are now. Where nothing
 * has changed `since`, only that is answered, and no suggestion is read. Throws NotFound.
 */
export async function listSuggestions({
  capture: ref,
  after = -1,
  limit = PAGE,
  since,
}: Asked): Promise<SuggestionList> {
  const capture = await captureId(ref);
  const [run, held, names] = await Promise.all([runOf(capture), fingerprint(capture), namesVersion()]);
  const version = `${run.reading}.${held}.${names}`;
  const nothing = { ...run, version, names, changed: false, items: [], next: null, open: 0, settled: 0, gone: [] };
  if (since === version) return nothing;
  const { kept, settled } = await settledIn(capture);
  const open = kept.filter((position) => !settled.has(position));
  const from = firstWhere(open, (position) => position > after);
  const page = open.slice(from, from + limit);
  const rows = await database().suggestion.findMany({
    where: { captureId: capture, position: { gte: page[0] ?? 0, lte: page.at(-1) ?? -1 } },
    orderBy: { position: 'asc' },
  });
  const find = page.length > 0 ? await knownInText(capture, await speakersByName(names)) : () => null;
  return {
    ...nothing,
    changed: true,
    items: rows.filter(({ position }) => !settled.has(position)).map((row) => toItem(row, find)),
    next: from + limit < open.length ? (page.at(-1) ?? null) : null,
    open: open.length,
    settled: settled.size,
    gone: [...settled].filter((position) => position <= after).sort((a, b) => a - b),
  };
}

/**
 * Finds on record whom a text names. One it names in full at one place and shortly at others ("the Chinese Embassy") is
 * known by the full name wherever it is the same one to the reading; not where the full names are of several.
 */
async function knownInText(capture: string, find: Find): Promise<Find> {
  const rows = await database().$queryRaw<{ name: string; mention: string }[]>`
    SELECT DISTINCT body -> 'speaker' ->> 'name' AS name, body -> 'speaker' ->> 'mention' AS mention
    FROM suggestions WHERE capture_id = ${capture}::uuid AND body -> 'speaker' ->> 'name' IS NOT NULL`;
  const called = new Map<string, Map<string, NonNullable<ReturnType<Find>>>>();
  for (const { name, mention } of rows) {
    const record = find(mention);
    if (record) called.set(name, (called.get(name) ?? new Map()).set(record.ref, record));
  }
  return (name) => {
    const direct = find(name);
    if (direct) return direct;
    const records = [...(called.get(name)?.values() ?? [])];
    return records.length === 1 ? records[0]! : null;
  };
}

const hyphened = (mode: ChainLink['mode']): SuggestionItem['mode'] =>
  mode === 'partly quoted' ? 'partly-quoted' : mode;

function toItem({ position, body }: { position: number; body: unknown }, find: Find): SuggestionItem {
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
async function runOf(capture: string): Promise<Pick<SuggestionList, 'state' | 'progress' | 'reading'>> {
  const run = await database().suggestionRun.findUnique({ where: { captureId: capture } });
  if (!run || run.engine !== SUGGEST_VERSION) return { state: 'none', progress: 0, reading: '' };
  const reading = `${run.engine}-${run.jobId ?? ''}`;
  if (run.finishedAt) return { state: 'done', progress: 1, reading };
  const job = run.jobId ? await database().job.findUnique({ where: { id: run.jobId } }) : null;
  if (!job || job.state === 'done') return { state: 'none', progress: 0, reading };
  return { state: job.state === 'cancelled' ? 'failed' : job.state, progress: job.progress, reading };
}

/**
 * Has a capture read by a job, unless it has been read by the rules of today or is being read. A reading that failed
 * begins again. Throws NotFound, RateLimited.
 */
export async function startSuggestions(actor: Actor, ref: string, limit = PAGE): Promise<SuggestionList> {
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
  return listSuggestions({ capture: ref, limit });
}
