import { normaliseName } from '@/lib/engines/match/names';
import { houseInChinese, housesBehind } from '@/lib/engines/suggest/behind-work';
import { inEnglish, type Said } from '@/lib/engines/suggest/reasons';
import type { SpeakerOnRecord, Suggestion } from '@/lib/engines/suggest/suggestion';
import { CALLING_ENDS } from '@/lib/engines/suggest/zh/lexicon';

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(the|a|an|mr|mrs|ms|dr|sen|rep)\.? /, '')
    .replace(/['’]s$/, '')
    .replace(/[\s·.,]+/g, ' ')
    // Who speaks for somebody is on record as the spokesman "of" it as often as "for" it.
    .replace(/^(spokes(?:man|woman|person)) (?:for|of) (?:the )?/, '$1 of ')
    .trim();

/**
 * Finds the record that bears a name, in any script and by any alias; of a work ("China Unicom’s statement") that of
 * its house. Null where none does, or more than one.
 */
export function recordFinder(records: readonly SpeakerOnRecord[]): (name: string) => string | null {
  const byName = new Map<string, string | null>();
  const put = (key: string, id: string) => {
    const known = byName.get(key);
    if (key) byName.set(key, known === undefined || known === id ? id : null);
  };
  for (const { id, names } of records) {
    // A name without its title is a second key of the same record, never of two.
    for (const key of new Set(names.flatMap((name) => [folded(name), normaliseName(name)]))) put(key, id);
  }
  const known = (name: string) => byName.get(folded(name)) ?? byName.get(normaliseName(name)) ?? null;
  return (name) => {
    // Two who bear the name are no reason to look further.
    if (byName.has(folded(name)) || byName.has(normaliseName(name))) return known(name);
    const houses = [...housesBehind(name), ...houseInChinese(name)].flatMap((house) => known(house) ?? []);
    return houses[0] ?? null;
  };
}

/** 灯塔管理员谭思敏: the name on record behind a calling, in Chinese; null where there is none. */
function behindCalling(name: string, find: (name: string) => string | null): { name: string; role: string } | null {
  if (name.length < 5 || !/^\p{Script=Han}+$/u.test(name) || find(name)) return null;
  for (const length of [4, 3, 2]) {
    const [role, last] = [name.slice(0, -length), name.slice(-length)];
    if (role.length > 1 && CALLING_ENDS.test(role) && find(last)) return { name: last, role };
  }
  return null;
}

/**
 * Gives each speaker the record that bears the same name: the resolved name first, then the words of the mention. Where
 * two records share a name, none is given: the editor decides.
 */
export function onRecord(suggestions: readonly Suggestion[], records: readonly SpeakerOnRecord[]): Suggestion[] {
  const find = recordFinder(records);
  return suggestions.map((s) => {
    if (!s.speaker) return s;
    const behind = behindCalling(s.speaker.name, find);
    const speaker = behind ? { ...s.speaker, ...behind } : s.speaker;
    const recordId = find(speaker.name) ?? find(s.speaker.mention);
    if (!recordId) return s;
    const why: Said[] = [...s.why, { code: 'on-record', words: [] }];
    return { ...s, speaker: { ...speaker, recordId }, why, reason: inEnglish(why) };
  });
}
