'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { takeTyped } from '@/components/ui/typed-before';
import { agrees, merged, proposed, type Side } from './clash';
import styles from './desk.module.css';
import type { Clash } from './use-desk-form';

/** A field of a form for the choice between two versions: its name and its value in words. */
export type ClashField<T> = { readonly key: keyof T; readonly label: string; readonly words: (value: T) => string };

/**
 * Both versions side by side, field by field, where somebody else was first. Nothing typed is lost: each differing field
 * is chosen, and the choice is stored on top of theirs.
 */
export function Conflict<T extends object>({
  clash,
  fields,
  busy,
  onChosen,
}: {
  clash: Clash<T>;
  fields: readonly ClashField<T>[];
  busy: boolean;
  onChosen: (value: T) => void;
}) {
  const t = useTranslations('desk.conflict');
  const differing = fields.filter(({ key }) => !agrees(clash, key));
  const [chosen, setChosen] = useState<Partial<Record<keyof T, Side>>>({});
  const whole = useRef<HTMLElement>(null);
  // The form it stands in place of held the focus: what is to be decided is said, brought in sight, and Tab goes on in it.
  useLayoutEffect(() => whole.current?.focus(), []);
  const sideOf = (key: keyof T): Side => chosen[key] ?? proposed(clash, key);
  const store = () => {
    if (busy) return;
    onChosen(
      merged(
        clash,
        fields.map(({ key }) => key),
        sideOf,
      ),
    );
  };
  return (
    <section
      ref={whole}
      tabIndex={-1}
      className={styles.conflict}
      aria-label={t('title')}
      // The key by which the form was stored stores the choice.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        store();
      }}
    >
      <Notice kind="error" title={t('title')}>
        <p>{t('body', { version: clash.version })}</p>
      </Notice>
      {differing.map(({ key, label, words }) => (
        <fieldset key={String(key)}>
          <legend>{label}</legend>
          <div className={styles.sides}>
            {(['yours', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input
                  ref={takeTyped}
                  type="radio"
                  name={`clash-${String(key)}`}
                  checked={sideOf(key) === side}
                  onChange={() => setChosen({ ...chosen, [key]: side })}
                />
                <strong>{t(side)}</strong>
                <span>{words(clash[side]) || t('nothing')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className={styles.row}>
        <Button look="primary" disabled={busy} onClick={store}>
          {t('save')}
        </Button>
      </p>
    </section>
  );
}
