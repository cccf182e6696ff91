'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import type { Sitting } from './use-sitting';

/** Takes back and does again what was done since the page was opened; each says what that is. */
export function SittingButtons({ sitting }: { sitting: Sitting }) {
  const t = useTranslations('desk.sitting');
  const [last, next] = [sitting.last(), sitting.next()];
  return (
    <>
      <Button
        look="quiet"
        aria-keyshortcuts="Control+Z Meta+Z"
        // It stays in reach of the keyboard: pressed, it says what can never be taken back.
        aria-disabled={last === undefined}
        title={last ? t('undoWhat', { what: last }) : t('nothingToUndo')}
        onClick={() => void sitting.undo()}
      >
        <span aria-hidden="true">↶</span> {t('undo')}
      </Button>
      {next ? (
        <Button
          look="quiet"
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
          title={t('redoWhat', { what: next })}
          onClick={() => void sitting.redo()}
        >
          <span aria-hidden="true">↷</span> {t('redo')}
        </Button>
      ) : null}
    </>
  );
}
