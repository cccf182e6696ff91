'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { client, queries } from '@/components/data/client';
import { HeldStatus } from '@/components/desk/HeldStatus';
import { type Problem, problemOf } from '@/components/desk/use-desk-form';
import { useNewer } from '@/components/desk/use-newer';
import { useTwoPlaces } from '@/components/desk/use-two-places';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useToast } from '@/components/ui/Toast';
import type { AssessmentDetail } from '@/lib/domain/assessments/contract';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { AssessmentForm } from '../AssessmentForm';
import { ConsideredList } from '../Considered';
import { GoesWithIt } from '../GoesWith';
import type { GoesWith } from '../goes-with';
import styles from '../review.module.css';
import { ReviewerDecision } from './ReviewerDecision';

type Props = {
  user: string;
  me: string;
  reviews: boolean;
  claim: ClaimDetail;
  assessment: AssessmentDetail;
  /** Of one under review: what becomes public with it. */
  goes: GoesWith | null;
};

/** Milliseconds after which the page looks whether somebody else has changed the assessment. */
const LOOK = 10_000;

/** What can be done with an assessment by whoever looks at it; and everything of it to be read. */
export function AssessmentDesk({ user, me, reviews, claim, assessment, goes }: Props) {
  const t = useTranslations('review');
  const own = assessment.author.key === me;
  const { state, ref } = assessment;
  const now = useQuery({ ...queries.history.version.queryOptions({ input: { ref } }), refetchInterval: LOOK });
  /** Something of one's own draft is typed and not stored. */
  const [typed, setTyped] = useState(false);
  // Nobody types in a page that is only read: it follows at once. A form says so first.
  const newer = useNewer(now.data?.version, assessment.version, own && state === 'draft');
  return (
    <>
      {newer ? <Notice kind="warning" title={t('changed')} /> : null}
      <Returned assessment={assessment} />
      {own && state === 'draft' ? (
        <div className={styles.begin}>
          <AssessmentForm user={user} claim={claim} held={assessment} onTyped={setTyped} />
          <Handover assessment={assessment} typed={typed} />
        </div>
      ) : (
        <div className={styles.columns}>
          <Reading claim={claim} assessment={assessment} goes={goes} />
          {state === 'in-review' && own ? <OwnInReview assessment={assessment} /> : null}
          {state === 'in-review' && !own && reviews ? <ReviewerDecision user={user} assessment={assessment} /> : null}
          {state === 'in-review' && !own && !reviews ? <Notice title={t('notReviewer')} /> : null}
          {state === 'returned' && own ? (
            <p className={styles.actions}>
              <LinkButton look="primary" href={`/review/new?claim=${claim.ref}&from=${ref}`}>
                {t('again')}
              </LinkButton>
            </p>
          ) : null}
          {state === 'published' ? (
            <p className={styles.actions}>
              <LinkButton href={`/claims/${claim.ref}#why`}>{t('published', { ref: claim.ref })}</LinkButton>
            </p>
          ) : null}
        </div>
      )}
    </>
  );
}

/** Why a reviewer returned an assessment: nothing where nobody did. */
export function Returned({ assessment: { returnReason, returnNote, reviewer } }: { assessment: AssessmentDetail }) {
  const t = useTranslations('review');
  const v = useTranslations('vocabulary.returnReason');
  if (!returnReason) return null;
  return (
    <Notice kind="warning" title={t('returnedBecause', { reason: v(returnReason), reviewer: reviewer?.name ?? '' })}>
      <p className={styles.words}>{returnNote}</p>
    </Notice>
  );
}

/** The assessment as a reviewer reads it. */
function Reading({ claim, assessment, goes }: Pick<Props, 'claim' | 'assessment' | 'goes'>) {
  const t = useTranslations('review');
  return (
    <section className={styles.form} aria-label={t('reading')}>
      <p className={styles.facts}>
        {assessment.state === 'published' ? null : (
          // Once it is published, what the public saw before is no longer what it sees now.
          <>
            <HeldStatus status={assessment.previousStatus} /> <span aria-hidden="true">→</span>
            <span className={styles.said}>{t('becomes')}</span>
          </>
        )}
        <HeldStatus status={assessment.status} />
        <span>{t('by', { author: assessment.author.name })}</span>
      </p>
      {Object.entries(assessment.rationale).map(([language, words]) => (
        <p key={language} lang={language} className={styles.words}>
          {words}
        </p>
      ))}
      <h2>{t('form.consideredShort')}</h2>
      <ConsideredList claim={claim} refs={assessment.considered} />
      {goes ? <GoesWithIt claim={claim} goes={goes} /> : null}
    </section>
  );
}

/** Does something with an assessment and says what came of it. */
function useAct() {
  const say = useToast();
  const router = useRouter();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const act = async (what: () => Promise<unknown>, done: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      say(done);
      router.refresh();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, act };
}

/** One's own work under review: it can be taken back, and nobody publishes their own. */
function OwnInReview({ assessment: { ref, version } }: { assessment: AssessmentDetail }) {
  const t = useTranslations('review');
  const { problem, busy, act } = useAct();
  return (
    <div className={styles.form}>
      <Notice title={t('ownTitle')}>
        <p>{t('own')}</p>
      </Notice>
      {problem ? <Notice kind="error">{problem.message}</Notice> : null}
      <p className={styles.actions}>
        <Button
          aria-disabled={busy}
          onClick={() => act(() => client.assessments.takeBack({ ref, version }), t('takenBack'))}
        >
          {t('takeBack')}
        </Button>
      </p>
    </div>
  );
}

/** Hands a draft over for review, to somebody or to whoever comes first; what is typed and not stored would stay behind. */
function Handover({ assessment: { ref, version }, typed }: { assessment: AssessmentDetail; typed: boolean }) {
  const t = useTranslations('review');
  const [to, setTo] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  // From wherever one is in the form: ten tabs lie between.
  useTwoPlaces({ isIn: (focused) => focused !== button.current, other: () => button.current });
  const { problem, busy, act } = useAct();
  const people = useQuery(queries.desk.people.queryOptions({ input: {} }));
  const reviewers = (people.data?.items ?? []).filter(({ role, you }) => !you && role !== 'editor');
  return (
    <section className={styles.form} aria-label={t('handOver')}>
      <Select
        label={t('handTo')}
        choices={[
          { value: '', label: t('anybody') },
          ...reviewers.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {problem ? <Notice kind="error">{problem.message}</Notice> : null}
      {typed ? <Notice>{t('saveFirst')}</Notice> : null}
      <p className={styles.actions}>
        <Button
          ref={button}
          look="primary"
          // Not disabled: F6 leads here, and what is to be done first is said beside it.
          aria-disabled={busy || typed}
          aria-keyshortcuts="F6"
          onClick={() =>
            typed || act(() => client.assessments.submit({ ref, version, to: to || null }), t('handedOver'))
          }
        >
          {t('handOver')} <Kbd quiet>F6</Kbd>
        </Button>
      </p>
    </section>
  );
}
