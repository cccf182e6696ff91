import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { queries } from '@/components/data/client';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { type ListControl, queryOf } from './address';

/** The facets of a page, from when somebody looks for a name with (nearly) all their values instead of the largest few. */
export function useAllValues(page: ClaimPage, search: string, controls: readonly ListControl[]) {
  const [asked, setAsked] = useState(false);
  const locale = useLocale();
  const input = { ...queryOf(search, controls, locale), cursor: undefined, limit: 1, values: 500 };
  const { data } = useQuery({
    ...queries.claims.list.queryOptions({ input }),
    enabled: asked,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { facets: data?.facets ?? page.facets, ask: () => setAsked(true) };
}

/** Typed text is the browser's own; when the address changes by other ways (back, a chip taken off) it follows. */
export function useSyncedText(form: RefObject<HTMLFormElement | null>, search: string, own: RefObject<string>): void {
  useEffect(() => {
    if (search === own.current) return;
    own.current = search;
    const given = new URLSearchParams(search);
    for (const name of ['q', 'from', 'to']) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = given.get(name) ?? '';
    }
  }, [form, search, own]);
}
