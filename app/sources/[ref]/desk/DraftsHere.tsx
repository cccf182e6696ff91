'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { useDraftsUnder } from '@/components/desk/use-draft';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { StatementDraft } from '@/lib/domain/statements/statement-draft';
import type { DeskSource } from './desk-source';
import type { PanelFor } from './Panel';

/** Offers to go on with statements that were typed here and not stored, after a reload or a crash. */
export function DraftsHere({ desk, onOpen }: { desk: DeskSource; onOpen: (panel: PanelFor) => void }) {
  const t = useTranslations('desk.draft');
  const { found, discard } = useDraftsUnder<StatementDraft>(desk.user, `statement:new:${desk.capture.ref}:`);
  if (found.length === 0) return null;
  return (
    <Notice title={t('title', { count: found.length })}>
      {found.map(({ key, value: { spans, speaker } }) => (
        <div key={key}>
          <p>
            {speaker ? `${speaker.name}: ` : ''}
            <q lang={desk.capture.language}>
              {spans
                .map(({ start, end }) => desk.capture.text.slice(start, end))
                .join(' … ')
                .slice(0, 160)}
            </q>
          </p>
          <p className={styles.row}>
            <Button look="primary" onClick={() => onOpen({ act: 'statement', spans: spansOf(key) })}>
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

/** The words a draft was begun on, out of its key: by them its form finds it again, whatever they were changed to. */
function spansOf(key: string) {
  const [start, end] = key.split(':').at(-1)!.split('-').map(Number);
  return [{ start: start ?? 0, end: end ?? 0 }];
}
