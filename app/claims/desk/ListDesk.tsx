'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from '@/components/desk/desk.module.css';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { ListControl } from '../address';
import { type BulkChoices, BulkForm } from './BulkForm';
import { SavedViews } from './SavedViews';

/** What an editor can do with the claims of a list: tag or assign several at once, and keep the filter under a name. */
export function ListDesk({ controls, choices }: { controls: readonly ListControl[]; choices: BulkChoices }) {
  const t = useTranslations('claimDesk.list');
  const [open, setOpen] = useState<'bulk' | 'views' | null>(null);
  const close = () => setOpen(null);
  return (
    <QueryClientProvider client={getQueryClient()}>
      <nav className={styles.bar} aria-label={t('label')}>
        <Button onClick={() => setOpen('bulk')}>{t('bulk')}</Button>
        <Button onClick={() => setOpen('views')}>{t('views')}</Button>
      </nav>
      <Dialog sheet open={open !== null} onClose={close} title={open ? t(open) : ''}>
        {open === 'bulk' ? <BulkForm controls={controls} choices={choices} onDone={close} /> : null}
        {open === 'views' ? <SavedViews /> : null}
      </Dialog>
    </QueryClientProvider>
  );
}
