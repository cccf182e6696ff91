'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Sitting } from '@/components/desk/use-sitting';
import { atFoot } from '@/components/ui/at-foot';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Kbd } from '@/components/ui/Kbd';
import type { SuggestionItem } from '@/lib/domain/suggestions/contract';
import type { DeskSource } from '../desk-source';
import type { Offered } from '../Panel';
import { AcceptAll } from './AcceptAll';
import { DockStatus } from './DockStatus';
import { SuggestionFacts } from './SuggestionFacts';
import { SuggestionList } from './SuggestionList';
import { clearSoftMarks, drawSoftMarks } from './soft-marks';
import styles from './suggest.module.css';
import { useChosen } from './use-chosen';
import { type DockAct, useDockKeys } from './use-dock-keys';
import { useSettling } from './use-settling';
import { useSuggestions } from './use-suggestions';

/**
 * What the machine offers on the text, one at a time below it: accepted, changed or dismissed by a key each, with the
 * claims chosen for it by their digits.
 */
export function SuggestionDock({
  desk,
  sitting,
  busy,
  onGo,
  onChange,
  onMany,
  refresh,
}: {
  desk: DeskSource;
  sitting: Sitting;
  /** A form is open: keys are its own. */
  busy: boolean;
  /** Selects the words of a suggestion in the text. */
  onGo: (item: SuggestionItem) => void;
  onChange: (offered: Offered) => void;
  /** Told when many statements are stored: until it is over the page need not follow each. */
  onMany: (underWay: boolean) => void;
  refresh: () => void;
}) {
  const t = useTranslations('desk.suggest');
  const { capture } = desk;
  const suggestions = useSuggestions(capture.ref, capture.whole);
  const { all, items, at, current, state } = suggestions;
  const chosen = useChosen(current);
  const settling = useSettling(desk, suggestions, sitting, refresh, chosen.of);
  useEffect(() => onMany(settling.isManyUnderWay), [onMany, settling.isManyUnderWay]);
  const [preview, setPreview] = useState<{ rule: string; items: readonly SuggestionItem[] }>();

  // What is drawn follows the list, and the text when it was drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the statements change when the text is drawn anew
  useEffect(() => drawSoftMarks('desk-offered', capture.text, all), [all.length, state, capture.text, desk.statements]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(
    () => drawSoftMarks('desk-offered-at', capture.text, current ? [current] : []),
    [current?.position, capture.text, desk.statements],
  );
  useEffect(() => clearSoftMarks, []);

  const go = (item: SuggestionItem | undefined) => {
    if (!item) return;
    suggestions.goTo(item);
    onGo(item);
  };
  const change = (item: SuggestionItem) =>
    onChange({
      draft: settling.draft(item),
      name: item.speaker?.record ? '' : (item.speaker?.name ?? ''),
      onStored: (stored) => settling.changed(item, stored),
      goOn: () => go(items[at + 1] ?? items[at - 1]),
    });
  function act(which: DockAct) {
    if (which === 'next' || which === 'previous') return go(suggestions.step(which === 'next' ? 1 : -1));
    if (!current) return;
    if (which === 'all') {
      const { rule } = current;
      return setPreview({ rule, items: all.filter((item) => item.rule === rule) });
    }
    if (which === 'change' || (which === 'accept' && !settling.isReady(current))) return change(current);
    // Nobody waits for the server: the next is there at once, and what could not be stored comes back.
    const following = items[at + 1] ?? items[at - 1];
    void (which === 'dismiss' ? settling.dismiss(current) : settling.accept([current]));
    go(following);
  }
  useDockKeys(!busy && !preview, act, chosen.toggle);

  if (!capture.whole || busy) return null;
  const button = (which: DockAct, key: string, look: 'primary' | 'plain' | 'quiet' = 'plain') => (
    <Button
      look={look}
      aria-keyshortcuts={key === 'A' ? 'Shift+A' : key}
      disabled={!current}
      onClick={() => act(which)}
    >
      {which === 'accept' && current ? t(settling.acceptWord(current), { count: chosen.of(current).length }) : t(which)}{' '}
      <Kbd quiet>{key === 'A' ? '⇧A' : key}</Kbd>
    </Button>
  );
  return (
    <section ref={atFoot} className={styles.dock} aria-label={t('label')} data-suggestions="">
      <div className={styles.head}>
        <DockStatus suggestions={suggestions} />
        {state === 'failed' ? (
          <Button look="quiet" onClick={() => void suggestions.start()}>
            {t('read')}
          </Button>
        ) : null}
        {current && !preview ? (
          <span className={styles.acts}>
            {button('accept', 'a', 'primary')} {button('change', 'c')} {button('dismiss', 'x')}{' '}
            {button('all', 'A', 'quiet')}
          </span>
        ) : null}
        {preview ? null : (
          <span className={styles.steps}>
            <Button
              look="quiet"
              aria-keyshortcuts="k"
              aria-disabled={!suggestions.step(-1)}
              onClick={() => act('previous')}
            >
              {t('previous')} <Kbd quiet>k</Kbd>
            </Button>
            <Button look="quiet" aria-keyshortcuts="j" aria-disabled={!suggestions.step(1)} onClick={() => act('next')}>
              {t('next')} <Kbd quiet>j</Kbd>
            </Button>
          </span>
        )}
      </div>
      {preview ? (
        <AcceptAll
          {...preview}
          settling={settling}
          language={capture.language}
          onClose={() => {
            setPreview(undefined);
            document.querySelector<HTMLElement>('[data-text]')?.focus({ preventScroll: true });
          }}
        />
      ) : null}
      {current && !preview ? <SuggestionFacts item={current} language={capture.language} chosen={chosen} /> : null}
      {all.length > 0 && !preview ? (
        <Disclosure summary={t('list', { count: all.length })}>
          <SuggestionList suggestions={suggestions} onGo={go} />
        </Disclosure>
      ) : null}
    </section>
  );
}
