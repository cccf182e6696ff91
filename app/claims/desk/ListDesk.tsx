'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { SittingButtons } from '@/components/desk/SittingButtons';
import { useSitting } from '@/components/desk/use-sitting';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { ListControl } from '../address';
import { type BulkChoices, BulkForm } from './BulkForm';
import { SavedViews } from './SavedViews';

export type ListDeskProps = { user: string; controls: readonly ListControl[]; choices: BulkChoices };

/** What an editor can do with the claims of a list: tag or assign several at once, and keep the filter under a name. */
export function ListDesk({ user, controls, choices }: ListDeskProps) {
  const t = useTranslations('claimDesk.list');
  const [open, setOpen] = useState<'bulk' | 'views' | null>(null);
  const claimsAnew = () => void getQueryClient().invalidateQueries({ queryKey: queries.claims.key() });
  const sitting = useSitting(claimsAnew, `${user}:claims`);
  const close = () => setOpen(null);
  return (
    <QueryClientProvider client={getQueryClient()}>
      <nav className={styles.bar} aria-label={t('label')} data-acts>
        <Button onClick={() => setOpen('bulk')}>{t('bulk')}</Button>
        <Button onClick={() => setOpen('views')}>{t('views')}</Button>
        <SittingButtons sitting={sitting} />
      </nav>
      <Dialog sheet open={open !== null} onClose={close} title={open ? t(open) : ''}>
        {open === 'bulk' ? <BulkForm controls={controls} choices={choices} sitting={sitting} onDone={close} /> : null}
        {open === 'views' ? <SavedViews /> : null}
      </Dialog>
    </QueryClientProvider>
  );
}
