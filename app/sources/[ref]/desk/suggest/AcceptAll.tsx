'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { ruleWord } from './SuggestionList';
import styles from './suggest.module.css';
import type { Settling } from './use-settling';

/** Most that one act stores: what is previewed must have been read. */
const MOST = 300;

/** All suggestions of one kind before they are stored: those that are ready, and how many wait for a person. */
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
  const [done, setDone] = useState<number>();
  const ready = items.filter(settling.isReady).slice(0, MOST);
  const store = async () => {
    setDone(0);
    await settling.accept(ready, setDone);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('allOf', { kind: ruleWord(t, rule) })}
      actions={
        <Button look="primary" disabled={ready.length === 0 || done !== undefined} onClick={() => void store()}>
          {t('acceptCount', { count: ready.length })}
        </Button>
      }
    >
      <p>{t('allOfNote', { ready: ready.length, count: items.length })}</p>
      {done === undefined ? null : (
        <p>
          <progress max={ready.length} value={done} aria-label={t('storing')} />{' '}
          {t('stored', { done, count: ready.length })}
        </p>
      )}
      <ol className={styles.preview}>
        {ready.map((item) => (
          <li key={item.position}>
            <b>{item.speaker?.record ? words(item.speaker.record.name) : ''}</b>{' '}
            <q lang={language}>{item.quote.slice(0, 300)}</q>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
