import { csvField } from '@/lib/engines/compare/table';
import type { Row } from './tables';

/** The mark by which a spreadsheet program knows UTF-8. */
const BOM = '\uFEFF';

/** Rows as CSV (RFC 4180, UTF-8, CRLF). No field can be run as a formula. `bom` puts the mark of UTF-8 before it. */
export function csvOf(rows: readonly Row[], bom: boolean): string {
  const lines = rows.map((row) => `${row.map((cell) => csvField(String(cell ?? ''))).join(',')}\r\n`);
  return (bom ? BOM : '') + lines.join('');
}
