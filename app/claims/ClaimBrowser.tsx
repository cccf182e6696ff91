'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { queries } from '@/components/data/client';
import { CompareLinks } from '@/components/facts/CompareLinks';
import { TakeAlong } from '@/components/facts/TakeAlong';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { ActiveFilters } from './ActiveFilters';
import { canonical, type ListControl, queryOf } from './address';
import { ChooseAll, ChooseBar, ChooseBox } from './ChooseBar';
import { ClaimRow } from './ClaimRow';
import styles from './claims.module.css';
import { FilterForm } from './FilterForm';
import { NothingFound } from './NothingFound';
import { Pages } from './Pages';
import { SortChoice } from './SortChoice';
import { useAddress } from './use-address';
import { useChoice } from './use-choice';
import { useWalk } from './use-walk';

/** What the server found for the address the page was asked with: a page of claims, or why it could not be asked so. */
export type Served = { search: string; at: number; page: ClaimPage | null };

/** Milliseconds after which the list of somebody at the desk looks whether others have changed something. */
const LOOK = 10_000;

/** Nothing to show, in the shape of a list, for an address that asks for what no filter has. */
const NOTHING: ClaimPage = { items: [], total: 0, facets: {}, sentence: '', next: null };

/**
 * The claim list. It comes whole from the server; here it follows its address without ever going blank. `keeps`: the
 * reader is at the desk, makes dossiers and sees at once what others change.
 */
export function ClaimBrowser({
  served,
  controls,
  site,
  keeps,
}: {
  served: Served;
  controls: readonly ListControl[];
  site: string;
  keeps: boolean;
}) {
  const t = useTranslations('claims');
  const locale = useLocale();
  const [search, go] = useAddress(served.search, controls);
  const asServed = search === served.search;
  const refused = asServed && served.page === null;
  const list = useQuery({
    ...queries.claims.list.queryOptions({ input: queryOf(search, controls, locale) }),
    placeholderData: keepPreviousData,
    enabled: !refused,
    retry: false,
    // At the desk others write too: what they change comes by itself.
    refetchInterval: keeps ? LOOK : false,
    ...(asServed && served.page ? { initialData: served.page, initialDataUpdatedAt: served.at } : {}),
  });
  const page = (refused ? null : list.data) ?? served.page ?? NOTHING;
  const problem = refused || list.isError;
  // Looking for news is nobody's asking: nothing moves for it.
  const asked = list.isFetching && (list.isPlaceholderData || list.isError);
  const head = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  useWalk(rows);
  const follow = useFollow(controls, go, () => head.current?.focus());
  useTitle(page.sentence, asServed);
  const filter = unsorted(search);
  const shown = useMemo(() => page.items.map(({ ref }) => ref), [page.items]);
  const onChoice = useChoice(shown);

  return (
    <div className={styles.browser} onClickCapture={follow}>
      <FilterForm controls={controls} page={page} search={search} go={go} />
      <section className={styles.results} aria-busy={asked} aria-label={t('results')}>
        <header className={styles.head}>
          <p className={styles.kicker}>{t('title')}</p>
          <h1 ref={head} tabIndex={-1} className={styles.sentence}>
            {page.sentence || t('title')}
          </h1>
          <ActiveFilters controls={controls} page={page} search={search} />
          <CompareLinks search={filter} className={styles.elsewhere} />
          <div className={styles.tools}>
            {page.total > 0 ? <ChooseAll search={filter} total={page.total} /> : null}
            <SortChoice search={search} />
            <p className={styles.keys}>
              <Kbd>j</Kbd> <Kbd>k</Kbd> {t('keys.walk')} <Kbd>Enter</Kbd> {t('keys.open')} <Kbd>x</Kbd>{' '}
              {t('keys.choose')} <Kbd>/</Kbd> {t('keys.search')}
            </p>
          </div>
          <div className={styles.progress} data-on={asked || undefined} aria-hidden="true" />
        </header>
        {problem ? (
          <Notice kind="error" title={t('problem.title')}>
            <p>{t(refused || isInvalid(list.error) ? 'problem.body' : 'problem.failed')}</p>
            <div className={styles.actions}>
              {refused ? null : <Button onClick={() => list.refetch()}>{t('problem.again')}</Button>}
              <LinkButton href="/claims">{t('filters.reset')}</LinkButton>
            </div>
          </Notice>
        ) : null}
        {page.items.length > 0 ? (
          <ol className={styles.list} ref={rows}>
            {page.items.map((item) => (
              <ClaimRow
                key={item.ref}
                item={item}
                facets={page.facets}
                box={<ChooseBox reference={item.ref} search={filter} onChange={onChoice} />}
              />
            ))}
          </ol>
        ) : problem ? null : (
          <NothingFound controls={controls} page={page} search={search} />
        )}
        <ChooseBar search={filter} total={page.total} shown={shown} keeps={keeps} />
        <Pages search={search} next={page.next} />
        <TakeAlong of={{ of: 'claims', search }} site={site} title={page.sentence || t('title')} />
      </section>
      <div role="status">
        <VisuallyHidden>{asServed || list.isPlaceholderData ? '' : page.sentence}</VisuallyHidden>
      </div>
    </div>
  );
}

const isInvalid = (error: unknown): boolean => (error as { code?: string } | null)?.code === 'invalid';

/** Links within the list change its address in place; with a modifier, or to elsewhere, they are the browser's. */
function useFollow(controls: readonly ListControl[], go: (search: string) => void, turned: () => void) {
  return (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    if (!link || new URL(link.href).pathname !== '/claims') return;
    event.preventDefault();
    go(canonical(new URL(link.href).searchParams, controls));
    turned();
    globalThis.scrollTo({ top: 0 });
  };
}

/** The filters alone: other views of the same claims have their own order. */
function unsorted(search: string): string {
  const kept = new URLSearchParams(search);
  for (const name of ['sort', 'cursor', 'trail']) kept.delete(name);
  return kept.toString();
}

/** The title of the window says what the list says; the server's own stands until the list changes. */
function useTitle(sentence: string, asServed: boolean): void {
  const own = useRef('');
  const rename = useCallback((words: string) => {
    own.current ||= document.title;
    document.title = words;
  }, []);
  useEffect(() => {
    if (!asServed && sentence) rename(`${sentence.replace(/[.。]$/, '')} · Counterclaim`);
    else if (own.current) document.title = own.current;
  }, [sentence, asServed, rename]);
}
