'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { useDraftsUnder } from '@/components/desk/use-draft';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { StatementDraft } from '@/lib/domain/statements/statement-draft';
import type { DeskSource } from './desk-source';
import type { PanelFor } from './Panel';

/** Offers to go on with statements that were begun or changed here and not stored, after a reload or a crash. */
export function DraftsHere({ desk, onOpen }: { desk: DeskSource; onOpen: (panel: PanelFor) => void }) {
  const t = useTranslations('desk.draft');
  const { found, discard } = useDraftsUnder<StatementDraft>(desk.user, 'statement:');
  const here = found.flatMap((draft) => {
    const panel = panelOf(draft.key, desk);
    // Of another text of this work, the stretches mean other words.
    return panel && draft.value.capture === desk.capture.ref ? [{ ...draft, panel }] : [];
  });
  if (here.length === 0) return null;
  return (
    <Notice title={t('title', { count: here.length })}>
      {here.map(({ key, panel, value: { spans, speaker } }) => (
        <div key={key}>
          <p>
            {panel.act === 'change' ? <b translate="no">{panel.statement} </b> : null}
            {speaker ? `${speaker.name}: ` : ''}
            <q lang={desk.capture.language}>
              {spans
                .map(({ start, end }) => desk.capture.text.slice(start, end))
                .join(' … ')
                .slice(0, 160)}
            </q>
          </p>
          <p className={styles.row}>
            <Button look="primary" onClick={() => onOpen(panel)}>
              {t('goOn')}
            </Button>
            <Button look="quiet" onClick={() => discard(key)}>
              {t('discard')}
            </Button>
          </p>
        </div>
      ))}
    </Notice>
  );
}

/**
 * The form a draft belongs to, where it is one of this text: of a new statement by the words it was begun on, whatever
 * they were changed to, or of one on record.
 */
function panelOf(key: string, { capture, statements }: DeskSource): PanelFor | null {
  const [, which = '', place, stretch = ''] = key.split(':');
  if (which !== 'new') return statements.some(({ ref }) => ref === which) ? { act: 'change', statement: which } : null;
  if (place !== capture.ref) return null;
  const [start = 0, end = 0] = stretch.split('-').map(Number);
  return { act: 'statement', spans: [{ start, end }] };
}
