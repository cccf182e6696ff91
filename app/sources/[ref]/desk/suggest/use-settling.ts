'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';
import { acceptedDeed } from '@/components/desk/accepted-deed';
import { problemOf } from '@/components/desk/use-desk-form';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import { useWords } from '@/components/desk/use-words';
import { useToast } from '@/components/ui/Toast';
import { type JudgedBearing, missing, toInput } from '@/lib/domain/statements/statement-draft';
import { lotFor } from '@/lib/domain/suggestions/at-once';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import { draftOf, isReady } from '@/lib/domain/suggestions/draft';
import type { DeskSource } from '../desk-source';
import { acceptInLots, type Settled, type ToAccept } from './in-lots';
import type { Suggestions } from './use-suggestions';

/** Milliseconds of quiet after which the page is drawn anew with what was accepted. */
const QUIET = 1_200;

/** Hears how many have been come to, and can stop it. */
type Watch = { progress?: (done: number) => void; signal?: AbortSignal };

/**
 * Accepting and dismissing suggestions, with the claims `chosen` for each: each can be taken back, and the page follows
 * once nothing more comes.
 */
export function useSettling(
  desk: DeskSource,
  suggestions: Suggestions,
  sitting: Sitting,
  refresh: () => void,
  chosen: (item: SuggestionItem) => readonly JudgedBearing[],
) {
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
  const draft = (item: SuggestionItem) => draftOf(item, place, words, chosen(item));

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

  /** One after the other, in the order they were accepted: so they are numbered. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const toAccept = (item: SuggestionItem): ToAccept => {
    const { capture: _, spans: __, text: ___, ...statement } = toInput(draft(item));
    return { start: item.start, end: item.end, rule: item.rule, statement };
  };

  /** What was stored as one deed of the sitting: on this page what is taken back is offered again at once. */
  function deedOf(items: readonly SuggestionItem[], accepted: Settled['accepted']): Deed {
    const [first] = accepted;
    const words =
      accepted.length === 1 ? statement('deedNew', { ref: first!.ref }) : t('deedAll', { count: accepted.length });
    const deed = acceptedDeed(sitting, { capture: desk.capture.ref, items: accepted, words });
    const starts = new Set(accepted.map(({ start }) => start));
    const these = items.filter(({ start }) => starts.has(start));
    const show = (away: boolean) => {
      suggestions.settle(these, away);
      // What stays with somebody else is offered by the server no more.
      return suggestions.again();
    };
    return {
      ...deed,
      undo: () => deed.undo().then(() => show(false)),
      redo: () => deed.redo().then(() => show(true)),
    };
  }

  /** Stores suggestions that went off the list already, and puts back what was not stored. */
  async function storeAll(items: readonly SuggestionItem[], watch: Watch): Promise<Settled> {
    const { ref: capture, text } = desk.capture;
    const settled = await acceptInLots(
      (these) => client.suggestions.accept({ capture, items: these }),
      items,
      toAccept,
      { lot: lotFor(text.length), ...watch },
    );
    const { accepted, refused, rest, failed } = settled;
    suggestions.settle([...refused.map(({ item }) => item), ...rest], false);
    if (accepted.length > 0) {
      sitting.add(deedOf(items, accepted));
      later();
      say(t('accepted', { count: accepted.length }));
    } else setStoring(false);
    if (failed !== undefined) say(t('refused', { why: problemOf(failed).message }));
    if (refused.length > 0) {
      say(t('notStored', { count: refused.length, why: refusalWords(t, refused[0]!) }));
      // Somebody was first: what they did is not offered any more.
      void suggestions.again();
    }
    return settled;
  }

  return {
    draft,
    /** Keeps that one was stored as somebody changed it. What is done again after it was taken back counts as accepted. */
    changed(item: SuggestionItem, stored: { ref: string; version: number }): Deed {
      void suggestions.judge([item], 'changed').then(suggestions.again);
      const { start, end, rule } = item;
      return deedOf([item], [{ start, end, rule, ...stored }]);
    },
    isReady: (item: SuggestionItem) => isReady(draft(item)),
    /** What accepting a suggestion does: stores it, with its claims or without, or asks first for what it lacks. */
    acceptWord(item: SuggestionItem) {
      const lacks = missing(draft(item));
      if (lacks.length > 0) return lacks.every((each) => each === 'coverage') ? 'acceptCoverage' : 'acceptOpen';
      return chosen(item).length > 0 ? 'acceptTied' : 'accept';
    },
    /** Many statements are being stored, and the page does not show it yet. */
    isManyUnderWay: storing,
    /**
     * Accepts suggestions in which everybody is on record; answers what became of each. However many, the page follows
     * once, at the end, and they are taken back together. They go off the list at once; what was not stored comes back.
     */
    accept(items: readonly SuggestionItem[], watch: Watch = {}): Promise<Settled> {
      suggestions.settle(items, true);
      setStoring(items.length > 1);
      const turn = line.current.then(() => storeAll(items, watch));
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

type Translate = ReturnType<typeof useTranslations<'desk.suggest'>>;

/** Why a suggestion was not stored, in words. */
export const refusalWords = (t: Translate, { code, why }: Settled['refused'][number]): string =>
  code === 'invalid' ? why : t(`refusal.${code}`);
