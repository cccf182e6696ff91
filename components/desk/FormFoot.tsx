'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { Notice } from '@/components/ui/Notice';
import styles from './desk.module.css';
import type { Problem } from './use-desk-form';

/** The end of every form of the desk: what went wrong and what was kept, the way to store it, the way out. */
export function FormFoot({
  word,
  busy,
  typed,
  problem,
  onCancel,
  onDiscard,
}: {
  /** What storing is called here. */
  word: string;
  busy: boolean;
  typed: boolean;
  problem?: Problem | undefined;
  /** Shuts the form; of a screen of its own there is nothing to shut. */
  onCancel?: () => void;
  onDiscard?: () => void;
}) {
  const t = useTranslations('desk.form');
  return (
    <div className={styles.foot}>
      {problem ? (
        <Notice kind="error" title={t(problem.signedOut ? 'signedOut' : 'failed')}>
          <p>
            {problem.message} {t('kept')}
          </p>
        </Notice>
      ) : null}
      <p className={styles.row}>
        {/* Not disabled: the focus would be lost, and with it the place of whoever is told that it failed. */}
        <Button look="primary" type="submit" aria-disabled={busy} onClick={(event) => busy && event.preventDefault()}>
          {word} <Kbd quiet>Ctrl ↵</Kbd>
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {t('close')} <Kbd quiet>Esc</Kbd>
          </Button>
        ) : null}
        {typed && onDiscard ? (
          <Button look="quiet" onClick={onDiscard}>
            {t('discard')}
          </Button>
        ) : null}
        <span className={styles.kept}>{typed ? t('keptAsDraft') : ''}</span>
      </p>
    </div>
  );
}
