'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { useKey } from '@/components/ui/use-key';
import { useHeldText } from '../held-text';
import type { SentText } from '../sent-text';
import type { DeskSource } from './desk-source';

/** The workbench comes only when it is wanted. */
const Workbench = dynamic(() => import('./Workbench').then((module) => module.Workbench), { ssr: false });

/** All but the words, which come, or are held, apart from what is marked in them. */
type Textless = Omit<DeskSource, 'capture'> & { readonly capture: Omit<DeskSource['capture'], 'text'> };

/** The way from reading to marking and back: a button and the key `e`. The address says which it is. */
export function DeskSwitch({ desk, sent, editing }: { desk: Textless; sent: SentText; editing: boolean }) {
  const t = useTranslations('desk.switch');
  const text = useHeldText(sent);
  const whole = useMemo(() => ({ ...desk, capture: { ...desk.capture, text } }), [desk, text]);
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
      {on ? <Workbench desk={whole} /> : null}
    </>
  );
}
