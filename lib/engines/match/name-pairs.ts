import { duplicateSpeakers, type NamedSpeaker, type NameReason, nameKeys } from './names';

/** Two speakers on record that may be one, surest pairs first. */
export interface SpeakerPair {
  one: string;
  other: string;
  score: number;
  reason: NameReason;
}

/** A key that so many names share ("ministry") says nothing; their names share others. */
const CROWD = 200;

/**
 * All pairs of speakers that may be one under two names. Names are compared only where they share a key (a word, an
 * acronym, a surname in pinyin, a beginning or an end), so work grows with the names, not with their square.
 */
export function duplicatePairs(
  speakers: readonly NamedSpeaker[],
  apart: (a: string, b: string) => boolean = () => false,
): SpeakerPair[] {
  const byKey = new Map<string, Set<number>>();
  speakers.forEach(({ names }, at) => {
    for (const key of new Set(names.flatMap(nameKeys))) {
      const held = byKey.get(key);
      if (held) held.add(at);
      else byKey.set(key, new Set([at]));
    }
  });
  const near = new Map<number, Set<number>>();
  for (const group of byKey.values()) {
    if (group.size < 2 || group.size > CROWD) continue;
    for (const a of group) for (const b of group) if (a < b) near.set(a, (near.get(a) ?? new Set()).add(b));
  }
  const pairs: SpeakerPair[] = [];
  for (const [at, others] of near) {
    const speaker = speakers[at]!;
    const found = duplicateSpeakers(
      speaker,
      [...others].map((other) => speakers[other]!),
      apart,
    );
    for (const { id, score, reasons } of found) pairs.push({ one: speaker.id, other: id, score, reason: reasons[0]! });
  }
  return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1));
}
