import type { SpeakerOnRecord, Suggestion } from '@/lib/engines/suggest/suggestion';

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(the|a|an|mr|mrs|ms|dr|sen|rep)\.? /, '')
    .replace(/['’]s$/, '')
    .replace(/[\s·.,]+/g, ' ')
    .trim();

/**
 * Gives each speaker the record that bears the same name, in any script and by any alias: the resolved name first,
 * then the words of the mention. Where two records share a name, none is given: the editor decides.
 */
export function onRecord(suggestions: readonly Suggestion[], records: readonly SpeakerOnRecord[]): Suggestion[] {
  const byName = new Map<string, string | null>();
  for (const record of records) {
    for (const name of record.names) {
      const key = folded(name);
      if (!key) continue;
      const known = byName.get(key);
      byName.set(key, known === undefined || known === record.id ? record.id : null);
    }
  }
  return suggestions.map((s) => {
    if (!s.speaker) return s;
    const recordId = byName.get(folded(s.speaker.name)) ?? byName.get(folded(s.speaker.mention)) ?? null;
    return recordId
      ? { ...s, speaker: { ...s.speaker, recordId }, reason: `${s.reason}; speaker on record under this name` }
      : s;
  });
}
