'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { useToast } from '@/components/ui/Toast';

/** Something done in this sitting that can be taken back and done again. `words` say it to a person. */
export type Deed = {
  readonly words: string;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
};

export type Sitting = {
  add(deed: Deed): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The newest known version of a record, for those that were changed in this sitting. */
  versions: Map<string, number>;
};

/**
 * What was done since the page was opened, in order. Taking back is a change like any other, stored with its version: it
 * appears in the history, and where somebody else has changed the record since, it is refused and said so.
 */
export function useSitting(changed: () => void): Sitting {
  const t = useTranslations('desk.sitting');
  const say = useToast();
  const deeds = useRef<Deed[]>([]);
  const at = useRef(0);
  const busy = useRef(false);
  const told = useRef({ t, say, changed });
  told.current = { t, say, changed };

  return useMemo(() => {
    async function run(deed: Deed | undefined, way: 'undo' | 'redo') {
      const { t: word, say: tell, changed: refresh } = told.current;
      if (busy.current) return;
      if (!deed) return tell(word(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'));
      busy.current = true;
      try {
        await deed[way]();
        at.current += way === 'undo' ? -1 : 1;
        tell(word(way === 'undo' ? 'undone' : 'redone', { what: deed.words }));
        refresh();
      } catch {
        tell(word('refused', { what: deed.words }));
      } finally {
        busy.current = false;
      }
    }
    return {
      versions: new Map<string, number>(),
      add(deed: Deed) {
        deeds.current = [...deeds.current.slice(0, at.current), deed];
        at.current = deeds.current.length;
      },
      undo: () => run(deeds.current[at.current - 1], 'undo'),
      redo: () => run(deeds.current[at.current], 'redo'),
    };
  }, []);
}
