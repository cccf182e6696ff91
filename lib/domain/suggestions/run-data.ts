import { captureOf, captureReference } from '@/lib/domain/references';
import { SUGGEST_VERSION } from '@/lib/engines/suggest/suggest';
import type { Suggestion } from '@/lib/engines/suggest/suggestion';
import { database } from '@/lib/platform/db';
import { NotFound } from '@/lib/platform/errors';

/** The kind of the job that reads a capture. */
export const SUGGEST_JOB = 'suggest';

/** The text to be read. Throws NotFound. */
export async function textToRead(captureId: string): Promise<string> {
  const row = await database().capture.findUnique({ where: { id: captureId }, select: { text: true } });
  if (!row) throw new NotFound('The capture');
  return row.text;
}

/** The key of a capture by its reference. Throws NotFound. */
export async function captureId(ref: string): Promise<string> {
  const place = captureOf(ref);
  if (!place) throw new NotFound(`The capture ${ref}`);
  const row = await database().capture.findFirst({
    where: { edition: place.edition, source: { number: place.source } },
    select: { id: true },
  });
  if (!row) throw new NotFound(`The capture ${captureReference(place.source, place.edition)}`);
  return row.id;
}

/** Begins a reading: what an earlier one left, also one that was killed, goes. */
export async function clearSuggestions(captureId: string): Promise<void> {
  await database().suggestion.deleteMany({ where: { captureId } });
}

/**
 * Keeps one piece of what was found; `from` is the place of its first among all of the capture. One value for all of
 * them: with seven for each, the 39,000 of a text of 5 MB took half a minute to write, most of it here and not there.
 */
export async function keepSuggestions(captureId: string, from: number, found: readonly Suggestion[]): Promise<void> {
  await database().$executeRaw`
    INSERT INTO suggestions (capture_id, position, rule, start_offset, end_offset, body)
    SELECT ${captureId}::uuid, ${from}::int + place::int - 1, body ->> 'rule', (body ->> 'start')::int, (body ->> 'end')::int, body
    FROM jsonb_array_elements(${JSON.stringify(found)}::jsonb) WITH ORDINALITY AS found (body, place)`;
}

/** Writes that a capture has been read to its end. */
export async function finishReading(captureId: string, now: Date): Promise<void> {
  await database().suggestionRun.update({
    where: { captureId },
    data: { finishedAt: now, engine: SUGGEST_VERSION },
  });
}
