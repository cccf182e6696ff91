'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { queries } from '@/components/data/client';
import { HeldStatus } from '@/components/desk/HeldStatus';
import { useWords } from '@/components/desk/use-words';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import type { AssessmentDetail } from '@/lib/domain/assessments/contract';
import styles from './review.module.css';

/** Milliseconds after which the queue looks whether others have changed something. */
const LOOK = 10_000;

/** Three lists: what waits for a reviewer (with `children` after it), what came back, and one's own on its way. */
export function ReviewQueue({ me, reviews, children }: { me: string; reviews: boolean; children: ReactNode }) {
  const t = useTranslations('review');
  const waiting = useQuery({
    ...queries.assessments.queue.queryOptions({ input: { mine: 'no' } }),
    refetchInterval: LOOK,
  });
  const mine = useQuery({
    ...queries.assessments.queue.queryOptions({ input: { mine: 'yes' } }),
    refetchInterval: LOOK,
  });
  const own = mine.data?.items ?? [];
  const others = (waiting.data?.items ?? []).filter(({ state }) => state === 'in-review');
  return (
    <>
      <QueueList
        id="waiting"
        title={t('waiting')}
        none={t('waitingNone')}
        items={others.filter(({ author }) => author.key !== me)}
        note={reviews ? undefined : t('notReviewer')}
      />
      {children}
      <QueueList
        id="returned"
        title={t('returned')}
        none={t('returnedNone')}
        items={own.filter(({ state }) => state === 'returned')}
      />
      <QueueList
        id="mine"
        title={t('mine')}
        none={t('mineNone')}
        items={own.filter(({ state }) => state !== 'returned')}
      />
    </>
  );
}

/** Assessments under a heading with their number, or what there is instead. */
export function QueueList({
  id,
  title,
  none,
  note,
  items,
}: {
  id: string;
  title: string;
  none: string;
  note?: string | undefined;
  items: readonly AssessmentDetail[];
}) {
  const t = useTranslations('review');
  return (
    <Section id={id} title={title} note={t('count', { count: items.length })}>
      {note ? <p className={classNames(styles.note, styles.above)}>{note}</p> : null}
      {items.length === 0 ? <EmptyState title={none} /> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <Row key={item.ref} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ item }: { item: AssessmentDetail }) {
  const t = useTranslations('review');
  const v = useTranslations('vocabulary');
  const words = useWords();
  return (
    <li className={styles.row}>
      <p className={styles.claim}>
        <Link href={`/review/${item.ref}`} prefetch={false}>
          <b translate="no">{item.claim.ref}</b> {words(item.claim.proposition)}
        </Link>
      </p>
      <p className={styles.facts}>
        <HeldStatus status={item.previousStatus} /> <span aria-hidden="true">→</span>{' '}
        <span className={styles.said}>{t('becomes')}</span>
        <HeldStatus status={item.status} />
        {item.state === 'in-review' ? null : <Tag hue="ochre">{v(`assessmentState.${item.state}`)}</Tag>}
        {item.returnReason ? <Tag>{v(`returnReason.${item.returnReason}`)}</Tag> : null}
        <span>
          {t('by', { author: item.author.name })}, <Time value={item.changedAt} />
        </span>
        {item.assignedTo ? <span>{t('for', { name: item.assignedTo.name })}</span> : null}
      </p>
    </li>
  );
}
