import { text } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import { duplicatePairs } from '@/lib/engines/match/name-pairs';
import { nameSentence } from '@/lib/engines/match/names';
import { database } from '@/lib/platform/db';
import type { SpeakerPair } from './contract';
import { speakersApart } from './not-same-data';

/** Speakers whose names are compared: the newest. A desk has some hundreds. */
const COMPARED = 10_000;
/** Pairs in one answer. */
const SHOWN = 200;

/**
 * Pairs of speakers that may be one under two names, in any script, surest first; those somebody judged apart are left
 * out. `of` asks for the pairs of one speaker only.
 */
export async function possiblySameSpeakers(
  of: string | undefined,
  lang: 'en' | 'zh',
): Promise<{ items: SpeakerPair[] }> {
  const wanted = of === undefined ? null : demandNumber('speaker', of);
  const rows = await database().speaker.findMany({
    where: { kind: { not: 'unnamed' } },
    select: { id: true, number: true, name: true, aliases: { select: { text: true } } },
    orderBy: { number: 'desc' },
    take: COMPARED,
  });
  const named = rows.map((row) => ({
    id: row.id,
    names: [...new Set([...Object.values(text(row.name)), ...row.aliases.map((alias) => alias.text)])],
  }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const brief = (id: string) => {
    const row = byId.get(id)!;
    return { number: row.number, ref: reference('speaker', row.number), name: text(row.name) };
  };
  const items = duplicatePairs(named, await speakersApart())
    .map(({ one, other, score, reason }) => ({
      one: brief(one),
      other: brief(other),
      score,
      reason: nameSentence(reason, lang),
    }))
    .filter(({ one, other }) => wanted === null || one.number === wanted || other.number === wanted);
  return { items: items.slice(0, SHOWN) };
}
