import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { takeTyped } from '@/components/ui/typed-before';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import type { ListControl } from './address';
import styles from './claims.module.css';
import { useNames, type ValueName } from './value-names';

/** Values shown before the rest folds away. */
const SHOWN = 6;
/** The same for a list that was typed into. */
const FOUND = 20;
/** Groups that stand open: what most readers choose by. Any group with a choice in it is open too. */
const OPEN = new Set(['status', 'stance', 'speaker', 'topic']);

type Value = ClaimPage['facets'][string][number];
type Named = Value & ValueName;

/** One filter: its values with their counts under the other filters, the first few in sight, long lists of names to type into. */
export function FacetGroup({
  control,
  values,
  selected,
  onFind,
}: {
  control: ListControl;
  values: readonly Value[];
  selected: readonly string[];
  /** Told when somebody begins to look for a name: it may be one of the many that were not sent along. */
  onFind: () => void;
}) {
  const t = useTranslations();
  const nameOf = useNames(useLocale());
  const [wanted, setWanted] = useState('');
  const { parameter } = control;
  const name = t(`filters.label.${parameter as 'status'}`);
  const all = withChosen(values, selected).map((value) => ({ ...value, ...nameOf(control, value.value, value.label) }));
  if (all.length === 0) return null;
  const named = control.control === 'names' && all.length > SHOWN;
  const found = wanted ? all.filter((value) => includes(value, wanted)) : all;
  const most = wanted ? FOUND : SHOWN;
  const first = found.filter((value, place) => place < most || selected.includes(value.value));
  const rest = found.filter((value) => !first.includes(value));
  const item = (value: Named) => (
    <FacetValue key={value.value} control={control} value={value} on={selected.includes(value.value)} />
  );
  return (
    <details className={styles.group} open={OPEN.has(parameter) || selected.length > 0}>
      <summary className={styles.groupName}>
        {name}
        {selected.length > 0 ? (
          <span className={styles.chosen}>{t('claims.filters.chosen', { count: selected.length })}</span>
        ) : null}
      </summary>
      <fieldset>
        <legend>
          <VisuallyHidden>{name}</VisuallyHidden>
        </legend>
        {named ? (
          // Without a name it is no part of the form: it only shortens the list in sight.
          <input
            ref={takeTyped}
            type="search"
            className={styles.find}
            value={wanted}
            placeholder={t('claims.filters.findHint')}
            aria-label={t('claims.filters.find', { name })}
            autoComplete="off"
            onFocus={onFind}
            onChange={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
              if (event.key === 'Escape') setWanted('');
            }}
          />
        ) : null}
        {control.control === 'choice' ? <AnyValue control={control} on={selected.length === 0} /> : null}
        {first.map(item)}
        {found.length === 0 ? <p className={styles.noName}>{t('claims.filters.none')}</p> : null}
        {rest.length > 0 ? (
          <details className={styles.rest}>
            <summary>{t('claims.filters.more', { count: rest.length })}</summary>
            {rest.map(item)}
          </details>
        ) : null}
      </fieldset>
    </details>
  );
}

/** What was chosen stays in sight even where nothing is left of it under the other filters. */
function withChosen(values: readonly Value[], selected: readonly string[]): Value[] {
  const missing = selected.filter((value) => !values.some((each) => each.value === value));
  return [...values, ...missing.map((value) => ({ value, count: 0, label: null }))];
}

/** Letters typed are looked for in every language of the name, whatever their case and accents. */
function includes({ words, label }: Named, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [words, ...Object.values(label ?? {})].some((name) => plain(name).includes(plain(wanted.trim())));
}

function FacetValue({ control, value, on }: { control: ListControl; value: Named; on: boolean }) {
  const format = useFormatter();
  return (
    <label className={styles.value} data-none={value.count === 0 || undefined}>
      {/* The address decides what is ticked; FilterForm hears the change of the whole form. */}
      <input
        type={control.control === 'choice' ? 'radio' : 'checkbox'}
        name={control.parameter}
        value={value.value}
        checked={on}
        onChange={() => {}}
      />
      <span className={styles.words} lang={value.lang}>
        {value.words}
      </span>
      <data value={value.count} className={styles.count}>
        {format.number(value.count)}
      </data>
    </label>
  );
}

/** The way back from yes or no. */
function AnyValue({ control, on }: { control: ListControl; on: boolean }) {
  const t = useTranslations('claims.filters');
  return (
    <label className={styles.value}>
      <input type="radio" name={control.parameter} value="" checked={on} onChange={() => {}} />
      <span className={styles.words}>{t('any')}</span>
    </label>
  );
}
