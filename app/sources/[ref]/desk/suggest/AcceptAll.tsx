'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { ruleWord } from './SuggestionList';
import styles from './suggest.module.css';
import type { Settling } from './use-settling';

/** Most that one act stores: what is previewed must have been read. */
const MOST = 300;

/**
 * All suggestions of one kind before they are stored: those that are ready, and how many wait for a person. Not a modal
 * dialog: to make all else inert takes a browser a second where the page holds a long report. Escape leaves it.
 */
export function AcceptAll({
  rule,
  items,
  settling,
  language,
  onClose,
}: {
  rule: string;
  items: readonly SuggestionItem[];
  settling: Settling;
  language: string;
  onClose: () => void;
}) {
  const t = useTranslations('desk.suggest');
  const words = useWords();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is ready is asked once, for what was previewed
  const ready = useMemo(() => items.filter(settling.isReady).slice(0, MOST), [items]);
  useEffect(() => head.current?.focus(), []);
  const store = async () => {
    setDone(0);
    await settling.accept(ready, setDone);
    onClose();
  };
  return (
    <section
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && done === undefined) onClose();
      }}
    >
      <h2 id={id} ref={head} tabIndex={-1} className={styles.allOf}>
        {t('allOf', { kind: ruleWord(t, rule) })}
      </h2>
      <p>{t('allOfNote', { ready: ready.length, count: items.length })}</p>
      <p className={styles.acts}>
        <Button look="primary" disabled={ready.length === 0 || done !== undefined} onClick={() => void store()}>
          {t('acceptCount', { count: ready.length })}
        </Button>{' '}
        <Button disabled={done !== undefined} onClick={onClose}>
          {t('cancel')} <Kbd quiet>Esc</Kbd>
        </Button>
        {done === undefined ? null : (
          <span role="status">
            <progress max={ready.length} value={done} aria-label={t('storing')} />{' '}
            {t('stored', { done, count: ready.length })}
          </span>
        )}
      </p>
      <ol className={styles.preview}>
        {ready.map((item) => (
          <li key={item.position}>
            <b>{item.speaker?.record ? words(item.speaker.record.name) : ''}</b>{' '}
            <q lang={language}>{item.quote.slice(0, 300)}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}
