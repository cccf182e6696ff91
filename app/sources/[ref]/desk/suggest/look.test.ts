import { expect, it } from 'vitest';
import type { SuggestionItem, SuggestionList } from '@/lib/domain/suggestions/contract';
import { type Held, NOTHING } from './held';
import { type Asking, look } from './look';

const item = (position: number, ref: string | null): SuggestionItem => {
  const record = ref ? { ref, name: { en: 'Ida Berg' } } : null;
  return {
    position,
    start: position * 10,
    end: position * 10 + 8,
    quote: 'The gate was shut',
    mode: 'verbatim',
    speaker: { name: 'Ida Berg', mention: 'Berg', role: null, record },
    verb: 'said',
    chain: [],
    stance: null,
    rule: 'quotation-with-verb',
    why: [],
    reason: '',
  };
};

/** A server of plain values: what it offers, what is settled, who is on record; it writes down what it was asked. */
function serving(count: number, page: number) {
  const world = { settled: new Set<number>(), ida: null as string | null, asked: [] as string[] };
  const ask: Asking = {
    async list({ after, since }): Promise<SuggestionList> {
      const version = `${[...world.settled]} ${world.ida}`;
      const changed = since !== version;
      world.asked.push(changed ? `after ${after}` : 'unchanged');
      const all = Array.from({ length: count }, (_, at) => at).filter((at) => !world.settled.has(at));
      const rest = all.filter((at) => at > after);
      const places = changed ? rest.slice(0, page) : [];
      return {
        state: 'done',
        progress: 1,
        reading: '4-a',
        version,
        names: String(world.ida),
        changed,
        items: places.map((at) => item(at, world.ida)),
        next: rest.length > page ? places.at(-1)! : null,
        open: all.length,
        settled: world.settled.size,
        gone: [...world.settled].filter((at) => at <= after),
      };
    },
    async names(names) {
      world.asked.push(names.join(', '));
      const record = { ref: world.ida!, name: { en: 'Ida Berg' } };
      return { items: world.ida ? [{ name: 'Ida Berg', record }] : [] };
    },
  };
  const told: number[] = [];
  const next = (held: Held) => look(ask, held, ({ items }) => told.push(items.length), new AbortController().signal);
  const open = ({ items, gone }: Held) => items.map(({ position }) => position).filter((at) => !gone.has(at));
  return { world, next, told, open };
}

it('brings a long list in pieces, and nothing twice', async () => {
  const { world, next, told } = serving(7, 3);
  const held = await next(NOTHING);
  expect([held.items.length, told]).toEqual([7, [3, 6]]);
  expect(await next(held)).toEqual(held);
  expect(world.asked).toEqual(['after -1', 'after 2', 'after 5', 'unchanged']);
});

it('hears what was settled without any suggestion being sent', async () => {
  const { world, next, open } = serving(4, 9);
  const held = await next(NOTHING);
  world.settled.add(2);
  const later = await next(held);
  expect([open(later), later.items]).toEqual([[0, 1, 3], held.items]);
  expect(world.asked).toEqual(['after -1', 'after 3']);
});

it('asks anew where something is offered that was settled before it came', async () => {
  const { world, next, open } = serving(4, 9);
  world.settled.add(2);
  const held = await next(NOTHING);
  expect(open(held)).toEqual([0, 1, 3]);
  world.settled.clear();
  expect(open(await next(held))).toEqual([0, 1, 2, 3]);
});

it('asks for names alone once somebody was put on record', async () => {
  const { world, next } = serving(2, 9);
  const held = await next(NOTHING);
  world.ida = 'P-7';
  const later = await next(held);
  expect(later.items.map(({ speaker }) => speaker?.record?.ref)).toEqual(['P-7', 'P-7']);
  expect(world.asked).toEqual(['after -1', 'after 1', 'Ida Berg, Berg']);
});
