'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { queries } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import styles from '@/components/desk/desk.module.css';
import { EarlierVersions } from '@/components/desk/EarlierVersions';
import { SittingButtons } from '@/components/desk/SittingButtons';
import { useNewer } from '@/components/desk/use-newer';
import { useSitting } from '@/components/desk/use-sitting';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { useKey } from '@/components/ui/use-key';
import type { HeldCase } from './case-draft';

/** The form comes only when it is wanted. */
const EditCase = lazy(() => import('./EditCase').then(({ EditCase }) => ({ default: EditCase })));

/** Milliseconds after which the page looks whether somebody else has changed the case. */
const LOOK = 10_000;

/** What an editor can do with a case: write its words, see and bring back earlier ones, write a claim in it. */
export function CaseDesk({ user, held, editing }: { user: string; held: HeldCase; editing: boolean }) {
  const t = useTranslations('caseDesk');
  const router = useRouter();
  const sitting = useSitting(() => router.refresh());
  const [act, setAct] = useState<'edit' | 'restore' | null>(editing ? 'edit' : null);
  const { ref } = held;
  const now = useQuery({
    ...queries.history.version.queryOptions({ input: { ref } }),
    staleTime: 0,
    refetchInterval: LOOK,
  });
  const newer = useNewer(now.data?.version, held.version, act !== null);
  useKey('e', () => setAct('edit'));
  const close = () => setAct(null);
  /** A new version was stored on top of `before`: the page shows it, and it can be taken back. */
  const stored = (before: number, after: number, words: string) => {
    sitting.add(versionDeed(sitting, { ref, before, after, words }));
    close();
    router.refresh();
  };
  return (
    <nav className={styles.bar} aria-label={t('label')} data-acts>
      <Button aria-keyshortcuts="e" onClick={() => setAct('edit')}>
        {t('act.edit')}
      </Button>
      <Button onClick={() => setAct('restore')}>{t('act.restore')}</Button>
      <LinkButton href={`/claims?case=${held.slug}#new`}>{t('act.claim')}</LinkButton>
      <SittingButtons sitting={sitting} />
      <Dialog sheet open={act !== null} onClose={close} kicker={ref} title={act ? t(`act.${act}`) : ''}>
        {newer ? <p className={styles.why}>{t('newer')}</p> : null}
        <Suspense fallback={<Skeleton lines={6} />}>
          {act === 'edit' ? (
            <EditCase
              user={user}
              held={held}
              onClose={close}
              onStored={(before, after) => stored(before, after, t('deed', { ref }))}
            />
          ) : null}
        </Suspense>
        {act === 'restore' ? (
          <EarlierVersions
            reference={ref}
            onRestored={({ to, before }) => stored(before, before + 1, t('restored', { ref, version: to }))}
          />
        ) : null}
      </Dialog>
    </nav>
  );
}
