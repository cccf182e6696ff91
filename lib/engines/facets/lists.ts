import type { Bits } from './bits';

/**
 * Many short lists of whole numbers in one array: list `i` is the `length[i]` numbers from `start[i]`. A list that
 * changes is written anew at the end, and the holes are closed when they make up half of the array.
 */
export class Lists {
  private values = new Int32Array(1024);
  private start = new Int32Array(256);
  private length = new Int32Array(256);
  private end = 0;
  private live = 0;

  set(list: number, numbers: readonly number[]): void {
    if (list >= this.start.length) {
      this.start = grown(this.start, list + 1);
      this.length = grown(this.length, list + 1);
    }
    this.live += numbers.length - this.length[list]!;
    if (this.end + numbers.length > this.values.length) this.values = grown(this.values, this.end + numbers.length);
    this.values.set(numbers, this.end);
    this.start[list] = this.end;
    this.length[list] = numbers.length;
    this.end += numbers.length;
    if (this.end > 4096 && this.end > 2 * this.live) this.close();
  }

  from = (list: number): number => this.start[list] ?? 0;
  to = (list: number): number => (this.start[list] ?? 0) + (this.length[list] ?? 0);
  at = (place: number): number => this.values[place]!;
  get = (list: number): Int32Array => this.values.subarray(this.from(list), this.to(list));

  /**
   * Adds one to the tally of every number in the lists of these rows: the walk all counting comes down to. Returns the
   * numbers that were naught before.
   */
  tally(rows: Bits, tallies: Int32Array): number[] {
    const { values, start, length } = this;
    const words = Math.min(rows.length, (start.length + 31) >>> 5);
    const met: number[] = [];
    for (let i = 0; i < words; i++) {
      for (let left = rows[i]!; left !== 0; left &= left - 1) {
        const list = (i << 5) + 31 - Math.clz32(left & -left);
        const from = start[list]!;
        const to = from + length[list]!;
        for (let at = from; at < to; at++) {
          const number = values[at]!;
          if (tallies[number]!++ === 0) met.push(number);
        }
      }
    }
    return met;
  }

  private close(): void {
    const values = new Int32Array(Math.max(1024, this.live * 2));
    let end = 0;
    for (let list = 0; list < this.start.length; list++) {
      const held = this.get(list);
      values.set(held, end);
      this.start[list] = end;
      end += held.length;
    }
    this.values = values;
    this.end = end;
  }
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
