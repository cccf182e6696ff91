import type { Cell, Matrix } from './matrix';
import { besides } from './position';

/** The words a table is written in; screens give their own language's. Cell kinds, coverages and the heads. */
export interface TableWords {
  claim: string;
  reference: string;
  kinds: Record<Cell['kind'], string>;
  coverages: Record<NonNullable<Cell['coverage']>, string>;
  /** Before a further stance of the same cell. */
  also: string;
  moved: string;
  verbatim: string;
  counterAccuses: string;
}

export const ENGLISH: TableWords = {
  claim: 'Claim',
  reference: 'Reference',
  kinds: {
    asserts: 'asserts',
    denies: 'denies',
    hedges: 'hedges',
    reports: 'reports',
    questions: 'questions',
    split: 'asserts and denies',
    omits: 'omits',
    'not-examined': '',
  },
  coverages: { whole: 'whole', part: 'part', 'another-point': 'another point', 'no-real-denial': 'no real denial' },
  also: 'also',
  moved: 'moved',
  verbatim: 'verbatim',
  counterAccuses: 'counter-accuses',
};

/** Glyphs of the house (LOOK.md); what two glyphs say together is said with both. */
export const GLYPHS: Record<Cell['kind'], string> = {
  asserts: '▲',
  denies: '▼',
  hedges: '≈',
  reports: '◦',
  questions: '?',
  split: '▲▼',
  omits: '∅',
  'not-examined': '',
};

/** A cell in words: "denies: part; moved 2020-12-17; verbatim". Empty for what nobody has examined. */
export function cellText(cell: Cell, words: TableWords = ENGLISH): string {
  if (cell.kind === 'not-examined') return '';
  const head = words.kinds[cell.kind] + (cell.coverage ? `: ${words.coverages[cell.coverage]}` : '');
  const also = besides(cell.kind, cell.positions).map((stance) => `${words.also} ${words.kinds[stance]}`);
  const moved = cell.moves.length ? `${words.moved} ${cell.moves.map(({ on }) => on).join(', ')}` : '';
  const judged =
    cell.kind === 'omits' ? cell.omissions.map(({ judgedBy, judgedOn }) => `${judgedBy}, ${judgedOn}`) : [];
  const against = cell.counterAccuses.length ? words.counterAccuses : '';
  return [head, ...also, moved, ...judged, cell.verbatim ? words.verbatim : '', against].filter(Boolean).join('; ');
}

/**
 * A field of CSV. A spreadsheet would run a field that begins with = + - @ (in any width), tab or a line end as a formula (OWASP, "CSV
 * injection"): an apostrophe before it makes it text. Many programs divide at semicolons and tabs as well, so these are
 * put in quotation marks too.
 */
export function csvField(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The matrix as CSV (RFC 4180, UTF-8 without a mark, CRLF), a row for each claim as shown. */
export function matrixCsv({ columns, rows }: Matrix, words: TableWords = ENGLISH): string {
  const head = [words.reference, words.claim, ...columns.map(({ label }) => label)];
  const body = rows.map(({ claim, cells }) => [claim.ref, claim.label, ...cells.map((cell) => cellText(cell, words))]);
  return [head, ...body].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

const markdownField = (text: string) =>
  text
    .replace(/[\\|`*_<>[\]#]/g, (sign) => `\\${sign}`)
    .replace(/\s+/g, ' ')
    .trim();

/** The matrix as a Markdown table, glyph and word in each cell; nothing in it can become markup. */
export function matrixMarkdown({ columns, rows }: Matrix, words: TableWords = ENGLISH): string {
  const line = (fields: readonly string[]) => `| ${fields.join(' | ')} |\n`;
  const head = [words.reference, words.claim, ...columns.map(({ label }) => label)].map(markdownField);
  const body = rows.map(({ claim, cells }) => [
    markdownField(claim.ref),
    markdownField(claim.label),
    ...cells.map((cell) => [GLYPHS[cell.kind], markdownField(cellText(cell, words))].filter(Boolean).join(' ')),
  ]);
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('');
}
