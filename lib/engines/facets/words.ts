import { type Bits, put, take, withRoom } from './bits';
import { Recent } from './recent';

/**
 * Word → the rows it stands in, of the words asked for last. Kept current row by row: where somebody writes all day,
 * every word would otherwise be looked up again after each change. Words are as the index has them, stems and pairs of
 * characters.
 */
export class Words {
  private readonly held: Recent<Bits>;

  constructor(most: number) {
    this.held = new Recent(most);
  }

  get(word: string): Bits | undefined {
    return this.held.get(word);
  }

  set(word: string, rows: Bits): void {
    this.held.set(word, rows);
  }

  /** Rows that changed, each with all the words it has now, of `size` rows that there are now. */
  change(changed: ReadonlyMap<number, ReadonlySet<string>>, size: number): void {
    this.held.renew((bits, word) => {
      const rows = withRoom(bits, size);
      for (const [row, words] of changed) (words.has(word) ? put : take)(rows, row);
      return rows;
    });
  }

  forget(): void {
    this.held.clear();
  }
}
