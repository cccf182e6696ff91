'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { type Home, NewClaim } from '@/components/desk/NewClaim';
import { SittingButtons } from '@/components/desk/SittingButtons';
import { useSitting } from '@/components/desk/use-sitting';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { ListControl } from '../address';
import { type BulkChoices, BulkForm } from './BulkForm';
import { SavedViews } from './SavedViews';

export type ListDeskProps = {
  user: string;
  controls: readonly ListControl[];
  choices: BulkChoices;
  /** Where a claim can be made. */
  cases: Home['cases'];
};

/** The end of an address that opens the form for a new claim, as the palette leads to it. */
const NEW = '#new';

/** What an editor can do at a list of claims: make one, tag or assign several at once, keep the filter under a name. */
export function ListDesk({ user, controls, choices, cases }: ListDeskProps) {
  const t = useTranslations('claimDesk.list');
  const [open, setOpen] = useState<'newClaim' | 'bulk' | 'views' | null>(null);
  const router = useRouter();
  const claimsAnew = () => void getQueryClient().invalidateQueries({ queryKey: queries.claims.key() });
  const sitting = useSitting(claimsAnew, `${user}:claims`);
  const close = () => setOpen(null);
  useEffect(() => {
    const byAddress = () => {
      if (location.hash !== NEW) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      setOpen('newClaim');
    };
    byAddress();
    window.addEventListener('hashchange', byAddress);
    return () => window.removeEventListener('hashchange', byAddress);
  }, []);
  return (
    <QueryClientProvider client={getQueryClient()}>
      <nav className={styles.bar} aria-label={t('label')} data-acts>
        <Button onClick={() => setOpen('newClaim')}>{t('newClaim')}</Button>
        <Button onClick={() => setOpen('bulk')}>{t('bulk')}</Button>
        <Button onClick={() => setOpen('views')}>{t('views')}</Button>
        <SittingButtons sitting={sitting} />
      </nav>
      <Dialog sheet open={open !== null} onClose={close} title={open ? t(open) : ''}>
        {open === 'newClaim' ? (
          <NewClaim
            home={{ cases: ofTheList(cases) }}
            words=""
            onMade={({ ref }) => router.push(`/claims/${ref}`)}
            onCancel={close}
          />
        ) : null}
        {open === 'bulk' ? <BulkForm controls={controls} choices={choices} sitting={sitting} onDone={close} /> : null}
        {open === 'views' ? <SavedViews /> : null}
      </Dialog>
    </QueryClientProvider>
  );
}

/** Cases with the one the list is filtered by first. */
const ofTheList = (cases: Home['cases']): Home['cases'] => {
  const filtered = new URLSearchParams(location.search).get('case');
  return cases.toSorted((a, b) => Number(b.slug === filtered) - Number(a.slug === filtered));
};
