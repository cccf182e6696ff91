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
  onCancel: () => void;
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
        <Button look="primary" type="submit" disabled={busy}>
          {word} <Kbd quiet>Ctrl ↵</Kbd>
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('close')} <Kbd quiet>Esc</Kbd>
        </Button>
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
