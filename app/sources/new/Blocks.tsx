'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { takeTyped } from '@/components/ui/typed-before';
import type { CapturePreview } from '@/lib/domain/sources/capture-contract';
import styles from './capture.module.css';

type Block = CapturePreview['blocks'][number];

/** Every paragraph in reading order as plain text, those left out greyed, each with its box to keep it or not. */
export function Blocks({
  blocks,
  language,
  isKept,
  changed,
  onToggle,
  onReset,
}: {
  blocks: readonly Block[];
  language: string | undefined;
  isKept: (index: number) => boolean;
  changed: boolean;
  onToggle: (index: number, kept: boolean) => void;
  onReset: () => void;
}) {
  const t = useTranslations('capture.blocks');
  const list = useRef<HTMLOListElement>(null);
  // One stop of the Tab key for the whole list; the arrow keys go on inside it.
  const [at, setAt] = useState(0);
  const go = (event: KeyboardEvent) => {
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: blocks.length - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(blocks.length - 1, Math.max(0, step));
    setAt(next);
    const box = list.current?.querySelectorAll<HTMLInputElement>('input')[next];
    box?.focus();
    box?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <p className={styles.remark}>
        {t('hint')}{' '}
        <Button look="quiet" disabled={!changed} onClick={onReset}>
          {t('reset')}
        </Button>
      </p>
      <ol ref={list} className={styles.blocks} aria-label={t('label')} onKeyDown={go}>
        {blocks.map((block, index) => {
          const kept = isKept(index);
          const why = block.why ?? 'chosen';
          return (
            // The blocks of one original never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: their number is what they are called by
            <li key={index} data-kept={kept}>
              <input
                ref={takeTyped}
                type="checkbox"
                checked={kept}
                tabIndex={index === at ? 0 : -1}
                aria-label={t('keep', { number: String(index + 1) })}
                aria-describedby={`block-${index}`}
                onFocus={() => setAt(index)}
                onChange={(event) => onToggle(index, event.currentTarget.checked)}
              />
              <p id={`block-${index}`} lang={language}>
                {block.text}
              </p>
              {kept ? null : (
                <span className={styles.why}>
                  {t('out')}: {t(`why.${why}`)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
