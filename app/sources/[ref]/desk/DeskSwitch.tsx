'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import type { DeskSource } from './desk-source';

/** The workbench comes only when it is wanted. */
const Workbench = dynamic(() => import('./Workbench').then((module) => module.Workbench), { ssr: false });

/** Whether keys pressed there are meant as text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

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

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector('dialog[open], [data-desk-panel]')) return;
      event.preventDefault();
      setOn((now) => !now);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <Button look={on ? 'quiet' : 'plain'} aria-pressed={on} aria-keyshortcuts="e" onClick={() => setOn(!on)}>
        {on ? t('stop') : t('start')} <Kbd quiet>e</Kbd>
      </Button>
      {on ? <Workbench desk={desk} /> : null}
    </>
  );
}
