'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import { problemOf } from '@/components/desk/use-desk-form';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import { useWords } from '@/components/desk/use-words';
import { useToast } from '@/components/ui/Toast';
import { toInput } from '@/lib/domain/statements/statement-draft';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { draftOf, isReady } from '@/lib/domain/suggestions/draft';
import type { DeskSource } from '../desk-source';
import type { Suggestions } from './use-suggestions';

/** Milliseconds of quiet after which the page is drawn anew with what was accepted. */
const QUIET = 1_200;

/** Accepting and dismissing suggestions: each can be taken back, and the page follows once nothing more comes. */
export function useSettling(desk: DeskSource, suggestions: Suggestions, sitting: Sitting, refresh: () => void) {
  const t = useTranslations('desk.suggest');
  const statement = useTranslations('desk.statement');
  const chain = useTranslations('desk.chain');
  const words = useWords();
  const say = useToast();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(refresh, QUIET);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const place = {
    source: desk.source,
    capture: desk.capture,
    reports: statement('reports'),
    says: chain('says'),
  };
  const draft = (item: SuggestionItem) => draftOf(item, place, words);

  /** Stores one as it is offered, without telling anybody yet. */
  async function store(item: SuggestionItem): Promise<Deed> {
    const stored = await client.statements.create(toInput(draft(item)));
    const { ref, version } = stored;
    const words = statement('deedNew', { ref });
    const deed = versionDeed(sitting, { ref, before: null, after: version, words });
    return {
      words: deed.words,
      undo: async () => {
        await deed.undo();
        await suggestions.judge([item], null);
      },
      redo: async () => {
        await deed.redo();
        await suggestions.judge([item], 'accepted');
      },
    };
  }

  return {
    draft,
    isReady: (item: SuggestionItem) => isReady(draft(item)),
    /** Accepts suggestions in which everybody is on record; answers how many were stored. */
    async accept(items: readonly SuggestionItem[], progress?: (done: number) => void): Promise<number> {
      let done = 0;
      try {
        for (const item of items) {
          sitting.add(await store(item));
          await suggestions.judge([item], 'accepted');
          done += 1;
          progress?.(done);
        }
        say(t('accepted', { count: done }));
      } catch (error) {
        say(t('refused', { why: problemOf(error).message }));
      }
      if (done > 0) later();
      return done;
    },
    async dismiss(item: SuggestionItem): Promise<void> {
      const put = (verdict: 'dismissed' | null) => suggestions.judge([item], verdict);
      await put('dismissed');
      sitting.add({ words: t('deedDismiss'), undo: () => put(null), redo: () => put('dismissed') });
      say(t('dismissed'));
    },
  };
}
export type Settling = ReturnType<typeof useSettling>;
