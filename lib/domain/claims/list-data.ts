import { isLanguage } from '@/lib/domain/language';
import { notOnRecord } from '@/lib/domain/reading/case-data';
import { numberOf } from '@/lib/domain/references';
import { firstDay, lastDay } from '@/lib/domain/values';
import type { Bits } from '@/lib/engines/facets/bits';
import type { Filter, Order, Selection } from '@/lib/engines/facets/catalogue';
import { parseSearch, type SearchTerm } from '@/lib/engines/search/query';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { type Database, database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import type { ClaimPage, ClaimQuery } from './contract';
import { FILTERS, type Naming } from './filters';
import { hitsOf } from './hits';
import { bringTo, type HeldIndex, heldIndex, standing } from './index-data';
import { namesOf } from './names-data';
import { ranks, readBest, readCards, weigh } from './page-data';
import { type Names, sentenceOf, valuesOf } from './sentence';
import { findWords } from './words-data';

/** Values of a facet that are given unless more are asked for. More than a list beside a page can show. */
const FACET_VALUES = 20;

export type ListOptions = { readonly language: Locale; readonly db?: Database };

/**
 * A page of claims by any filter, with the exact total, the counts of every facet under the other filters, the filter
 * in words and the cursor of the next page. Throws Invalid for a value that no filter could have.
 */
export async function listClaims(actor: Actor, query: ClaimQuery, options: ListOptions): Promise<ClaimPage> {
  const db = options.db ?? database();
  const asked = { query, terms: parseSearch(query.q ?? ''), drafts: allowed(actor, 'drafts.read') };
  const held = await heldIndex(db);
  let looked = await look(db, held, asked);
  if (looked.revision > looked.at) {
    // Something changed since this process last looked; the second time everything up to the asking is in.
    await bringTo(db, held, looked.revision);
    looked = await look(db, held, asked);
  }
  const { found, selection, order, more, words } = looked;
  const counts = facetCounts(selection);
  const names = await namesOf(db, looked.names, namedValues(query, counts));
  refuseUnknown(query, names, counts);
  const language = query.lang ?? options.language;
  return {
    items: found.map(({ item, passages }) =>
      words ? { ...item, hits: hitsOf(item, passages, asked.terms, language) } : item,
    ),
    total: selection.total,
    facets: Object.fromEntries(
      [...counts].map(([parameter, values]) => [
        parameter,
        values.map(([value, count]) => ({ value, count, label: names(parameter, value) ?? null })),
      ]),
    ),
    sentence: sentenceOf(query, { total: selection.total, sought: words }, names, language),
    next: more ? cursorOf(numberOf('claim', found.at(-1)!.item.ref)!, order) : null,
  };
}

type Asked = { readonly query: ClaimQuery; readonly terms: SearchTerm[]; readonly drafts: boolean };

/** One page by the catalogue as it stands, with the revision it stood at and the one its claims were read at. */
async function look(db: Database, held: HeldIndex, { query, terms, drafts }: Asked) {
  let at: bigint;
  let words: Awaited<ReturnType<typeof findWords>>;
  do {
    at = held.revision;
    words = terms.length === 0 ? null : await findWords(db, held, query.q!, terms);
  } while (held.revision !== at);
  const { catalogue } = held;
  const order = orderOf(query, words !== null);
  const kept = select(held, query, visible(drafts), words?.rows ?? null);
  const { selection } = kept;
  const after = afterOf(query.cursor, order);
  const rest = { selection, order, at, words: words !== null };
  const { limit } = query;
  if (words && order === 'relevance' && ranks(selection, terms)) {
    if (after === null)
      return {
        ...(await readBest(db, catalogue, selection, words.query, limit)),
        more: selection.total > limit,
        ...rest,
      };
    kept.weights ??= await weigh(db, catalogue, selection, words.query);
  }
  const { page, more } = catalogue.page(selection, { order, weights: kept.weights ?? null, limit, after });
  return { ...(await readCards(db, page, rest.words)), more, ...rest };
}

/** A word that changes whenever any answer of `listClaims` may. */
export async function claimsRevision(): Promise<string> {
  const { revision, names } = await standing(database());
  return `${revision} ${names}`;
}

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

/**
 * A status, topic, case, speaker or source that is not on record is a slip of whoever asks, not a filter that finds
 * nothing; and so is a language that there is not.
 */
function refuseUnknown(query: ClaimQuery, names: Names, counts: Selection['facets']): void {
  for (const { parameter, naming } of FILTERS) {
    const found = new Map(counts.get(parameter));
    const strange = valuesOf(query, parameter).find((value) => {
      if (naming === 'languages') return !found.get(value) && !isLanguage(value);
      return RECORDED.has(naming) && names(parameter, value) === undefined;
    });
    if (strange !== undefined) throw notOnRecord(strange, parameter);
  }
}
const RECORDED: ReadonlySet<Naming> = new Set(['cases', 'speakers', 'sources', 'topics', 'statuses']);

/** What filters and words leave of the claims that may be seen, counted once for a revision of the index. */
function select(held: HeldIndex, query: ClaimQuery, seen: Filter, found: Bits | null) {
  const filters = filtersOf(query);
  const most = query.values ?? FACET_VALUES;
  const key = JSON.stringify([seen, filters, found && query.q?.trim(), most]);
  let kept = held.selections.get(key);
  if (!kept) {
    kept = { selection: held.catalogue.select(filters, found, most, seen) };
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

/** Parameter → everything that needs a name: facet values and chosen ones. */
function namedValues(query: ClaimQuery, counts: Map<string, [string, number][]>): Map<string, string[]> {
  return new Map(
    FILTERS.map(({ parameter }) => {
      const values = (counts.get(parameter) ?? []).map(([value]) => value);
      return [parameter, [...values, ...valuesOf(query, parameter)]];
    }),
  );
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
