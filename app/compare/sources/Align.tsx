'use client';

import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { address } from '@/app/search-params';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { nextStop, type Stop } from './set-text';
import styles from './texts.module.css';

type WordsOfBar = {
  label: string;
  shared: string;
  contradicted: string;
  only: string;
  none: string;
  details: string;
  silent: string;
  relation: Record<Stop['relation'], string>;
  texts: string;
};

const KEYS: Readonly<Record<string, Stop['relation']>> = { s: 'shared', c: 'contradicted', o: 'only' };

/** How far below a text's upper edge the chosen passage comes to stand, in all texts alike; in CSS pixels. */
const LINE = 96;

/** Brings the first passage on a claim to the same height in every text: aligned on the claim, not on pixels. */
function align(box: HTMLElement, claim: string | null): void {
  for (const mark of box.querySelectorAll('mark[data-on]')) mark.removeAttribute('data-on');
  if (claim === null) return;
  for (const text of box.querySelectorAll<HTMLElement>('[data-text]')) {
    const marks = [...text.querySelectorAll<HTMLElement>('mark')].filter(({ dataset }) =>
      dataset.claims?.split(' ').includes(claim),
    );
    for (const mark of marks) mark.setAttribute('data-on', '');
    const [first] = marks;
    if (first) text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - LINE;
  }
}

/**
 * Holds the texts together: choosing a claim marks it in all of them and scrolls each to it; buttons and keys step to the
 * next claim they share, the next they contradict each other on, the next only one has. The choice is in the address.
 */
export function Align({
  stops,
  chosen,
  places,
  words,
  names,
  children,
}: {
  stops: readonly Stop[];
  chosen: string | null;
  places: Record<string, string | undefined>;
  words: WordsOfBar;
  names: readonly string[];
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [claim, setClaim] = useState(chosen);
  const [shown, setShown] = useState(0);
  const stop = stops.find(({ ref }) => ref === claim);

  useEffect(() => {
    let here = true;
    // Lines stand where they stand once the type is there; until then the texts are still being taken over, too.
    document.fonts.ready.then(() => here && box.current && align(box.current, claim));
    return () => {
      here = false;
    };
  }, [claim]);
  const choose = useCallback(
    (next: string | null) => {
      if (next === null) return;
      history.replaceState(null, '', address('/compare/sources', { ...places, claim: next }));
      setClaim(next);
      const found = stops.find(({ ref }) => ref === next);
      // On a phone one text is in sight: the one that has the claim.
      setShown((now) => (found && !found.inTexts[now] ? Math.max(0, found.inTexts.indexOf(true)) : now));
    },
    [places, stops],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, select, textarea, [contenteditable]');
      const relation = KEYS[event.key.toLowerCase()];
      if (typing || !relation || event.ctrlKey || event.metaKey || event.altKey) return;
      choose(nextStop(stops, claim, relation, event.shiftKey ? -1 : 1));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [stops, claim, choose]);
  const onClick = (event: MouseEvent) => {
    const tie = (event.target as Element).closest<HTMLElement>('a[data-claim]');
    if (!tie?.dataset.claim || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    choose(tie.dataset.claim);
  };

  return (
    <div className={styles.side}>
      <div className={styles.steps} role="toolbar" aria-label={words.label}>
        {Object.entries(KEYS).map(([key, relation]) => (
          <Button
            key={key}
            disabled={nextStop(stops, null, relation) === null}
            aria-keyshortcuts={key}
            onClick={() => choose(nextStop(stops, claim, relation))}
          >
            {words[relation]} <Kbd>{key}</Kbd>
          </Button>
        ))}
        <p role="status" className={styles.chosen}>
          {stop ? (
            <>
              <b>{words.relation[stop.relation]}</b> <a href={`#about-${stop.ref}`}>{stop.ref}</a>{' '}
              <span lang={stop.language}>{stop.short}</span>
              {stop.inTexts.includes(false) ? (
                <small>
                  {' '}
                  {names.filter((_, place) => !stop.inTexts[place]).join(', ')}: {words.silent}
                </small>
              ) : null}
            </>
          ) : (
            words.none
          )}
        </p>
      </div>
      <div className={styles.switch} role="toolbar" aria-label={words.texts}>
        {names.map((name, place) => (
          <Button key={name} aria-pressed={place === shown} onClick={() => setShown(place)}>
            {name}
          </Button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard by themselves */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens on the links inside */}
      <div ref={box} className={styles.texts} data-shown={shown} data-chosen={claim ? '' : undefined} onClick={onClick}>
        {children}
      </div>
    </div>
  );
}
