'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { EarlierVersions } from './EarlierVersions';

/** A button that opens the versions of a record beside its page. */
export function RecordHistory({ reference }: { reference: string }) {
  const t = useTranslations('desk.restore');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('title')}
      </Button>
      <Dialog sheet open={open} onClose={() => setOpen(false)} kicker={reference} title={t('title')}>
        <EarlierVersions
          reference={reference}
          onRestored={() => {
            setOpen(false);
            router.refresh();
          }}
        />
      </Dialog>
    </>
  );
}
