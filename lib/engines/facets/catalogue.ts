import { allBits, type Bits, drop, each, has, keep, noBits, put, size } from './bits';
import { Lists } from './lists';
import { Recent } from './recent';
import { type Counts, Terms } from './terms';

/** Rows of a filter take 125 kB at a million rows. */
const FILTERS_KEPT = 300;
/** A selection of less than one row in so many is sorted by itself, rather than found in the order of all rows. */
const SMALL = 20;

/** What the catalogue knows of one row. Terms read `parameter:value`; days are pairs from, to as yyyymmdd. */
export type Row = {
  readonly number: number;
  readonly terms: readonly string[];
  readonly days: readonly number[];
  readonly contested: number;
  /** Milliseconds since 1970. */
  readonly newest: number;
};

/** One filter in force: rows with any of the terms (with `not`: rows with none of them). */
export type TermFilter = { readonly parameter: string; readonly terms: readonly string[]; readonly not?: boolean };
/** Rows with a pair of days that overlaps from … to (yyyymmdd, both inclusive). */
export type DayFilter = { readonly parameter: string; readonly from: number; readonly to: number };
export type Filter = TermFilter | DayFilter;

export type Order = 'newest' | 'contested' | 'reference' | 'relevance';

export type Paging = {
  readonly order: Order;
  /** Number → weight of every row of the selection; without it, relevance is newest. */
  readonly weights: ReadonlyMap<number, number> | null;
  /** The last row of the page before. */
  readonly after: number | null;
  readonly limit: number;
};

/** The rows that filters and words leave, and what is among them. */
export type Selection = {
  readonly rows: Bits;
  readonly total: number;
  /** Parameter → counts of its values under all filters but its own; the largest, and those that are chosen. */
  readonly facets: ReadonlyMap<string, Counts>;
  /** Parameter of a filter in force → rows under all filters but its own. */
  readonly under: ReadonlyMap<string, number>;
};

/**
 * All rows by their terms, in memory: total, page and the counts of every facet are exact at any size, because a count
 * is a walk over the rows found (see Terms) and never a query.
 * Kept current row by row; knows nothing of where rows come from.
 */
export class Catalogue {
  private readonly terms = new Terms();
  private readonly days = new Lists();
  private readonly numbers: number[] = [];
  /** Number → row. Numbers are given one after the other, so that hardly any place is empty. */
  private readonly rowOf: (number | undefined)[] = [];
  private readonly contested: number[] = [];
  private readonly newest: number[] = [];
  private orders = new Map<Order, Int32Array>();
  /** Filters asked for since the last change, and their rows. */
  private readonly kept = new Recent<Bits>(FILTERS_KEPT);

  get size(): number {
    return this.numbers.length;
  }

  /** Adds a row or replaces the one with its number. */
  put(row: Row): void {
    let at = this.rowOf[row.number];
    if (at === undefined) {
      at = this.numbers.length;
      this.numbers.push(row.number);
      this.rowOf[row.number] = at;
    }
    this.terms.put(at, row.terms);
    this.days.set(at, row.days);
    this.contested[at] = row.contested;
    this.newest[at] = row.newest;
    this.orders.clear();
    this.kept.clear();
  }

  /** The rows with these numbers. */
  rowsWith(numbers: Iterable<number>): Bits {
    const bits = noBits(this.size);
    for (const number of numbers) {
      const row = this.rowOf[number];
      if (row !== undefined) put(bits, row);
    }
    return bits;
  }

  /** The row with this number. */
  rowWith(number: number): number | undefined {
    return this.rowOf[number];
  }

  /** The numbers of rows. */
  numbersOf(rows: Bits): number[] {
    const numbers: number[] = [];
    each(rows, (row) => numbers.push(this.numbers[row]!));
    return numbers;
  }

  /**
   * What a set of filters and words leaves among the rows of `base`, which no facet looks behind. Of each facet the
   * `most` largest values are given, and always the values that are filtered by.
   */
  select(filters: readonly Filter[], found: Bits | null, most: number, base?: Filter): Selection {
    const sets = new Map<string, Bits>();
    for (const filter of filters) {
      const held = sets.get(filter.parameter);
      const bits = this.rowsOf(filter);
      sets.set(filter.parameter, held ? keep(held.slice(), bits) : bits);
    }
    const all = found ?? allBits(this.size);
    const words = base ? keep(all.slice(), this.rowsOf(base)) : all;
    const rows = words.slice();
    for (const bits of sets.values()) keep(rows, bits);
    const total = size(rows);
    const facets = this.terms.count(rows, total, most, sets);
    const under = new Map<string, number>();
    for (const own of sets.keys()) {
      const others = words.slice();
      for (const [parameter, bits] of sets) if (parameter !== own) keep(others, bits);
      const among = size(others);
      under.set(own, among);
      const chosen = filters.flatMap((filter) => (filter.parameter === own && 'terms' in filter ? filter.terms : []));
      facets.set(own, this.terms.countOf(own, others, among, most, chosen));
    }
    return { rows, total, facets, under };
  }

  /** Numbers of the rows of a selection, in order, from behind the row `after`. */
  page({ rows, total }: Selection, { order, weights, after, limit }: Paging): { page: number[]; more: boolean } {
    const inOrder =
      order === 'relevance' && weights
        ? this.byWeight(rows, weights)
        : total < this.size / SMALL
          ? this.sorted(listOf(rows), order)
          : this.ordered(order);
    const lastRow = after === null ? undefined : this.rowOf[after];
    let at = lastRow === undefined ? 0 : inOrder.indexOf(lastRow) + 1;
    const page: number[] = [];
    for (; at < inOrder.length; at++) {
      const row = inOrder[at]!;
      if (!has(rows, row)) continue;
      if (page.length === limit) return { page, more: true };
      page.push(this.numbers[row]!);
    }
    return { page, more: false };
  }

  /** The rows a filter leaves. Kept: whoever changes them must copy them. */
  private rowsOf(filter: Filter): Bits {
    const key = JSON.stringify(filter);
    let bits = this.kept.get(key);
    if (!bits) {
      bits = 'from' in filter ? this.rowsOnDays(filter) : this.rowsWithTerms(filter);
      this.kept.set(key, bits);
    }
    return bits;
  }

  private rowsOnDays({ from, to }: DayFilter): Bits {
    const bits = noBits(this.size);
    for (let row = 0; row < this.size; row++) {
      for (let i = this.days.from(row); i < this.days.to(row); i += 2) {
        if (this.days.at(i) <= to && this.days.at(i + 1) >= from) put(bits, row);
      }
    }
    return bits;
  }

  private rowsWithTerms({ terms, not }: TermFilter): Bits {
    const bits = this.terms.rowsWith(terms);
    return not ? drop(allBits(this.size), bits) : bits;
  }

  /** All rows in an order. */
  private ordered(order: Order): Int32Array {
    let held = this.orders.get(order);
    if (!held) {
      held = this.sorted(Int32Array.from(this.numbers.keys()), order);
      this.orders.set(order, held);
    }
    return held;
  }

  /** Sorts rows in place; ties never leave the order open. */
  private sorted(rows: Int32Array, order: Order): Int32Array {
    const key = order === 'contested' ? this.contested : order === 'reference' ? null : this.newest;
    const up = key === this.newest ? -1 : 1;
    return rows.sort((a, b) => (key ? key[b]! - key[a]! : 0) || up * (this.numbers[a]! - this.numbers[b]!));
  }

  private byWeight(rows: Bits, weights: ReadonlyMap<number, number>): Int32Array {
    const weight = (row: number): number => weights.get(this.numbers[row]!) ?? 0;
    return listOf(rows).sort((a, b) => weight(b) - weight(a) || this.numbers[a]! - this.numbers[b]!);
  }
}

/** The rows of a set as a list. */
function listOf(rows: Bits): Int32Array {
  const list = new Int32Array(size(rows));
  let end = 0;
  each(rows, (row) => {
    list[end++] = row;
  });
  return list;
}
