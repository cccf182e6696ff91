import { useLocale, useTranslations } from 'next-intl';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { type ListControl, listHref, without } from './address';
import styles from './claims.module.css';
import { useNames } from './value-names';

type Active = { parameter: string; value: string; name: string; words: string; lang?: string };

/** The filters in force as chips, each a link to the list without it, so they work before and without scripts. */
export function ActiveFilters({
  controls,
  page,
  search,
}: {
  controls: readonly ListControl[];
  page: ClaimPage;
  search: string;
}) {
  const t = useTranslations('claims');
  const active = useActive(controls, page, search);
  if (active.length === 0) return null;
  return (
    <nav aria-label={t('filters.active')} className={styles.active}>
      <ul className={styles.chips}>
        {active.map(({ parameter, value, name, words, lang }) => (
          <li key={`${parameter} ${value}`}>
            {/* An ordinary link: the list takes it over (useFollow), and without scripts the browser does. */}
            <a
              className={styles.chip}
              href={listHref(without(search, parameter, value))}
              aria-label={t('filters.remove', { name, value: words })}
            >
              <span className={styles.chipName}>{name}</span> <span lang={lang}>{words}</span>
              <svg viewBox="0 0 12 12" className={styles.remove} aria-hidden="true">
                <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />
              </svg>
            </a>
          </li>
        ))}
      </ul>
      <a href="/claims" className={styles.reset}>
        {t('filters.reset')}
      </a>
    </nav>
  );
}

/** Every value in force with what its filter and it are called. */
export function useActive(controls: readonly ListControl[], page: ClaimPage, search: string): Active[] {
  const t = useTranslations();
  const locale = useLocale();
  const nameOf = useNames(locale);
  const given = new URLSearchParams(search);
  const single = (parameter: 'q' | 'from' | 'to', name: string): Active[] => {
    const value = given.get(parameter);
    return value ? [{ parameter, value, name, words: value }] : [];
  };
  return [
    ...single('q', t('filters.label.q')),
    ...controls.flatMap((control) =>
      given.getAll(control.parameter).map((value) => ({
        parameter: control.parameter,
        value,
        name: t(`filters.label.${control.parameter as 'status'}`),
        ...nameOf(control, value, page.facets[control.parameter]?.find((each) => each.value === value)?.label),
      })),
    ),
    ...single('from', t('claims.filters.from')),
    ...single('to', t('claims.filters.to')),
  ];
}
