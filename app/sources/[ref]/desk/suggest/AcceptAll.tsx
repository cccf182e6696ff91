'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '@/components/desk/use-words';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { TURNED_AT_ONCE } from '@/lib/domain/suggestions/at-once';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import type { Settled } from './in-lots';
import { ruleWord } from './SuggestionList';
import styles from './suggest.module.css';
import { refusalWords, type Settling } from './use-settling';

/**
 * All suggestions of one kind before they are stored: those that are ready, and how many wait for a person. No more than
 * are taken back in one act, and what is previewed must have been read. Storing can be stopped. Not a modal
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
  const allReady = useMemo(() => items.filter(settling.isReady), [items]);
  const ready = useMemo(() => allReady.slice(0, TURNED_AT_ONCE), [allReady]);
  const note = {
    ready: ready.length,
    more: allReady.length - ready.length,
    waiting: items.length - allReady.length,
  };
  const [refused, setRefused] = useState<Settled['refused']>([]);
  const stop = useRef(new AbortController());
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => head.current?.focus(), []);
  const store = async () => {
    setDone(0);
    // The button that had the focus is of no use any more; the one beside it stops.
    leave.current?.focus();
    const settled = await settling.accept(ready, { progress: setDone, signal: stop.current.signal });
    if (settled.refused.length === 0) return onClose();
    setDone(undefined);
    setRefused(settled.refused);
    head.current?.focus();
  };
  const end = () => (done === undefined ? onClose() : stop.current.abort());
  const latest = useRef(end);
  latest.current = end;
  // Wherever the focus has gone meanwhile: the preview stands in place of all that the dock's keys do.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      // The text would take it for its selection first.
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  const shown = refused.length > 0 ? refused.map(({ item }) => item) : ready;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1} className={styles.allOf}>
        {refused.length > 0 ? t('notAll', { count: refused.length }) : t('allOf', { kind: ruleWord(t, rule) })}
      </h2>
      {refused.length > 0 ? null : <p>{t('allOfNote', note)}</p>}
      <p className={styles.acts}>
        {refused.length > 0 ? null : (
          <>
            <Button look="primary" disabled={ready.length === 0 || done !== undefined} onClick={() => void store()}>
              {t('acceptCount', { count: ready.length })}
            </Button>{' '}
          </>
        )}
        <Button ref={leave} onClick={end}>
          {t(refused.length > 0 ? 'goOn' : done === undefined ? 'cancel' : 'stop')} <Kbd quiet>Esc</Kbd>
        </Button>
        {done === undefined ? null : (
          <span role="status">
            <progress max={ready.length} value={done} aria-label={t('storing')} />{' '}
            {t('stored', { done, count: ready.length })}
          </span>
        )}
      </p>
      <ol className={styles.preview}>
        {shown.map((item, at) => (
          <li key={item.position}>
            <b>{item.speaker?.record ? words(item.speaker.record.name) : ''}</b>{' '}
            <q lang={language}>{item.quote.slice(0, 300)}</q>{' '}
            {settling.draft(item).bearings.map(({ claim, stance }) => (
              <span key={claim.ref} className={styles.tied}>
                {stance ? <StanceGlyph stance={stance} /> : null} <span translate="no">{claim.ref}</span>{' '}
              </span>
            ))}
            {refused[at] ? <> {refusalWords(t, refused[at])}</> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
