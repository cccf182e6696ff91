import type { Reader } from '@/lib/domain/reading/moment';
import { reference } from '@/lib/domain/references';
import type { CaseRow } from './columns-data';
import { MOST_COLUMNS } from './contract';
import type { LoadedRow } from './rows-data';

/** Speakers taken where no case gives sides: as many as stand beside each other without scrolling on a wide screen. */
const SPEAKERS = 6;

/** The columns where none are asked for: the sides of the case most rows belong to, else the speakers with most to say. */
export async function defaultColumns(
  { db }: Reader,
  rows: readonly LoadedRow[],
  cases: readonly CaseRow[],
): Promise<string[]> {
  const [first] = cases;
  const sides = first
    ? await db.side.findMany({
        where: { caseId: first.id },
        select: { key: true },
        orderBy: [{ position: 'asc' }, { key: 'asc' }],
        take: MOST_COLUMNS,
      })
    : [];
  if (sides.length > 1) return sides.map(({ key }) => `side:${key}`);
  const count = new Map<string, number>();
  for (const { speakerId } of rows.flatMap(({ statements }) => statements))
    if (speakerId) count.set(speakerId, (count.get(speakerId) ?? 0) + 1);
  const most = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SPEAKERS);
  const speakers = await db.speaker.findMany({
    where: { id: { in: most.map(([id]) => id) } },
    select: { id: true, number: true },
  });
  return most.flatMap(([id]) => {
    const speaker = speakers.find((one) => one.id === id);
    return speaker ? [reference('speaker', speaker.number)] : [];
  });
}
