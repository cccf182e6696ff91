import type { SuggestionItem, SuggestionList } from '@/lib/domain/suggestions/contract';
import { askedAfter, type Held, holdsAll, NOTHING, namesIn, renamed, withAnswer } from './held';

/** Names asked for at once: as many as the contract allows. */
const NAMES = 2_000;

/** The two questions that are put to the server. */
export type Asking = {
  list(input: { after: number; since?: string }): Promise<SuggestionList>;
  names(
    names: string[],
  ): Promise<{ items: { name: string; record: NonNullable<SuggestionItem['chain'][number]['record']> }[] }>;
};

/**
 * Brings what is held up to date: what is new comes page by page, each told at once, and what was held is not sent again.
 * Where nothing has changed that is one small answer. Throws when it is broken off.
 */
export async function look(ask: Asking, before: Held, tell: (held: Held) => void, signal: AbortSignal): Promise<Held> {
  let held = before;
  // Once anew at most: what is offered may change under our hands.
  for (let anew = false; ; ) {
    const answer = await ask.list(askedAfter(held));
    signal.throwIfAborted();
    held = withAnswer(held, answer);
    if (!answer.changed) return held;
    if (held.whole && answer.names !== held.names) held = await named(ask, held, answer.names);
    signal.throwIfAborted();
    if (held.whole && !anew && !holdsAll(held)) {
      anew = true;
      held = { ...NOTHING, state: held.state, progress: held.progress };
    } else if (held.whole) return held;
    else if (held.items.length > 0) tell(held);
  }
}

/** What is held with those on record now. */
async function named(ask: Asking, held: Held, names: string): Promise<Held> {
  const asked = namesIn(held.items);
  const records = new Map<string, NonNullable<SuggestionItem['chain'][number]['record']>>();
  for (let from = 0; from < asked.length; from += NAMES)
    for (const { name, record } of (await ask.names(asked.slice(from, from + NAMES))).items) records.set(name, record);
  return { ...held, names, items: renamed(held.items, records) };
}
