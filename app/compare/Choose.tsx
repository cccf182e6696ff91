import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Words } from '@/components/facts/Words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Mark } from '@/components/ui/Glyph';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { CaseItem } from '@/lib/domain/cases/contract';
import { type ColumnChoices, GROUPS, type MatrixPage, ORDERS, SHOWN } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { claimsHref } from './address';
import { matrixHref } from './cell-address';
import styles from './compare.module.css';

const LIST = 'columns-to-choose';

/**
 * What is compared, as a form that works without scripts: columns by typing (the browser's own list of names helps),
 * order, groups and which rows. What the form does not know of the address it keeps.
 */
export function Choose({
  page,
  search,
  choices,
  cases,
}: {
  page: MatrixPage;
  search: URLSearchParams;
  choices: ColumnChoices;
  cases: readonly CaseItem[];
}) {
  const t = useTranslations('compare.choose');
  const locale = useLocale();
  const own = ['case', 'order', 'group', 'show', 'columns', 'asOf', 'cell'];
  const kept = [...search].filter(([name]) => !own.includes(name));
  return (
    <Disclosure summary={t('title')} className={styles.choose}>
      <Columns page={page} search={search} />
      <form action="/compare" method="get" className={styles.form}>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="columns" value={page.columns.map(({ key }) => key).join(',')} />
        <TextInput name="add" label={t('add')} hint={t('addHint')} list={LIST} autoComplete="off" maxLength={200} />
        <Offered choices={choices} />
        {cases.length > 1 ? (
          <Select
            name="case"
            label={t('case')}
            defaultValue={search.get('case') ?? ''}
            choices={[
              { value: '', label: t('allCases') },
              ...cases.map(({ slug, title }) => ({ value: slug, label: inLanguage(title, locale).words })),
            ]}
          />
        ) : search.get('case') ? (
          <input type="hidden" name="case" value={search.get('case')!} />
        ) : null}
        <Select
          name="show"
          label={t('show')}
          defaultValue={search.get('show') ?? 'all'}
          choices={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
        <Select
          name="order"
          label={t('order')}
          defaultValue={search.get('order') ?? 'disputed'}
          choices={ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
        />
        <Select
          name="group"
          label={t('group')}
          defaultValue={search.get('group') ?? 'topic'}
          choices={GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <TextInput type="date" name="asOf" label={t('asOf')} defaultValue={search.get('asOf')?.slice(0, 10) ?? ''} />
        <div className={styles.apply}>
          <Button look="primary" type="submit">
            {t('apply')}
          </Button>
          <Link href={claimsHref(search)} prefetch={false}>
            {t('claims')}
          </Link>
        </div>
      </form>
    </Disclosure>
  );
}

/** The columns that are chosen, each with a way to take it away or move it: links, so that the address says all. */
function Columns({ page, search }: { page: MatrixPage; search: URLSearchParams }) {
  const t = useTranslations('compare.choose');
  const locale = useLocale();
  const keys = page.columns.map(({ key }) => key);
  const href = (next: string[]) => matrixHref(search, { columns: next.join(',') });
  const moved = (place: number) => {
    const next = [...keys];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    return next;
  };
  return (
    <div>
      <h2 className={styles.columnsHead}>{t('columns')}</h2>
      <ul className={styles.columns}>
        {page.columns.map(({ key, label }, place) => {
          const name = inLanguage(label, locale).words;
          return (
            <li key={key}>
              {place > 0 ? (
                <Link href={href(moved(place))} prefetch={false} aria-label={t('left', { name })}>
                  <Mark shape="back" />
                </Link>
              ) : null}
              <span>
                <Words of={label} />
              </span>
              {keys.length > 2 ? (
                <Link
                  href={href(keys.filter((one) => one !== key))}
                  prefetch={false}
                  aria-label={t('remove', { name })}
                >
                  ×
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{t('columnsHint')}</p>
    </div>
  );
}

/** The names the browser offers while one types; the key in brackets at the end is what counts. */
function Offered({ choices }: { choices: ColumnChoices }) {
  const locale = useLocale();
  const several = new Set(choices.sides.map((side) => side.case)).size > 1;
  const name = (words: Parameters<typeof inLanguage>[0]) => inLanguage(words, locale).words;
  return (
    <datalist id={LIST}>
      {choices.sides.map((side) => (
        <option
          key={`${side.case} ${side.key}`}
          value={`${name(side.label)} (${several ? `${side.case}/` : ''}side:${side.key})`}
        />
      ))}
      {choices.speakers.map(({ ref, name: words }) => (
        <option key={ref} value={`${name(words)} (${ref})`} />
      ))}
      {choices.sources.map(({ ref, title, publisher }) => (
        <option key={ref} value={`${publisher ? `${name(publisher.name)}: ` : ''}${title} (${ref})`} />
      ))}
    </datalist>
  );
}
