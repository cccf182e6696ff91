import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { refHref } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Mark } from '@/components/ui/Glyph';
import type { MatrixPage, MatrixRow } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { matrixHref } from './cell-address';
import { type CellWords, useCellWords } from './cell-words';
import { MatrixCell } from './MatrixCell';
import styles from './matrix.module.css';

/* Rows are laid out as grids so that those out of sight cost nothing (content-visibility does not work on table rows);
   a browser then forgets that they are rows of a table, so each says so itself. */
const GRID = { role: 'grid' };
const GROUP = { role: 'rowgroup' };
const ROW = { role: 'row' };
const COLUMN_HEAD = { role: 'columnheader' };
const ROW_HEAD = { role: 'rowheader' };

/** The matrix as a grid: claims down the side, who speaks along the top. */
export function MatrixTable({ page, search }: { page: MatrixPage; search: string }) {
  const t = useTranslations('compare');
  const { columns } = page;
  const [locale, words] = [useLocale(), useCellWords()];
  const names = columns.map(({ label }) => inLanguage(label, locale).words);
  const address = matrixHref(new URLSearchParams(search));
  const base = `${address}${address.includes('?') ? '&' : '?'}cell=`;
  return (
    <table
      {...GRID}
      aria-label={t('matrix.label')}
      className={styles.matrix}
      data-many={page.rows.length > MANY ? '' : undefined}
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <thead {...GROUP} className={styles.heads}>
        <tr {...ROW}>
          <th {...COLUMN_HEAD} scope="col">
            {t('claim')}
          </th>
          {columns.map((column) => (
            <th key={column.key} {...COLUMN_HEAD} scope="col">
              <Words of={column.label} />
              <Members members={column.members} />
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(page).map(({ key, label, rows }) => (
        <tbody key={key} {...GROUP}>
          {label ? (
            <tr {...ROW} className={styles.group}>
              <th {...ROW_HEAD} colSpan={columns.length + 1} scope="rowgroup">
                <span>{label}</span>
              </th>
            </tr>
          ) : null}
          {rows.map((row) => (
            <Row key={row.claim.ref} row={row} page={page} names={names} words={words} base={base} group={label} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Rows beyond which a phone lays out only those near the one in sight. */
const MANY = 120;

/** Names shown under a column's head before the rest is only counted. */
const NAMED = 3;

function Members({ members }: { members: MatrixPage['columns'][number]['members'] }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  if (members.length === 0) return null;
  const names = members.slice(0, NAMED).map((name) => inLanguage(name, locale).words);
  const rest = members.length - names.length;
  const all = members.map((name) => inLanguage(name, locale).words);
  return (
    <small title={all.join(', ')}>
      {names.join(', ')}
      {rest > 0 ? `, ${t('more', { count: String(rest) })}` : null}
    </small>
  );
}

/** The rows under their groups, in the order in which the matrix has them. */
function groupsOf({ rows, groups }: MatrixPage) {
  const labels = new Map(groups.map(({ key, label }) => [key, label]));
  const gathered = new Map<string, MatrixRow[]>();
  for (const row of rows) gathered.set(row.group ?? '', [...(gathered.get(row.group ?? '') ?? []), row]);
  return [...gathered].map(([key, members]) => {
    const label = labels.get(key);
    return { key, label: label ? <Words of={label} /> : groups.length > 0 ? <Rest /> : null, rows: members };
  });
}

function Rest() {
  return <>{useTranslations('compare.matrix')('rest')}</>;
}

function Row({
  row,
  page,
  names,
  words,
  base,
  group,
}: {
  row: MatrixRow;
  page: MatrixPage;
  names: readonly string[];
  words: CellWords;
  base: string;
  group: React.ReactNode;
}) {
  const t = useTranslations('compare.matrix');
  const { ref, short } = row.claim;
  const counter = [...new Set(row.cells.flatMap(({ counterAccuses }) => counterAccuses))];
  const place = page.rows.indexOf(row) + 1;
  return (
    <tr {...ROW} className={styles.row} data-row="">
      <th {...ROW_HEAD} scope="row">
        <span className={styles.place} aria-hidden="true">
          {t('phone', { place: String(place), all: String(page.rows.length) })} {group ? <>· {group}</> : null}
        </span>
        <Link href={refHref(ref)!} prefetch={false} className={styles.claim} data-focus="">
          <span className={styles.ref} translate="no">
            {ref}
          </span>{' '}
          <Words of={short} />
        </Link>
        {counter.length > 0 ? (
          <small>
            <Mark shape="facing" className={styles.facing} />
            {t('counter', { claims: counter.join(', ') })}
          </small>
        ) : null}
      </th>
      {row.cells.map((cell, at) => (
        <MatrixCell
          key={page.columns[at]!.key}
          cell={cell}
          claim={ref}
          column={page.columns[at]!.key}
          name={names[at]!}
          words={words}
          base={base}
        />
      ))}
    </tr>
  );
}
