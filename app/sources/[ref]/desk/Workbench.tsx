'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { SittingButtons } from '@/components/desk/SittingButtons';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { useSitting } from '@/components/desk/use-sitting';
import { getQueryClient } from '@/components/shell/query-client';
import { useToast } from '@/components/ui/Toast';
import { sayTextIsHeld } from '../held-text';
import { DraftsHere } from './DraftsHere';
import type { DeskSource } from './desk-source';
import { Hints } from './Hints';
import { ACTS, type Act, actOf } from './keys';
import { Marks } from './Marks';
import { Panel, type PanelFor } from './Panel';
import { SuggestionDock } from './suggest/SuggestionDock';
import { Caret, Toolbar } from './Toolbar';
import { useFollow } from './use-follow';
import { useSight } from './use-sight';
import { useTextCaret } from './use-text-caret';

/** The source page as a workbench: a caret in the words, a toolbar at the selection, a panel for what is being made. */
export function Workbench({ desk }: { desk: DeskSource }) {
  const t = useTranslations('desk');
  const say = useToast();
  const saySaved = useSaySaved();
  const router = useRouter();
  const { ref } = desk.capture;
  const refresh = useCallback(() => {
    sayTextIsHeld(ref);
    router.refresh();
  }, [router, ref]);
  const again = useCallback(() => {
    refresh();
    void getQueryClient().invalidateQueries({ queryKey: queries.marks.key() });
  }, [refresh]);
  const sitting = useSitting(again, `${desk.user}:${desk.source.ref}`);
  const [panel, setPanel] = useState<PanelFor | null>(desk.begin ? { act: 'change', statement: desk.begin } : null);
  const [looked, setLooked] = useState<{ start: number; end: number }>();
  const { text } = desk.capture;
  const [many, setMany] = useState(false);
  useFollow(desk.capture, panel !== null || many);
  const caret = useTextCaret(desk.capture, t('caret.label'), onKey, desk);
  const { selection } = caret;
  const span = selection && {
    start: Math.min(selection.anchor, selection.focus),
    end: Math.max(selection.anchor, selection.focus),
  };
  // What is selected because a suggestion is looked at has its acts below the text.
  const isLooked = span?.start === looked?.start && span?.end === looked?.end;
  const words = span ? text.slice(span.start, span.end) : '';
  const under = span ? statementsAt(desk, span.start, span.end) : [];

  function begin(act: Act) {
    const needsWords = ACTS.find((each) => each.act === act)!.needsWords;
    if (needsWords && words.trim() === '') return say(t('caret.selectFirst'));
    setPanel({ act, spans: trimmedSpans(text, span) });
  }
  function onKey(event: KeyboardEvent) {
    const known = actOf(event);
    if (known) {
      event.preventDefault();
      begin(known.act);
    } else if (event.key === 'Enter' && under[0]) {
      event.preventDefault();
      setPanel({ act: 'change', statement: under[0] });
    } else if (event.key === 'Escape' && span && span.end > span.start) {
      event.stopPropagation();
      caret.focus({ anchor: span.end, focus: span.end });
    }
  }
  const finish = (message?: string, changed?: string) => {
    const goOn = message && panel?.act !== 'change' ? panel?.offered?.goOn : undefined;
    // Behind what was marked, for the next: before the form goes, so that no key is lost, and where its room is free.
    const at = span?.end ?? 0;
    const stand = () => caret.focus({ anchor: at, focus: at });
    stand();
    setPanel(null);
    setTimeout(goOn ?? stand);
    if (!message) return;
    if (changed) void saySaved(message, changed);
    else say(message);
    refresh();
  };

  // A form over the lower part of a narrow window, and the suggestions, leave the words they are about in sight.
  useSight(caret.show, panel ?? looked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the workbench opens
  useEffect(() => {
    if (!panel) caret.focus();
  }, []);

  return (
    <>
      <div className={styles.hints}>
        <Hints />
        <div>
          <SittingButtons sitting={sitting} />
        </div>
      </div>
      <div role="status" className={styles.said}>
        {words ? t('caret.selected', { words: words.slice(0, 300) }) : ''}
      </div>
      {panel ? null : <DraftsHere desk={desk} onOpen={setPanel} />}
      <Caret rectangle={caret.rectangle} selection={selection} />
      {span && !panel && !isLooked ? (
        <Toolbar
          rectangle={caret.rectangle}
          selection={selection}
          hasWords={words.trim() !== ''}
          under={under}
          onAct={begin}
          onChange={(statement) => setPanel({ act: 'change', statement })}
        />
      ) : null}
      {panel ? (
        <Panel
          key={JSON.stringify(panel)}
          desk={desk}
          panel={panel}
          selected={words.trim() ? trimmedSpans(text, span) : []}
          sitting={sitting}
          onDone={finish}
        />
      ) : null}
      <Marks capture={desk.capture.ref} sitting={sitting} />
      <SuggestionDock
        desk={desk}
        sitting={sitting}
        busy={panel !== null}
        onGo={({ start, end }) => {
          setLooked({ start, end });
          caret.focus({ anchor: start, focus: end });
        }}
        onChange={(offered) => setPanel({ act: 'statement', spans: offered.draft.spans, offered })}
        onMany={setMany}
        refresh={refresh}
      />
    </>
  );
}

/** References of the statements whose words lie under a stretch or a caret, the shortest first: it is the one meant. */
function statementsAt({ statements, capture }: DeskSource, start: number, end: number): string[] {
  const under = statements
    .flatMap(({ ref, anchors }) =>
      anchors
        .filter((anchor) => anchor.capture === capture.ref && anchor.start <= end && anchor.end >= start)
        .map((anchor) => ({ ref, length: anchor.end - anchor.start })),
    )
    .sort((a, b) => a.length - b.length);
  return [...new Set(under.map(({ ref }) => ref))];
}

/** A selection as spans of a statement: without the spaces at its ends. */
function trimmedSpans(text: string, span: { start: number; end: number } | null) {
  if (!span) return [];
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.start + words.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}
