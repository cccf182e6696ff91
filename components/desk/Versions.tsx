'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Changes, Reason } from '@/components/facts/VersionHistory';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { momentWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { Tag } from '@/components/ui/Tag';
import { useToast } from '@/components/ui/Toast';
import type { RecordHistory } from '@/lib/domain/history/contract';
import { differenceTo } from '@/lib/domain/history/difference';
import styles from './desk.module.css';
import { type Problem, problemOf } from './use-desk-form';

/** What was brought back: the version it was, and the one that stood before. */
export type Restored = { readonly to: number; readonly before: number };

type Props = {
  /** What the record is called when it is brought back. */
  name: string;
  held: {
    readonly data: Pick<RecordHistory, 'versions'> | undefined;
    readonly error: Error | null;
    refetch(): Promise<unknown>;
  };
  /** Brings back a version, on top of the one in force; none of what is only added to. */
  restore?: ((to: number, version: number) => Promise<unknown>) | undefined;
  onRestored: (restored: Restored) => void;
};

/**
 * Every version of a record, newest first: who made it, when, why, what it changed; and for an earlier one what bringing
 * it back would change. Restoring makes a new version: nothing in between is lost.
 */
export function Versions({ name, held, restore: bringBack, onRestored }: Props) {
  const t = useTranslations('desk.restore');
  const say = useToast();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const versions = held.data?.versions ?? [];
  const version = versions[0]?.version ?? 1;
  const restore = async (to: number) => {
    if (busy || !bringBack) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await bringBack(to, version);
      say(t('saved', { ref: name }));
      onRestored({ to, before: version });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
      void held.refetch();
    }
  };
  if (held.error)
    return (
      <Notice kind="error" title={t('unread')}>
        <p>
          {held.error.message} <Button onClick={() => void held.refetch()}>{t('again')}</Button>
        </p>
      </Notice>
    );
  if (!held.data) return <Skeleton lines={6} />;
  // An assessment is added to the ones before; nothing of it is brought back.
  const restores = bringBack !== undefined;
  return (
    <div className={styles.form}>
      <p className={styles.why}>{!restores ? t('appended') : versions.length > 1 ? t('what') : t('none')}</p>
      {problem ? <Notice kind="error">{problem.message || t('failed')}</Notice> : null}
      <ol className={styles.versions}>
        {versions.map((each) => (
          <li key={each.version}>
            <p className={styles.row}>
              <span>
                <strong>{t('version', { version: each.version })}</strong> · <Moment at={each.at} /> {each.by?.name}
                {each.why ? (
                  <>
                    : <Reason why={each.why} />
                  </>
                ) : null}
              </span>
              {each.version === version ? <Tag>{t('inForce')}</Tag> : null}
              {restores && each.version < version && each.operation !== 'delete' ? (
                <Button
                  disabled={busy}
                  aria-label={t('restoreVersion', { version: each.version })}
                  onClick={() => void restore(each.version)}
                >
                  {t('restore')}
                </Button>
              ) : null}
            </p>
            <Changes changes={each.changes} />
            {restores && each.version < version - 1 ? <Would versions={versions} to={each.version} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** To the minute, in UTC as everywhere: several versions are often made on one day. */
function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{momentWords(at, useLocale())}</time>;
}

/** What restoring would change, against what stands now; the version just before says it by the newest one's changes. */
function Would({ versions, to }: { versions: RecordHistory['versions']; to: number }) {
  const t = useTranslations('desk.restore');
  const changes = differenceTo(versions, to);
  return (
    <Disclosure summary={t('would')} note={t('fields', { count: changes.length })}>
      <Changes changes={changes} was={t('now')} now={t('stoodThen')} />
    </Disclosure>
  );
}
