import { recounted } from '@/lib/domain/claims/sentence';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { inLanguage, type LocalText } from '@/lib/domain/values';
import { type Finding, findings } from '@/lib/engines/compare/findings';
import { type Matrix, matrix, type Row } from '@/lib/engines/compare/matrix';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import type { Locale } from '@/lib/platform/preferences';
import { askedColumns, type CaseRow, type LoadedColumn, loadColumns } from './columns-data';
import type { MatrixQuery } from './contract';
import { defaultColumns } from './default-columns-data';
import { chooseClaims, filtersBeyondCase, type LoadedRow, type LoadedRows, loadRows, numbersInPast } from './rows-data';
import { chosenRows, orderRows } from './rules';
import { isPlural } from './words';

export type MatrixOptions = { readonly language: Locale; readonly now: Clock };

/** A matrix with what its ids mean, before it is given a shape for a reader. */
export type MadeMatrix = {
  readonly query: MatrixQuery;
  readonly matrix: Matrix;
  readonly found: readonly Finding[];
  readonly columns: readonly LoadedColumn[];
  readonly loaded: ReadonlyMap<string, LoadedRow>;
  readonly refs: ReadonlyMap<string, string>;
  readonly cases: readonly (CaseRow & { number: number; title: LocalText })[];
  readonly statuses: readonly { key: string; label: LocalText }[];
  readonly total: number;
  readonly hidden: number;
  readonly claims: string;
};

/**
 * The position matrix for a question, as things are or stood. Rows are compared before any is hidden: a denial answers
 * or leaves open particulars that need not be shown. Throws Invalid.
 */
export async function makeMatrix(actor: Actor, query: MatrixQuery, options: MatrixOptions): Promise<MadeMatrix> {
  const { language } = options;
  const chosen = await chooseClaims(actor, query, language);
  return readAt(actor, query.asOf, options.now, async (reader) => {
    const slugs = [query.case ?? []].flat();
    const past = reader.moment && slugs.length > 0 && !filtersBeyondCase(query);
    const rows = await loadRows(reader, past ? await numbersInPast(reader, slugs) : chosen.numbers, actor);
    const cases = await casesOf(reader, rows.rows);
    const keys = askedColumns(query.columns);
    const columns = await loadColumns(
      reader,
      keys.length ? keys : await defaultColumns(reader, rows.rows, cases),
      cases,
    );
    const compared = compareRows(rows, columns, language);
    const statuses = await statusesOf(reader);
    const ranked = orderRows(compared.rows, {
      order: query.order ?? 'disputed',
      statusOf: (row) =>
        statuses.findIndex(({ key }) => key === rows.rows.find(({ id }) => id === row.claim.id)?.brief.status),
    });
    // Of the claims chosen, those that did not stand yet are no rows.
    const gone = reader.moment ? chosen.numbers.length - rows.rows.length : 0;
    const total = past ? rows.rows.length : chosen.total - gone;
    const shown = chosenRows(ranked, query.show ?? 'all');
    const visible = { ...compared, rows: shown };
    return {
      query,
      matrix: visible,
      found: findings(visible),
      columns,
      loaded: new Map(rows.rows.map((row) => [row.id, row])),
      refs: rows.refs,
      cases,
      statuses,
      total,
      hidden: ranked.length - shown.length,
      claims: recounted(chosen.sentence, chosen.total, total, language),
    };
  });
}

/** The engine's matrix with the words of a language on its rows and columns. */
export function compareRows({ rows }: LoadedRows, columns: readonly LoadedColumn[], language: Locale): Matrix {
  return matrix({
    claims: rows.map(({ claim, brief }) => ({ ...claim, label: inLanguage(brief.short, language).words })),
    statements: rows.flatMap(({ statements }) => statements),
    omissions: rows.flatMap(({ omissions }) => omissions),
    columns: columns.map(({ shown, engine }) => {
      const label = inLanguage(shown.label, language).words;
      return { ...engine, label, plural: shown.kind === 'side' && isPlural(label) };
    }),
  });
}

/** The cases the rows belong to, the one with most rows first. */
export async function casesOf({ db }: Reader, rows: readonly LoadedRow[]) {
  const count = new Map<string, number>();
  for (const { caseId } of rows) count.set(caseId, (count.get(caseId) ?? 0) + 1);
  const found = await db.case.findMany({
    where: { id: { in: [...count.keys()] } },
    select: { id: true, number: true, slug: true, title: true },
    orderBy: { number: 'asc' },
  });
  return found
    .map((row) => ({ ...row, title: text(row.title) }))
    .sort((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0));
}

// Read anew each time: an administrator may rename or order them, which changes no claim.
async function statusesOf({ db }: Reader): Promise<{ key: string; label: LocalText }[]> {
  const rows = await db.evidenceStatus.findMany({
    select: { key: true, label: true },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  });
  return rows.map(({ key, label }) => ({ key, label: text(label) }));
}

/** The first day anybody in a row's columns, or anybody at all, spoke of the claim. */
export const firstSaid = (row: Row): string | null =>
  row.cells
    .flatMap(({ statements }) => statements.flatMap(({ said }) => said ?? []))
    .sort()
    .at(0) ?? null;
