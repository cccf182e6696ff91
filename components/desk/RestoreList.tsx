'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Time } from '@/components/ui/Time';
import { useToast } from '@/components/ui/Toast';
import type { version as versionShape } from '@/lib/domain/briefs';
import styles from './desk.module.css';
import { problemOf } from './use-desk-form';

/** The earlier versions of a record, each to be brought back as a new one: nothing in between is lost. */
export function RestoreList({
  history,
  version,
  onRestore,
  done,
  onDone,
}: {
  history: readonly z.infer<typeof versionShape>[];
  /** The version in force. */
  version: number;
  onRestore: (to: number) => Promise<unknown>;
  done: string;
  onDone: (changed: boolean) => void;
}) {
  const t = useTranslations('desk.restore');
  const say = useToast();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const earlier = history.filter((each) => each.version < version && each.operation !== 'delete');
  const restore = async (to: number) => {
    setBusy(true);
    try {
      await onRestore(to);
      say(done);
      onDone(true);
    } catch (error) {
      setProblem(problemOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.form}>
      <p className={styles.why}>{earlier.length > 0 ? t('what') : t('none')}</p>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <ul className={styles.marks}>
        {earlier.map((each) => (
          <li key={each.version} className={styles.row}>
            <span>
              {t('version', { version: each.version })} · <Time value={each.at} /> {each.by?.name}
              {each.why ? `: ${each.why}` : ''}
            </span>
            <Button disabled={busy} onClick={() => restore(each.version)}>
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
