import type { SuggestionItem, SuggestionList } from '@/lib/domain/suggestions/contract';

/** What a page holds of the suggestions on a text: those that came so far, and which of them are settled since. */
export type Held = Pick<SuggestionList, 'state' | 'progress' | 'reading' | 'version' | 'names' | 'open'> & {
  readonly items: readonly SuggestionItem[];
  readonly gone: ReadonlySet<number>;
  /** Whether nothing more follows: only then does its version say that there is nothing to ask for. */
  readonly whole: boolean;
};

export const NOTHING: Held = {
  state: 'none',
  progress: 0,
  reading: '',
  version: '',
  names: '',
  open: 0,
  items: [],
  gone: new Set(),
  whole: false,
};

/** What to ask for next: what follows on what is held, and nothing where nothing has changed. */
export const askedAfter = ({ items, version, whole }: Held): { after: number; since?: string } => ({
  after: items.at(-1)?.position ?? -1,
  ...(whole ? { since: version } : {}),
});

/**
 * What is held after one more answer: the suggestions that were new are put behind, and those that were settled are
 * marked. What was held already stays the same object. Those of another reading are thrown away.
 */
export function withAnswer(held: Held, answer: SuggestionList): Held {
  const { state, progress, reading, version, names, open } = answer;
  if (!answer.changed) return { ...held, state, progress };
  if (reading !== held.reading && held.items.length > 0) return { ...NOTHING, state, progress, reading };
  return {
    state,
    progress,
    reading,
    version,
    // The names on record are those by which the first page was read; the rest is asked for by whoever holds this.
    names: held.items.length > 0 ? held.names : names,
    open,
    items: answer.items.length > 0 ? [...held.items, ...answer.items] : held.items,
    gone: new Set(answer.gone),
    whole: answer.next === null,
  };
}

/** Whether all that the server offers is held: not where something is offered again that never came here. */
export const holdsAll = ({ items, gone, open, whole }: Held): boolean =>
  !whole || items.reduce((count, { position }) => (gone.has(position) ? count : count + 1), 0) === open;

/** Every name in what is held that may be that of somebody on record, each once. */
export function namesIn(items: readonly SuggestionItem[]): string[] {
  const names = new Set<string>();
  for (const { speaker, chain } of items) {
    if (speaker) names.add(speaker.name).add(speaker.mention);
    for (const { agent } of chain) names.add(agent);
  }
  return [...names];
}

type OnRecord = SuggestionItem['chain'][number]['record'];

/** The same suggestions with who is on record now; those for whom nothing changes stay the same objects. */
export function renamed(
  items: readonly SuggestionItem[],
  records: ReadonlyMap<string, OnRecord>,
): readonly SuggestionItem[] {
  const find = (name: string) => records.get(name) ?? null;
  const same = (a: OnRecord, b: OnRecord) => a?.ref === b?.ref && JSON.stringify(a?.name) === JSON.stringify(b?.name);
  return items.map((item) => {
    const { speaker } = item;
    const record = speaker && (find(speaker.name) ?? find(speaker.mention));
    const chain = item.chain.map((link) => {
      const now = find(link.agent);
      return same(link.record, now) ? link : { ...link, record: now };
    });
    const stays = (!speaker || same(speaker.record, record)) && chain.every((link, at) => link === item.chain[at]);
    return stays ? item : { ...item, speaker: speaker && { ...speaker, record }, chain };
  });
}
