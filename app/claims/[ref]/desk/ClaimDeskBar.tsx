'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { SittingButtons } from '@/components/desk/SittingButtons';
import { useNewer } from '@/components/desk/use-newer';
import { type Sitting, useSitting } from '@/components/desk/use-sitting';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { useKey } from '@/components/ui/use-key';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';

export type ClaimFormProps = {
  user: string;
  claim: ClaimDetail;
  topics: Vocabulary['topics'];
  sitting: Sitting;
  /** The item of evidence or the relation that was asked for; the source of a mark of omission. */
  item: string | null;
  /** `to`: the claim to go on at, where this one leads elsewhere now. */
  onDone: (changed: boolean, to?: string) => void;
};

/** Each act on a claim with the form it opens, which comes only when it is wanted; until then its place is held. */
const ACTS = {
  edit: lazy(() => import('./EditClaim').then(({ EditClaim }) => ({ default: EditClaim }))),
  evidence: lazy(() => import('./EvidenceDesk').then(({ EvidenceDesk }) => ({ default: EvidenceDesk }))),
  omission: lazy(() => import('./OmissionDesk').then(({ OmissionDesk }) => ({ default: OmissionDesk }))),
  relate: lazy(() => import('./RelateClaim').then(({ RelateClaim }) => ({ default: RelateClaim }))),
  split: lazy(() => import('./SplitClaim').then(({ SplitClaim }) => ({ default: SplitClaim }))),
  merge: lazy(() => import('./MergeClaim').then(({ MergeClaim }) => ({ default: MergeClaim }))),
  restore: lazy(() => import('./RestoreClaim').then(({ RestoreClaim }) => ({ default: RestoreClaim }))),
};
type Act = keyof typeof ACTS;

/** Which act opens a record that is asked for, by the letter of its reference; of a source, the mark that it leaves the claim out. */
const OPENS: Readonly<Record<string, Act>> = { E: 'evidence', R: 'relate', S: 'omission' };

const isAct = (asked: string | null): asked is Act => asked !== null && asked in ACTS;

/** Milliseconds after which the page looks whether somebody else has changed the claim. */
const LOOK = 10_000;

/** What an editor can do with a claim. Changes by others appear by themselves; over an open form they are only told. */
export function ClaimDeskBar({
  user,
  claim,
  topics,
  editing,
}: Pick<ClaimFormProps, 'user' | 'claim' | 'topics'> & { editing: boolean }) {
  const t = useTranslations('claimDesk');
  const router = useRouter();
  const sitting = useSitting(() => router.refresh());
  const [chosen, setAct] = useState<Act | null>(editing ? 'edit' : null);
  // A link beside an item of evidence, a relation or a mark leads here (?edit=E-3), and one to a form begun (?edit=split).
  const path = usePathname();
  const asked = useSearchParams().get('edit');
  const [shut, setShut] = useState<string | null>(null);
  const open = asked === shut ? null : asked;
  const item = open && OPENS[open[0]!] ? open : null;
  useEffect(() => {
    if (!asked) setShut(null);
  }, [asked]);
  const act = chosen ?? (item ? OPENS[item[0]!]! : isAct(open) ? open : null);
  const now = useQuery({
    ...queries.history.version.queryOptions({ input: { ref: claim.ref } }),
    staleTime: 0,
    refetchInterval: LOOK,
  });
  const newer = useNewer(now.data?.version, claim.version, act !== null);
  useKey('e', () => setAct('edit'));
  const Form = act && ACTS[act];
  const done = (changed: boolean, to?: string) => {
    setAct(null);
    setShut(asked);
    if (to) return router.push(`/claims/${to}`);
    if (asked) router.replace(path, { scroll: false });
    if (changed) router.refresh();
  };
  return (
    <nav className={styles.bar} aria-label={t('label')} data-acts>
      {(Object.keys(ACTS) as Act[]).map((each) => (
        <Button key={each} aria-keyshortcuts={each === 'edit' ? 'e' : undefined} onClick={() => setAct(each)}>
          {t(`act.${each}`)}
        </Button>
      ))}
      <LinkButton href={`/review/new?claim=${claim.ref}`}>{t('act.assess')}</LinkButton>
      <SittingButtons sitting={sitting} />
      <Dialog
        sheet
        open={act !== null}
        onClose={() => done(false)}
        kicker={claim.ref}
        title={act ? t(`act.${act}`) : ''}
      >
        {newer ? <p className={styles.why}>{t('newer')}</p> : null}
        <Suspense fallback={<Skeleton lines={6} />}>
          {Form ? <Form key={item} {...{ user, claim, topics, sitting, item }} onDone={done} /> : null}
        </Suspense>
      </Dialog>
    </nav>
  );
}
