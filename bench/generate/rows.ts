import type { Client } from 'pg';

/** Rows go in with one statement of this many. */
const BATCH = 5_000;

type Column = string | number | boolean | null;

/** Collects rows of a table and writes them in batches: one array parameter a column. */
export class Rows {
  private readonly held: Column[][] = [];
  constructor(
    private readonly client: Client,
    private readonly table: string,
    private readonly columns: readonly [name: string, type: string][],
  ) {}

  async add(...row: Column[]): Promise<void> {
    this.held.push(row);
    if (this.held.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.held.length === 0) return;
    const names = this.columns.map(([name]) => `"${name}"`).join(', ');
    const arrays = this.columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
    const casts = this.columns.map(([, type], i) => `c${i}::${type}`).join(', ');
    const aliases = this.columns.map((_, i) => `c${i}`).join(', ');
    const values = this.columns.map((_, i) => this.held.map((row) => (row[i] === null ? null : String(row[i]))));
    await this.client.query(
      `INSERT INTO ${this.table} (${names}) SELECT ${casts} FROM unnest(${arrays}) AS rows(${aliases})`,
      values,
    );
    this.held.length = 0;
  }
}
