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

/** The terms of one parameter: `language:en`, `language:zh`. */
type Parameter = { readonly name: string; readonly ids: number[] };

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
  /** Row → its terms; and those of them that are counted by walking, also where many rows are counted. */
  private readonly all = new Lists();
  private readonly walked = new Lists();
  /** A parameter came to have more than a few values: `walked` lacks them in rows from before. */
  private incomplete = false;
  /** Terms as sets, since the last change. */
  private readonly sets = new Map<number, Bits>();
  private rows = 0;

  /** Names of all parameters. */
  names(): Iterable<string> {
    return this.parameters.keys();
  }

  /** Gives a row its terms, in place of those it had. Rows are numbered from 0. */
  put(row: number, terms: readonly string[]): void {
    for (const id of this.all.get(row)) remove(this.postings[id]!, row);
    const ids = [...new Set(terms)].map((term) => this.idOf(term));
    for (const id of ids) insert(this.postings[id]!, row);
    this.all.set(row, ids);
    this.walked.set(row, this.manyOf(ids));
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

  /** How many of `total` rows have each term: of one parameter, or of all where none is named. Id of a term → rows. */
  count(rows: Bits, total: number, parameter?: string): Int32Array {
    const counts = new Int32Array(this.values.length);
    const own = parameter === undefined ? undefined : this.parameters.get(parameter);
    if (parameter !== undefined && !own) return counts;
    const few = own !== undefined && isFew(own);
    if (few && total * TERMS_OF_A_ROW > own.ids.length * rows.length) this.compare(rows, own, counts);
    else if (few || (!own && total * MANY_ROWS < this.rows)) this.all.tally(rows, counts);
    else {
      this.complete();
      this.walked.tally(rows, counts);
      if (!own) for (const each of this.parameters.values()) if (isFew(each)) this.compare(rows, each, counts);
    }
    return counts;
  }

  /** The `most` largest values of a parameter, and the chosen ones, by insertion: of thousands, few ever come near the list. */
  largest(parameter: string, counts: Int32Array, most: number, chosen: readonly string[]): Counts {
    const before = (a: number, b: number): boolean =>
      counts[a]! > counts[b]! || (counts[a]! === counts[b]! && this.values[a]! < this.values[b]!);
    const best: number[] = [];
    for (const id of this.parameters.get(parameter)?.ids ?? []) {
      if (counts[id] === 0 || (best.length === most && !before(id, best[most - 1]!))) continue;
      let at = best.length;
      while (at > 0 && before(id, best[at - 1]!)) at -= 1;
      best.splice(at, 0, id);
      if (best.length > most) best.pop();
    }
    const given = best.map((id) => [this.values[id]!, counts[id]!] as const);
    const seen = new Set(given.map(([value]) => value));
    for (const term of new Set(chosen)) {
      const wanted = term.slice(parameter.length + 1);
      if (!seen.has(wanted)) given.push([wanted, counts[this.ids.get(term) ?? -1] ?? 0]);
    }
    return given;
  }

  private idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.values.length;
    const colon = term.indexOf(':');
    const name = term.slice(0, colon);
    const parameter = this.parameters.get(name) ?? { name, ids: [] };
    this.parameters.set(name, parameter);
    parameter.ids.push(id);
    if (parameter.ids.length === FEW + 1) this.incomplete = true;
    this.ids.set(term, id);
    this.values.push(term.slice(colon + 1));
    this.parameterOf.push(parameter);
    this.postings.push([]);
    return id;
  }

  private manyOf(ids: ArrayLike<number>): number[] {
    const many: number[] = [];
    for (let i = 0; i < ids.length; i++) if (!isFew(this.parameterOf[ids[i]!]!)) many.push(ids[i]!);
    return many;
  }

  private complete(): void {
    if (!this.incomplete) return;
    for (let row = 0; row < this.rows; row++) this.walked.set(row, this.manyOf(this.all.get(row)));
    this.incomplete = false;
  }

  private compare(rows: Bits, { ids }: Parameter, counts: Int32Array): void {
    for (const id of ids) {
      let bits = this.sets.get(id);
      if (!bits) {
        bits = noBits(this.rows);
        for (const row of this.postings[id]!) put(bits, row);
        this.sets.set(id, bits);
      }
      counts[id] = sizeOfBoth(bits, rows);
    }
  }
}

const isFew = ({ ids }: Parameter): boolean => ids.length <= FEW;

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
