'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { useKey } from '@/components/ui/use-key';
import type { DeskSource } from './desk-source';

/** The workbench comes only when it is wanted. */
const Workbench = dynamic(() => import('./Workbench').then((module) => module.Workbench), { ssr: false });

/** The way from reading to marking and back: a button and the key `e`. The address says which it is. */
export function DeskSwitch({ desk, editing }: { desk: DeskSource; editing: boolean }) {
  const t = useTranslations('desk.switch');
  const [on, setOn] = useState(editing || desk.begin !== undefined);

  useEffect(() => {
    const address = new URL(location.href);
    if (on === (address.searchParams.get('edit') === '1')) return;
    if (on) address.searchParams.set('edit', '1');
    else address.searchParams.delete('edit');
    history.replaceState(history.state, '', address);
  }, [on]);

  useKey('e', () => setOn(!on), 'dialog[open], [data-desk-panel]');

  return (
    <>
      <Button aria-pressed={on} aria-keyshortcuts="e" onClick={() => setOn(!on)}>
        {on ? t('stop') : t('start')} <Kbd quiet>e</Kbd>
      </Button>
      {on ? <Workbench desk={desk} /> : null}
    </>
  );
}
