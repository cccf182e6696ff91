'use client';

import { ORPCError } from '@orpc/client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useToast } from '@/components/ui/Toast';
import { type KeptDeed, revived } from './bring-back';
import { keepable, readSitting, writeSitting } from './kept-sitting';

/** Something done in this sitting that can be taken back and done again. `words` say it to a person. */
export type Deed = {
  readonly words: string;
  /** What it is, where it can outlive a reload. */
  readonly kept?: KeptDeed;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
  /** What the last way left as it is, since others had changed it. */
  readonly left?: () => readonly string[];
};

export type Sitting = {
  add(deed: Deed): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** What undo and redo would do, in words; undefined for nothing. */
  last(): string | undefined;
  next(): string | undefined;
  /** The newest version of a record that was written in this sitting. */
  versions: Map<string, number>;
  /** The version of a record under which nothing is taken back: there somebody else has changed it. */
  floors: Map<string, number>;
};

/** Records that are named in one sentence. */
const NAMED = 10;

/**
 * What was done since the page was opened, in order. Taking back is a change like any other, stored with its version: it
 * appears in the history, and where somebody else has changed the record since, it is refused and said so. Ctrl or ⌘
 * with Z takes back, with Shift too does again; in a field they are the field's own. With `keptAs` the sitting outlives a
 * reload of the page in this tab.
 */
export function useSitting(changed: () => void, keptAs?: string): Sitting {
  const t = useTranslations('desk.sitting');
  const say = useToast();
  const deeds = useRef<Deed[]>([]);
  const at = useRef(0);
  /** One after the other: a key pressed while the last is on its way counts when that is done. */
  const line = useRef(Promise.resolve());
  // Whoever shows what can be taken back is drawn again when that changes.
  const [, draw] = useState(0);
  const told = useRef({ t, say, changed });
  told.current = { t, say, changed };

  const sitting = useMemo(() => {
    const before = keptAs ? readSitting(keptAs) : null;
    const versions = new Map(before?.versions);
    const floors = new Map(before?.floors);
    deeds.current = (before?.deeds ?? []).flatMap((deed) => revived(deed, { versions, floors }) ?? []);
    at.current = before?.at ?? 0;
    /** Keeps what changed, and has it shown. */
    const settle = () => {
      if (keptAs)
        writeSitting(keptAs, {
          ...keepable(deeds.current, at.current),
          versions: [...versions],
          floors: [...floors],
        });
      draw((count) => count + 1);
    };
    async function run(way: 'undo' | 'redo') {
      const { t: word, say: tell, changed: refresh } = told.current;
      const deed = deeds.current[way === 'undo' ? at.current - 1 : at.current];
      if (!deed) return tell(word(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'));
      try {
        await deed[way]();
        at.current += way === 'undo' ? -1 : 1;
        tell(word(way === 'undo' ? 'undone' : 'redone', { what: deed.words }));
        const left = deed.left?.() ?? [];
        if (left.length > 0) tell(word('left', { count: left.length, refs: left.slice(0, NAMED).join(', ') }));
        refresh();
      } catch (error) {
        const other = error instanceof ORPCError && error.code !== 'conflict' ? error.message : '';
        tell(other ? word('failed', { what: deed.words, why: other }) : word('refused', { what: deed.words }));
      } finally {
        settle();
      }
    }
    const queue = (way: 'undo' | 'redo') => {
      line.current = line.current.then(() => run(way));
      return line.current;
    };
    return {
      versions,
      floors,
      add(deed: Deed) {
        deeds.current = [...deeds.current.slice(0, at.current), deed];
        at.current = deeds.current.length;
        settle();
      },
      undo: () => queue('undo'),
      redo: () => queue('redo'),
      last: () => deeds.current[at.current - 1]?.words,
      next: () => deeds.current[at.current]?.words,
    };
  }, [keptAs]);

  useEffect(() => {
    const onPress = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if ((event.target as Element).matches('input, textarea') || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void (event.shiftKey ? sitting.redo() : sitting.undo());
    };
    document.addEventListener('keydown', onPress);
    return () => document.removeEventListener('keydown', onPress);
  }, [sitting]);
  return sitting;
}
