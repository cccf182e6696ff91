'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { Dialog } from '@/components/ui/Dialog';
import type { Permission } from '@/lib/platform/auth/roles';
import type { Option } from './Choices';
import { Combobox } from './Combobox';
import styles from './desk.module.css';
import { KeyHelp } from './KeyHelp';
import { hasWords, placeOfReference, SCREENS } from './palette-places';
import { useQuiet } from './use-quiet';
import { useWords } from './use-words';

/** The palette (from `open`) and the help: loaded when one of their keys is pressed. */
export function CommandPalette({
  open,
  permissions,
  onClose,
}: {
  open: 'palette' | 'help';
  permissions: readonly Permission[];
  onClose: () => void;
}) {
  const t = useTranslations('palette');
  return (
    <Dialog open onClose={onClose} title={t(open === 'help' ? 'help' : 'title')}>
      {open === 'help' ? <KeyHelp /> : <Palette permissions={permissions} onClose={onClose} />}
    </Dialog>
  );
}

type Act = { readonly name: string; readonly button: HTMLElement };

/** What can be done on the page the palette was opened over: the buttons of its bar that are on. */
function actsHere(): Act[] {
  return [...document.querySelectorAll<HTMLElement>('[data-acts] > :is(a, button)')]
    .filter((button) => !button.matches(':disabled, [aria-disabled="true"]'))
    .map((button) => {
      const said = button.cloneNode(true) as HTMLElement;
      for (const sign of said.querySelectorAll('[aria-hidden], kbd')) sign.remove();
      return { name: said.textContent.trim(), button };
    });
}

/** What to do on this page, or where to go: a screen, a reference (C-12), or a claim, source or speaker by its words. */
function Palette({ permissions, onClose }: { permissions: readonly Permission[]; onClose: () => void }) {
  const t = useTranslations('palette');
  const words = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const asked = useQuiet(typed.trim());
  const enabled = asked.length > 1;
  const claims = useQuery({ ...queries.claims.list.queryOptions({ input: { q: asked, limit: 5 } }), enabled });
  const sources = useQuery({ ...queries.sources.list.queryOptions({ input: { q: asked, limit: 4 } }), enabled });
  const speakers = useQuery({ ...queries.speakers.list.queryOptions({ input: { q: asked, limit: 4 } }), enabled });
  const [acts] = useState(actsHere);
  const says = (name: string) => hasWords(name, typed);
  const cited = placeOfReference(typed, permissions.includes('facts.write'));
  const to = (href: string, name: string, note?: string): Option<string | Act> => ({
    key: href,
    value: href,
    words: name,
    ...(note ? { note } : {}),
  });
  const screens = (Object.keys(SCREENS) as (keyof typeof SCREENS)[])
    .map((key) => ({ ...SCREENS[key], name: t(`screen.${key}`), also: t(`also.${key}`) }))
    .filter(({ may, name, also }) => (!may || permissions.includes(may)) && says(`${name} ${also}`));
  const found = enabled
    ? [
        ...(claims.data?.items ?? []).map(({ ref, proposition }) => to(`/claims/${ref}`, words(proposition), ref)),
        ...(sources.data?.items ?? []).map(({ ref, title }) => to(`/sources/${ref}`, title, ref)),
        ...(speakers.data?.items ?? []).map(({ ref, name }) => to(`/speakers/${ref}`, words(name), ref)),
      ]
    : [];
  const options = [
    ...(cited ? [to(cited.href, t('open', { ref: cited.reference }))] : []),
    ...acts
      .filter(({ name }) => says(name))
      .map(
        (act, index): Option<string | Act> => ({ key: `act-${index}`, value: act, words: act.name, note: t('here') }),
      ),
    ...screens.map(({ href, name }) => to(href, name)),
    ...found,
  ];
  // Said to all once it is known: an empty list is not shown, and looks like one still on its way.
  const settled = asked === typed.trim() && ![claims, sources, speakers].some(({ isFetching }) => isFetching);
  return (
    <div
      className={styles.palette}
      // The list is all there is: what shuts it shuts the palette.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Combobox
        label={t('label')}
        text={typed}
        onText={setTyped}
        options={options}
        autoFocus
        begun
        onPick={(picked) => {
          onClose();
          // Once the palette is gone, as if the button itself had been pressed.
          if (typeof picked !== 'string')
            return void setTimeout(() => {
              // Has the focus first, so that what it opens gives it back there.
              picked.button.focus();
              picked.button.click();
            });
          // The field goes: whoever types stands at the beginning of the screen that comes. While the palette still
          // stands, nothing behind it takes the focus.
          setTimeout(() => document.getElementById('text')?.focus({ preventScroll: true }));
          // An act of the page one is on: the page hears of a new end of its address, but not of the same page again.
          const [path, act] = picked.split('#');
          if (act && path === location.pathname) location.hash = act;
          else router.push(picked);
        }}
        found={t('found', { count: options.length })}
      />
      <p role="status">{typed.trim() !== '' && options.length === 0 && settled ? t('found', { count: 0 }) : ''}</p>
    </div>
  );
}
