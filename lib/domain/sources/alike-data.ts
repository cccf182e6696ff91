import { sourceSelect, toSourceBrief } from '@/lib/domain/reading/brief-rows';
import { captureReference } from '@/lib/domain/references';
import { comparableAddress, likeness, probesOf } from '@/lib/engines/capture/same-work';
import { database } from '@/lib/platform/db';
import type { CapturePreview } from './capture-contract';

type Found = CapturePreview['onRecord'][number];

/**
 * From here on two texts are called alike. A story of which half the paragraphs were rewritten keeps a third of its rows
 * of words; two reports of one event, and any two of 84 news stories, have less than a tenth in common.
 */
const ALIKE = 0.3;
/** Newest texts among which near copies are looked for. Known weakness: an older near copy is not found by its words. */
const SEARCHED = 5_000;

/** Works on record that may be the one being captured: by address, by the same words, by similar words. */
export async function onRecord(text: string, sha256: string, url: string | null): Promise<Found[]> {
  const same = await sameText(sha256);
  const found = [...same, ...(url ? await sameAddress(url) : []), ...(same.length > 0 ? [] : await similarText(text))];
  const seen = new Set<string>();
  return found.filter(({ source, by }) => {
    const key = by === 'address' ? source.ref : `${source.ref} text`;
    return seen.has(key) ? false : seen.add(key);
  });
}

async function sameText(textSha256: string): Promise<Found[]> {
  const rows = await database().capture.findMany({
    where: { textSha256 },
    select: { edition: true, source: { select: sourceSelect } },
    orderBy: { createdAt: 'asc' },
    take: 10,
  });
  return rows.map(({ edition, source }) => ({
    source: toSourceBrief(source),
    capture: captureReference(source.number, edition),
    by: 'same-text',
    likeness: null,
  }));
}

/** Sources on record under an address, without regard to scheme, "www." and what only says where a reader came from. */
export async function sameAddress(url: string): Promise<Found[]> {
  const wanted = comparableAddress(url);
  if (!wanted) return [];
  const place = wanted.split('?')[0]!;
  const near = await database().$queryRaw<{ id: string; url: string }[]>`
    SELECT id, url FROM sources WHERE url IS NOT NULL AND position(${place.toLowerCase()} IN lower(url)) > 0 LIMIT 200`;
  const ids = near.filter((row) => comparableAddress(row.url) === wanted).map((row) => row.id);
  const rows = await database().source.findMany({
    where: { id: { in: ids } },
    select: { ...sourceSelect, captures: { select: { edition: true }, orderBy: { edition: 'desc' }, take: 1 } },
    orderBy: { number: 'asc' },
    take: 10,
  });
  return rows.map(({ captures: [newest], ...source }) => ({
    source: toSourceBrief(source),
    capture: newest ? captureReference(source.number, newest.edition) : null,
    by: 'address',
    likeness: null,
  }));
}

/** Texts that hold two or more of the probes, then compared as wholes. */
async function similarText(text: string): Promise<Found[]> {
  const probes = probesOf(text);
  if (probes.length === 0) return [];
  const least = Math.min(2, probes.length);
  const near = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT c.id, (SELECT count(*) FROM unnest(${probes}::text[]) AS probe WHERE position(probe IN c.text) > 0) AS hits
      FROM (SELECT id, text FROM captures WHERE kind = 'full-text' AND length BETWEEN ${Math.floor(text.length / 3)} AND ${text.length * 3}
        ORDER BY created_at DESC LIMIT ${SEARCHED}) c) counted
    WHERE hits >= ${least} ORDER BY hits DESC LIMIT 5`;
  const rows = await database().capture.findMany({
    where: { id: { in: near.map(({ id }) => id) } },
    select: { edition: true, text: true, source: { select: sourceSelect } },
  });
  return rows
    .map(({ edition, text: other, source }) => ({
      source: toSourceBrief(source),
      capture: captureReference(source.number, edition),
      by: 'similar-text' as const,
      likeness: Math.round(likeness(text, other) * 100) / 100,
    }))
    .filter((found) => found.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}
