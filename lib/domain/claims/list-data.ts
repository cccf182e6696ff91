import { reference } from '@/lib/domain/references';
import { firstDay, type LocalText, lastDay } from '@/lib/domain/values';
import type { Bits } from '@/lib/engines/facets/bits';
import type { Filter, Order, Selection } from '@/lib/engines/facets/catalogue';
import { parseSearch } from '@/lib/engines/search/query';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { type Database, database, plainRows } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import type { ClaimItem, ClaimPage, ClaimQuery } from './contract';
import { FILTERS } from './filters';
import { hitsOf } from './hits-data';
import { currentIndex, findWords, type HeldIndex, weigh } from './index-data';
import { namesOf } from './names-data';
import { sentenceOf, valuesOf } from './sentence';

/** Values of a facet that are given: the largest, and those that are chosen. More than a list beside a page can show. */
const FACET_VALUES = 20;

export type ListOptions = { readonly language: Locale; readonly db?: Database };

/**
 * A page of claims by any filter, with the exact total, the counts of every facet under the other filters, the filter
 * in words and the cursor of the next page. Throws Invalid for a value that no filter could have.
 */
export async function listClaims(actor: Actor, query: ClaimQuery, options: ListOptions): Promise<ClaimPage> {
  const db = options.db ?? database();
  const terms = parseSearch(query.q ?? '');
  const held = await currentIndex(db);
  const found = terms.length === 0 ? null : await findWords(db, held, query.q!, terms);
  const order = orderOf(query, found !== null);
  const filters = [visible(allowed(actor, 'drafts.read')), ...filtersOf(query)];
  const kept = select(held, filters, found, query.q?.trim() ?? '');
  const { selection } = kept;
  const after = afterOf(query.cursor, order);
  if (order === 'relevance' && kept.weights === undefined) kept.weights = await weigh(db, held, selection, terms);
  const weights = kept.weights ?? null;
  const { page, more } = held.catalogue.page(selection, { order, weights, limit: query.limit, after });
  const counts = facetCounts(selection);
  const [items, names] = await Promise.all([readItems(db, page), namesOf(db, held, namedValues(query, counts))]);
  const language = query.lang ?? options.language;
  const hits = found ? await hitsOf(db, items, terms, language) : null;
  return {
    items: hits ? items.map((item) => ({ ...item, hits: hits.get(item.ref) ?? [] })) : items,
    total: selection.total,
    facets: Object.fromEntries(
      [...counts].map(([parameter, values]) => [
        parameter,
        values.map(([value, count]) => ({ value, count, label: names.get(`${parameter}:${value}`) ?? null })),
      ]),
    ),
    sentence: sentenceOf(query, selection.total, names, language),
    next: more ? cursorOf(page.at(-1)!, order) : null,
  };
}

/** A word that changes whenever any answer of `listClaims` may. */
export const claimsRevision = async (): Promise<string> => (await currentIndex(database())).revision.toString();

const visible = (drafts: boolean): Filter => ({
  parameter: 'state',
  terms: drafts ? ['state:published', 'state:draft'] : ['state:published'],
});

function orderOf(query: ClaimQuery, words: boolean): Order {
  const wanted = query.sort ?? (words ? 'relevance' : 'newest');
  return wanted === 'relevance' && !words ? 'newest' : wanted;
}

function filtersOf(query: ClaimQuery): Filter[] {
  const filters: Filter[] = [];
  for (const { parameter, indexed, control } of FILTERS) {
    const values = valuesOf(query, parameter).map((value) => {
      const term = indexed(value);
      if (term === null) throw new Invalid(`“${value}” is not a value of the filter ${parameter}.`, parameter);
      return term;
    });
    if (values.length === 0) continue;
    if (control !== 'choice') filters.push({ parameter, terms: values.map((value) => `${parameter}:${value}`) });
    else if (values.length === 1) filters.push({ parameter, terms: [`${parameter}:yes`], not: values[0] === 'no' });
  }
  if (query.from || query.to) {
    const from = query.from ? firstDay(query.from) : 0;
    const to = query.to ? lastDay(query.to) : 9999_12_31;
    if (from > to) throw new Invalid('The first day is after the last. Exchange them, or leave one out.', 'from');
    filters.push({ parameter: 'said', from, to });
  }
  return filters;
}

/** What filters and words leave, counted once for a revision of the index. */
function select(held: HeldIndex, filters: readonly Filter[], found: Bits | null, words: string) {
  const key = JSON.stringify([filters, found && words]);
  let kept = held.selections.get(key);
  if (!kept) {
    kept = { selection: held.catalogue.select(filters, found, FACET_VALUES) };
    held.selections.set(key, kept);
  }
  return kept;
}

/** For every filter its values as the URL has them, with their counts: the largest first, and those that are chosen. */
function facetCounts({ facets, under, total }: Selection): Map<string, [value: string, count: number][]> {
  return new Map(
    FILTERS.map(({ parameter, control, shown }) => {
      const counts = facets.get(parameter) ?? [];
      if (control !== 'choice') return [parameter, counts.map(([value, count]) => [shown(value), count])];
      const yes = counts.find(([value]) => value === 'yes')?.[1] ?? 0;
      return [
        parameter,
        [
          ['yes', yes],
          ['no', (under.get(parameter) ?? total) - yes],
        ],
      ];
    }),
  );
}

/** `parameter:value` of everything that needs a name: facet values and chosen ones. */
function namedValues(query: ClaimQuery, counts: Map<string, [string, number][]>): Map<string, Set<string>> {
  return new Map(
    FILTERS.map(({ parameter }) => [
      parameter,
      new Set([...(counts.get(parameter) ?? []).map(([value]) => value), ...valuesOf(query, parameter)]),
    ]),
  );
}

type Card = Omit<ClaimItem, 'ref' | 'hits' | 'speakers'> & {
  speakers: { number: number; name: LocalText; stance: ClaimItem['speakers'][number]['stance'] }[];
};

async function readItems(db: Database, numbers: number[]): Promise<ClaimItem[]> {
  if (numbers.length === 0) return [];
  const rows = await plainRows<{ number: number; card: Card }>(db, {
    name: 'claim_cards',
    text: 'SELECT number, card FROM claim_index WHERE number = ANY ($1::int[])',
    values: [numbers],
  });
  const cards = new Map(rows.map((row) => [row.number, row.card]));
  return numbers.flatMap((number) => {
    const card = cards.get(number);
    if (!card) return [];
    const speakers = card.speakers.map(({ number: speaker, ...rest }) => ({
      ref: reference('speaker', speaker),
      ...rest,
    }));
    const assessedAt = card.assessedAt && new Date(card.assessedAt).toISOString();
    return [{ ...card, ref: reference('claim', number), assessedAt, speakers, hits: [] }];
  });
}

const cursorOf = (number: number, order: Order): string => Buffer.from(`${order} ${number}`).toString('base64url');

function afterOf(cursor: string | undefined, order: Order): number | null {
  if (cursor === undefined) return null;
  const found = /^([a-z]+) (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!found || found[1] !== order) {
    throw new Invalid(
      'The cursor does not belong to this list. Take the `next` of the page before, with the same sort.',
      'cursor',
    );
  }
  return Number(found[2]);
}
