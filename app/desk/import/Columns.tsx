import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import { TABLE_FIELDS, TABLE_KINDS, type TableKind } from '@/lib/domain/imports/rules';
import styles from './import.module.css';

/** What is said of a table's columns: a field of what its rows are, or null for one that is left out. */
export type Columns = NonNullable<IncomingReport['table']>;

/** The columns as the API takes them. */
export const asMapping = ({ columns }: Columns): string =>
  columns.map(({ name, field }) => `${name}=${field ?? ''}`).join('\n');

const fieldsOf = (kind: TableKind): readonly string[] => TABLE_FIELDS[kind];

/** Each column of a table with what stands in it first, and what it is taken for. */
export function ColumnChoice({ table, onChange }: { table: Columns; onChange: (table: Columns) => void }) {
  const t = useTranslations('checking.bring.columns');
  const { kind, columns } = table;
  const become = (next: TableKind) =>
    onChange({
      kind: next,
      columns: columns.map((column) =>
        fieldsOf(next).includes(column.field ?? '') ? column : { ...column, field: null },
      ),
    });
  const take = (name: string, field: string | null) =>
    onChange({ kind, columns: columns.map((column) => (column.name === name ? { ...column, field } : column)) });
  return (
    <Section title={t('title')} note={String(columns.length)} id="columns">
      <p className={styles.columnsNote}>{t('note')}</p>
      <Select
        label={t('rows')}
        value={kind}
        onChange={({ currentTarget }) => become(currentTarget.value as TableKind)}
        choices={TABLE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <ul className={styles.columns}>
        {columns.map(({ name, example, field }) => (
          <li key={name}>
            <Select
              label={name}
              hint={example ? t('example', { words: example }) : t('empty')}
              value={field ?? ''}
              onChange={({ currentTarget }) => take(name, currentTarget.value || null)}
              choices={[
                { value: '', label: t('leave') },
                ...TABLE_FIELDS[kind].map((value) => ({ value, label: t(`field.${value}`) })),
              ]}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
