'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import { together } from '@/components/desk/together';
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

  // Words were marked here, or taken back, or by others: what stood there is offered no more, or again.
  const marked = useRef(desk.capture.version);
  const [storing, setStoring] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text has another version
  useEffect(() => {
    if (marked.current !== desk.capture.version) {
      void suggestions.again();
      setStoring(false);
    }
    marked.current = desk.capture.version;
  }, [desk.capture.version]);
  const [takingBack, setTakingBack] = useState<{ done: number; count: number }>();

  /** One after the other, in the order they were accepted: so they are numbered. */
  const line = useRef<Promise<number>>(Promise.resolve(0));

  /** Stores one as it is offered, without telling anybody yet. */
  async function store(item: SuggestionItem): Promise<Deed> {
    const { ref, version } = await client.statements.create(toInput(draft(item)));
    return versionDeed(sitting, { ref, before: null, after: version, words: statement('deedNew', { ref }) });
  }

  /** What was stored as one deed of the sitting, with the verdicts. */
  function deedOf(stored: ReadonlyMap<SuggestionItem, Deed>): Deed {
    const deeds = [...stored.values()];
    const words = deeds.length === 1 ? deeds[0]!.words : t('deedAll', { count: deeds.length });
    const all = together(words, deeds, (told) => setTakingBack(deeds.length > 1 ? told : undefined));
    const items = [...stored.keys()];
    return {
      words,
      // The verdict goes first: the statements cover their words until each is gone, also where this is broken off.
      undo: () => suggestions.judge(items, null).then(all.undo).then(suggestions.again),
      redo: () => all.redo().then(() => suggestions.judge(items, 'accepted')),
    };
  }

  /** Stores suggestions that went off the list already, and puts back what was refused. Answers how many were stored. */
  async function storeAll(items: readonly SuggestionItem[], progress?: (done: number) => void): Promise<number> {
    const stored = new Map<SuggestionItem, Deed>();
    const refuse = (error: unknown) => say(t('refused', { why: problemOf(error).message }));
    try {
      for (const item of items) {
        stored.set(item, await store(item));
        progress?.(stored.size);
      }
    } catch (error) {
      const others = items.filter((item) => !stored.has(item));
      suggestions.settle(others, false);
      refuse(error);
    }
    if (stored.size === 0) {
      setStoring(false);
      return 0;
    }
    sitting.add(deedOf(stored));
    later();
    if (stored.size === items.length) say(t('accepted', { count: stored.size }));
    await suggestions.judge([...stored.keys()], 'accepted').catch(refuse);
    return stored.size;
  }

  return {
    draft,
    isReady: (item: SuggestionItem) => isReady(draft(item)),
    /** How far the taking back of many statements is, while it goes on. */
    takingBack,
    /** Many statements are stored or taken back, and the page does not show it yet. */
    isManyUnderWay: storing || takingBack !== undefined,
    /**
     * Accepts suggestions in which everybody is on record; answers how many were stored. However many, the page follows
     * once, at the end, and they are taken back together. They go off the list at once; what was not stored comes back.
     */
    accept(items: readonly SuggestionItem[], progress?: (done: number) => void): Promise<number> {
      suggestions.settle(items, true);
      setStoring(items.length > 1);
      const turn = line.current.then(() => storeAll(items, progress));
      line.current = turn;
      return turn;
    },
    async dismiss(item: SuggestionItem): Promise<void> {
      const put = (verdict: 'dismissed' | null) => suggestions.judge([item], verdict);
      try {
        await put('dismissed');
      } catch (error) {
        suggestions.settle([item], false);
        return say(t('refused', { why: problemOf(error).message }));
      }
      sitting.add({ words: t('deedDismiss'), undo: () => put(null), redo: () => put('dismissed') });
      say(t('dismissed'));
    },
  };
}
export type Settling = ReturnType<typeof useSettling>;
