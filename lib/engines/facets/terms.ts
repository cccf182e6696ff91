import { type Bits, noBits, put, sizeOfBoth } from './bits';
import { Lists } from './lists';

/** Value → rows, the largest first. */
export type Counts = readonly (readonly [value: string, rows: number])[];

/** A parameter with no more values than this is counted value by value where many rows are counted. */
const FEW = 64;
/** From one row in so many, comparing whole sets is cheaper than walking the terms of each row. */
const MANY_ROWS = 20;
/** About as many; what a row costs to walk. To hold a set against another costs one for every thirty-two rows there are. */
const TERMS_OF_A_ROW = 20;

/** The terms of one parameter, `language:en` and `language:zh`. With more than a few it has lists of its own: row → its terms. */
type Parameter = { readonly name: string; readonly ids: number[]; own: Lists | null };

/**
 * The terms of all rows, both ways round: of a term its rows, of a row its terms. Terms read `parameter:value`.
 *
 * Rows are counted in one of two ways, whichever is less work. Terms that nearly every row has (its language, its
 * status) are few: the set of a term's rows is held against the set to be counted, thirty-two rows at a time. Terms of
 * which there are thousands (speakers, sources) are counted by walking the rows.
 */
export class Terms {
  /** Id of a term → its value, its parameter, its rows in order. */
  private readonly values: string[] = [];
  private readonly parameterOf: Parameter[] = [];
  private readonly postings: number[][] = [];
  private readonly parameters = new Map<string, Parameter>();
  private readonly ids = new Map<string, number>();
  /** Row → its terms of all parameters that have few values. */
  private readonly few = new Lists();
  /** All lists of rows: every term of a row stands in one of them. */
  private readonly lists = [this.few];
  /** Terms as sets, since the last change. */
  private readonly sets = new Map<number, Bits>();
  /** Id of a term → how many rows have it; all naught except while something is counted. */
  private tallies = new Int32Array(1024);
  private rows = 0;

  /** Gives a row its terms, in place of those it had. Rows are numbered from 0. */
  put(row: number, terms: readonly string[]): void {
    const ids = [...new Set(terms)].map((term) => this.idOf(term));
    if (row < this.rows)
      for (const lists of this.lists) for (const id of lists.get(row)) remove(this.postings[id]!, row);
    for (const id of ids) insert(this.postings[id]!, row);
    for (const lists of this.lists)
      lists.set(
        row,
        ids.filter((id) => this.listsOf(id) === lists),
      );
    this.rows = Math.max(this.rows, row + 1);
    this.sets.clear();
  }

  /** The rows that have any of the terms. */
  rowsWith(terms: readonly string[]): Bits {
    const bits = noBits(this.rows);
    for (const term of terms) {
      const id = this.ids.get(term);
      if (id !== undefined) for (const row of this.postings[id]!) put(bits, row);
    }
    return bits;
  }

  /** How many of `total` rows have each value of each parameter, but for those named: the `most` largest of each. */
  count(rows: Bits, total: number, most: number, but: ReadonlyMap<string, unknown>): Map<string, Counts> {
    const counts = new Map<string, Counts>();
    const walk = total * MANY_ROWS < this.rows;
    if (walk) this.few.tally(rows, this.tallies);
    for (const parameter of this.parameters.values()) {
      if (but.has(parameter.name)) continue;
      let ids: readonly number[] = parameter.ids;
      if (parameter.own) ids = parameter.own.tally(rows, this.tallies);
      else if (!walk) this.compare(rows, parameter);
      counts.set(parameter.name, this.largest(ids, most));
      this.clear(ids);
    }
    if (walk) for (const { own, ids } of this.parameters.values()) if (!own) this.clear(ids);
    return counts;
  }

  /** The same of one parameter, and of values of it that are `chosen` whether they are among the largest or not. */
  countOf(name: string, rows: Bits, total: number, most: number, chosen: readonly string[]): Counts {
    const parameter = this.parameters.get(name);
    let ids: readonly number[] = parameter?.ids ?? [];
    if (parameter?.own) ids = parameter.own.tally(rows, this.tallies);
    else if (parameter && total * TERMS_OF_A_ROW > ids.length * rows.length) this.compare(rows, parameter);
    else if (parameter) this.few.tally(rows, this.tallies);
    const given = [...this.largest(ids, most)];
    const seen = new Set(given.map(([value]) => value));
    for (const term of new Set(chosen)) {
      const wanted = term.slice(name.length + 1);
      if (!seen.has(wanted)) given.push([wanted, this.tallies[this.ids.get(term) ?? -1] ?? 0]);
    }
    if (parameter?.own) this.clear(ids);
    else for (const { own, ids: every } of this.parameters.values()) if (!own) this.clear(every);
    return given;
  }

  /** The `most` largest of the terms tallied, by insertion: of thousands, few ever come near the list. */
  private largest(ids: readonly number[], most: number): Counts {
    const { tallies, values } = this;
    const before = (a: number, b: number): boolean =>
      tallies[a]! > tallies[b]! || (tallies[a]! === tallies[b]! && values[a]! < values[b]!);
    const best: number[] = [];
    for (const id of ids) {
      if (tallies[id] === 0 || (best.length === most && !before(id, best[most - 1]!))) continue;
      let at = best.length;
      while (at > 0 && before(id, best[at - 1]!)) at -= 1;
      best.splice(at, 0, id);
      if (best.length > most) best.pop();
    }
    return best.map((id) => [values[id]!, tallies[id]!]);
  }

  private idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.values.length;
    const colon = term.indexOf(':');
    const name = term.slice(0, colon);
    const parameter = this.parameters.get(name) ?? { name, ids: [], own: null };
    this.parameters.set(name, parameter);
    parameter.ids.push(id);
    this.ids.set(term, id);
    this.values.push(term.slice(colon + 1));
    this.parameterOf.push(parameter);
    this.postings.push([]);
    if (id >= this.tallies.length) this.tallies = new Int32Array(id * 2);
    if (parameter.ids.length > FEW && !parameter.own) this.part(parameter);
    return id;
  }

  /** Gives a parameter that has come to have more than a few values lists of its own. */
  private part(parameter: Parameter): void {
    const own = new Lists();
    for (let row = 0; row < this.rows; row++) {
      const ids = [...this.few.get(row)];
      own.set(
        row,
        ids.filter((id) => this.parameterOf[id] === parameter),
      );
      this.few.set(
        row,
        ids.filter((id) => this.parameterOf[id] !== parameter),
      );
    }
    parameter.own = own;
    this.lists.push(own);
  }

  private listsOf = (id: number): Lists => this.parameterOf[id]!.own ?? this.few;

  private compare(rows: Bits, { ids }: Parameter): void {
    for (const id of ids) {
      let bits = this.sets.get(id);
      if (!bits) {
        bits = noBits(this.rows);
        for (const row of this.postings[id]!) put(bits, row);
        this.sets.set(id, bits);
      }
      this.tallies[id] = sizeOfBoth(bits, rows);
    }
  }

  private clear(ids: readonly number[]): void {
    for (const id of ids) this.tallies[id] = 0;
  }
}

/** Puts a row in its place in a sorted list; nearly always the last. */
function insert(list: number[], row: number): void {
  if (list.length === 0 || list[list.length - 1]! < row) list.push(row);
  else {
    const at = place(list, row);
    if (list[at] !== row) list.splice(at, 0, row);
  }
}

function remove(list: number[], row: number): void {
  const at = place(list, row);
  if (list[at] === row) list.splice(at, 1);
}

/** First place whose value is not below the row. */
function place(list: readonly number[], row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
