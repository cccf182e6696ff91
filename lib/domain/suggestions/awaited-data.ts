import { type Reanchored, reanchor } from '@/lib/engines/anchor/reanchor';
import type { Selector } from '@/lib/engines/anchor/selector';
import { database } from '@/lib/platform/db';

/** Texts whose awaited places are remembered: an editor looks at one, and ten editors at ten. */
const TEXTS = 20;

/** Where places of other texts stand in a text, by the key of the anchor; both texts never change, so neither do these. */
const found = new Map<string, Map<string, Reanchored>>();

type Place = Selector & { id: string; captureId: string };

/**
 * Where statements marked in other texts of the same source stand in this one, as re-anchoring says, as long as nobody
 * has confirmed it: their words are on record, also where they were reworded. In the order of their starts.
 */
export async function awaitedIn(captureId: string): Promise<{ start: number; end: number }[]> {
  const places = await awaited(captureId);
  if (places.length === 0) return [];
  const held = found.get(captureId) ?? new Map<string, Reanchored>();
  found.delete(captureId);
  found.set(captureId, held);
  if (found.size > TEXTS) found.delete(found.keys().next().value!);
  const missing = places.filter((place) => !held.has(keyOf(place)));
  for (const from of new Set(missing.map((place) => place.captureId)))
    await carry(
      from,
      captureId,
      missing.filter((place) => place.captureId === from),
      held,
    );
  return places
    .map((place) => held.get(keyOf(place))!)
    .flatMap(({ start, end }) => (start === null ? [] : [{ start, end }]))
    .sort((a, b) => a.start - b.start);
}

const keyOf = ({ id, start, end }: Place) => `${id} ${start} ${end}`;

async function carry(from: string, to: string, list: Place[], held: Map<string, Reanchored>): Promise<void> {
  const rows = await database().capture.findMany({
    where: { id: { in: [from, to] } },
    select: { id: true, text: true },
  });
  const textOf = (id: string) => rows.find((row) => row.id === id)!.text;
  const now = reanchor(textOf(from), textOf(to), list);
  for (const [index, place] of list.entries()) held.set(keyOf(place), now[index]!);
}

/** The places of each statement that stands in no place here, in the newest of the texts it was marked in. */
function awaited(captureId: string): Promise<Place[]> {
  return database().$queryRaw<Place[]>`
    SELECT id, capture_id AS "captureId", exact, prefix, suffix, start_offset AS start, end_offset AS end
    FROM (
      SELECT a.*, rank() OVER (PARTITION BY a.statement_id ORDER BY o.edition DESC) AS newest
      FROM captures c JOIN captures o ON o.source_id = c.source_id AND o.id <> c.id
      JOIN anchors a ON a.capture_id = o.id
      JOIN statements s ON s.id = a.statement_id AND s.withdrawn_at IS NULL
      WHERE c.id = ${captureId}::uuid
        AND NOT EXISTS (SELECT 1 FROM anchors h WHERE h.capture_id = c.id AND h.statement_id = s.id)
    ) AS places
    WHERE newest = 1 AND outcome IS DISTINCT FROM 'gone'`;
}
