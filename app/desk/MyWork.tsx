'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { QueueList } from '@/app/review/ReviewQueue';
import styles from '@/app/review/review.module.css';
import { useWaiting } from '@/app/review/use-waiting';
import { queries } from '@/components/data/client';
import { HeldStatus } from '@/components/desk/HeldStatus';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import { draftHref, draftSubject } from './draft-href';
import { MyChanges } from './MyChanges';
import { noticeHref } from './notice-href';

/** Milliseconds after which the page looks for news. */
const LOOK = 10_000;

/** What was given to me, what waits for my review, what is on its way, what I have begun, and what happened. */
export function MyWork({ me, reviews }: { me: string; reviews: boolean }) {
  return (
    <>
      <Assigned />
      {reviews ? <ToReview me={me} /> : null}
      <MyChanges />
      <OnItsWay me={me} />
      <Begun />
      <Notices />
    </>
  );
}

function Assigned() {
  const t = useTranslations('review.work');
  const words = useWords();
  const cache = useQueryClient();
  const work = useQuery({ ...queries.desk.work.queryOptions({ input: {} }), refetchInterval: LOOK });
  const finish = useMutation({
    ...queries.desk.finish.mutationOptions(),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.desk.work.key() }),
  });
  const items = work.data?.assigned ?? [];
  return (
    <Section title={t('assigned')} note={t('count', { count: items.length })}>
      {items.length === 0 ? (
        <EmptyState title={t('assignedNone')} actions={<LinkButton href="/claims">{t('claims')}</LinkButton>} />
      ) : null}
      <ul className={styles.list}>
        {items.map(({ id, claim, by, at }) => (
          <li key={id} className={styles.row}>
            <p className={styles.claim}>
              <Link href={`/claims/${claim.ref}`} prefetch={false}>
                <b translate="no">{claim.ref}</b> {words(claim.proposition)}
              </Link>
            </p>
            <p className={styles.facts}>
              <HeldStatus status={claim.status} />
              {by ? t('by', { name: by.name }) : null} <Time value={at} />
              <Button look="quiet" disabled={finish.isPending} onClick={() => finish.mutate({ id })}>
                {t('done')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What waits for somebody like me to review it: given to me or to nobody, never my own. */
function ToReview({ me }: { me: string }) {
  const t = useTranslations('review.work');
  const waiting = useQuery({
    ...queries.assessments.queue.queryOptions({ input: { mine: 'no' } }),
    refetchInterval: LOOK,
  });
  const items = (waiting.data?.items ?? []).filter(
    ({ author, assignedTo }) => author.key !== me && (assignedTo === null || assignedTo.key === me),
  );
  const added = useQuery({ ...queries.assessments.additions.queryOptions(), refetchInterval: LOOK });
  const toPass = (added.data?.items ?? []).flatMap(({ items: each }) => each).filter(({ mine }) => !mine).length;
  // What was returned waits for its author.
  const toDecide = (useWaiting().data?.items ?? []).filter(({ mine, returned }) => !mine && !returned).length;
  return (
    <>
      <QueueList id="to-review" title={t('toReview')} none={t('toReviewNone')} items={items} />
      {toPass > 0 ? (
        <p className={styles.facts}>
          <Link href="/review#additions" className={styles.next} prefetch={false}>
            {t('toPass', { count: toPass })}
          </Link>
        </p>
      ) : null}
      {toDecide > 0 ? (
        <p className={styles.facts}>
          <Link href="/review#changes" className={styles.next} prefetch={false}>
            {t('toDecide', { count: toDecide })}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function OnItsWay({ me }: { me: string }) {
  const t = useTranslations('review.work');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const mine = useQuery({
    ...queries.assessments.queue.queryOptions({ input: { mine: 'yes' } }),
    refetchInterval: LOOK,
  });
  const items = (mine.data?.items ?? []).filter(({ author }) => author.key === me);
  return (
    <Section title={t('onItsWay')} note={t('count', { count: items.length })}>
      {items.length === 0 ? <EmptyState title={t('onItsWayNone')} /> : null}
      <ul className={styles.list}>
        {items.map(({ ref, claim, state, status }) => (
          <li key={ref} className={styles.row}>
            <p className={styles.claim}>
              <Link href={`/review/${ref}`} prefetch={false}>
                <b translate="no">{ref}</b> {words(claim.proposition)}
              </Link>
            </p>
            <p className={styles.facts}>
              <HeldStatus status={status} /> <Tag hue="ochre">{v(`assessmentState.${state}`)}</Tag>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a draft is of, in words: "Claim C-2", "New statement in S-1.2". */
function useDraftWords() {
  const t = useTranslations('review.work.draft');
  return (key: string) => {
    const { noun, ref } = draftSubject(key);
    return t.has(noun as 'claim') ? t(noun as 'claim', { ref }) : key.replaceAll(':', ' ');
  };
}

function Begun() {
  const t = useTranslations('review.work');
  const words = useDraftWords();
  const cache = useQueryClient();
  const drafts = useQuery({ ...queries.drafts.list.queryOptions({ input: {} }), staleTime: 0 });
  const remove = useMutation({
    ...queries.drafts.remove.mutationOptions(),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.drafts.list.key() }),
  });
  const items = (drafts.data?.items ?? []).flatMap((draft) => {
    const href = draftHref(draft.key);
    return href ? [{ ...draft, href }] : [];
  });
  return (
    <Section title={t('begun')} note={t('count', { count: items.length })}>
      {items.length === 0 ? <EmptyState title={t('begunNone')} /> : null}
      <ul className={styles.list}>
        {items.map(({ key, href, updatedAt }) => (
          <li key={key} className={styles.row}>
            <p className={styles.facts}>
              <Link href={href} prefetch={false}>
                {words(key)}
              </Link>
              <Time value={updatedAt} />
              <Button look="quiet" onClick={() => remove.mutate({ key })}>
                {t('discard')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const KINDS = ['submitted', 'returned', 'published', 'passed', 'assigned'] as const;

function Notices() {
  const t = useTranslations('review.work');
  const cache = useQueryClient();
  const router = useRouter();
  const notices = useQuery({
    ...queries.notifications.list.queryOptions({ input: { limit: 50 } }),
    refetchInterval: LOOK,
  });
  const read = useMutation({
    ...queries.notifications.read.mutationOptions(),
    onSettled: () => {
      // The head of the page counts them too.
      router.refresh();
      return cache.invalidateQueries({ queryKey: queries.notifications.key() });
    },
  });
  const { items = [], unread = 0 } = notices.data ?? {};
  return (
    <Section title={t('notices')} note={t('unread', { count: unread })}>
      {items.length === 0 ? <EmptyState title={t('noticesNone')} /> : null}
      {unread > 0 ? <Button onClick={() => read.mutate({})}>{t('readAll')}</Button> : null}
      <ul className={styles.list}>
        {items.map(({ id, kind, subject, body, readAt, at }) => {
          const known = KINDS.find((each) => each === kind);
          const href = noticeHref({ subject, body });
          return (
            <li key={id} className={styles.row}>
              <p className={styles.facts}>
                {readAt ? null : <Tag hue="blue">{t('new')}</Tag>}
                <span>{known ? t(`kind.${known}`) : kind}</span>
                {href ? (
                  <Link
                    href={href}
                    prefetch={false}
                    translate={subject ? 'no' : 'yes'}
                    onClick={() => read.mutate({ ids: [id] })}
                  >
                    {subject || t('bringingIn')}
                  </Link>
                ) : (
                  <span translate="no">{subject}</span>
                )}
                <Time value={at} />
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
