import { useTranslations } from 'next-intl';
import { type ChangeEvent, type FormEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { TextInput } from '@/components/ui/TextInput';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { canonical, fromStart, type ListControl } from './address';
import styles from './claims.module.css';
import { FacetGroup } from './FacetGroup';
import { useAllValues, useSyncedText } from './use-form';

/** Milliseconds of rest after which typed words are looked for: longer than between two keys, shorter than a wait. */
const REST = 300;

/**
 * Every filter in one GET form, so it works without scripts; with them each change goes to the address at once. On a
 * phone it folds away behind its count, on wider screens the folding is undone by the style sheet.
 */
export function FilterForm({
  controls,
  page,
  search,
  go,
}: {
  controls: readonly ListControl[];
  page: ClaimPage;
  search: string;
  go: (search: string, replace?: boolean) => void;
}) {
  const t = useTranslations('claims.filters');
  const fold = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The address the reader began to type from; further letters replace it, so one search is one step back. */
  const typed = useRef<string | null>(null);
  /** The address this form itself went to last. */
  const own = useRef(search);
  /** The address as it is when something is settled, which may be later than the letter that asked for it. */
  const latest = useRef(search);
  latest.current = search;
  const given = new URLSearchParams(search);
  const chosen = new Set([...given.keys()].filter((name) => !['sort', 'cursor', 'trail'].includes(name))).size;

  const wide = useAllValues(page, search, controls);

  const read = (): string => {
    const now = new URLSearchParams(new FormData(form.current!) as never);
    const sort = new URLSearchParams(latest.current).get('sort');
    if (sort) now.set('sort', sort);
    return canonical(now, controls);
  };
  const settle = (replace: boolean) => {
    clearTimeout(typing.current);
    const to = read();
    own.current = to;
    // A letter that came while the code took over is told twice: by the field, and by catching up.
    if (to !== latest.current) go(to, replace);
  };
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const field = event.target as unknown as HTMLInputElement;
    if (!field.name) return;
    if (field.type !== 'search' && field.type !== 'text') return settle(false);
    clearTimeout(typing.current);
    if (!field.checkValidity()) return;
    typing.current = setTimeout(() => {
      settle(typed.current === field.name);
      typed.current = field.name;
    }, REST);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (form.current?.reportValidity()) settle(typed.current !== null);
    typed.current = null;
  };
  const catchUp = useRef(() => {});
  catchUp.current = () => {
    const to = read();
    if (to !== canonical(fromStart(search), controls)) go(to);
  };
  useEffect(() => {
    // Once: what the reader chose while the code was still on its way. Afterwards every change is heard.
    catchUp.current();
    return () => clearTimeout(typing.current);
  }, []);
  useSyncedText(form, search, own);

  return (
    <details ref={fold} className={styles.side}>
      <summary className={styles.sideOpen}>{t('open', { count: chosen })}</summary>
      <search>
        <form
          ref={form}
          id="filters"
          action="/claims"
          method="get"
          autoComplete="off"
          aria-label={t('title')}
          className={styles.form}
          onChange={onChange}
          onSubmit={onSubmit}
          onBlur={() => {
            typed.current = null;
          }}
        >
          <TextInput
            type="search"
            name="q"
            label={t('words')}
            defaultValue={given.get('q') ?? ''}
            maxLength={300}
            autoComplete="off"
            enterKeyHint="search"
          />
          {controls.map((control) => (
            <FacetGroup
              key={control.parameter}
              control={control}
              values={wide.facets[control.parameter] ?? []}
              selected={given.getAll(control.parameter)}
              onFind={wide.ask}
            />
          ))}
          <fieldset className={styles.dates}>
            {(['from', 'to'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(name)}
                defaultValue={given.get(name) ?? ''}
                pattern="\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
                title={t('dateHint')}
                inputMode="numeric"
                maxLength={10}
                autoComplete="off"
              />
            ))}
            <p className={styles.dateHint}>{t('dateHint')}</p>
          </fieldset>
          <noscript>
            {given.get('sort') ? <input type="hidden" name="sort" value={given.get('sort')!} /> : null}
            <Button look="primary" type="submit" className={styles.apply}>
              {t('apply')}
            </Button>
          </noscript>
          <div className={styles.show}>
            <Button
              look="primary"
              onClick={() => {
                fold.current!.open = false;
                fold.current!.querySelector('summary')?.focus();
                globalThis.scrollTo({ top: 0 });
              }}
            >
              {t('show', { total: page.total })}
            </Button>
          </div>
        </form>
      </search>
    </details>
  );
}
