'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import styles from './desk.module.css';
import type { Clash } from './use-desk-form';

/** A field of a form for the choice between two versions: its name and its value in words. */
export type ClashField<T> = { readonly key: keyof T; readonly label: string; readonly words: (value: T) => string };

type Side = 'yours' | 'theirs';

/** Whose version of a field stands first chosen: the one that was changed; yours where both changed it. */
function proposed<T>({ yours, theirs, base }: Clash<T>, key: keyof T): Side {
  const same = (a: T, b: T) => JSON.stringify(a[key]) === JSON.stringify(b[key]);
  return same(yours, base) && !same(theirs, base) ? 'theirs' : 'yours';
}

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
  const differing = fields.filter(({ key }) => JSON.stringify(clash.yours[key]) !== JSON.stringify(clash.theirs[key]));
  const [chosen, setChosen] = useState<Partial<Record<keyof T, Side>>>({});
  const sideOf = (key: keyof T): Side => chosen[key] ?? proposed(clash, key);
  const merged = () => {
    const mine = differing.filter(({ key }) => sideOf(key) === 'yours').map(({ key }) => [key, clash.yours[key]]);
    return { ...clash.theirs, ...Object.fromEntries(mine) } as T;
  };
  return (
    <section className={styles.conflict} aria-label={t('title')}>
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
        <Button look="primary" disabled={busy} onClick={() => onChosen(merged())}>
          {t('save')}
        </Button>
      </p>
    </section>
  );
}
