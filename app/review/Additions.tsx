'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import { useToast } from '@/components/ui/Toast';
import { takeTyped } from '@/components/ui/typed-before';
import type { Addition } from '@/lib/domain/assessments/contract';
import styles from './review.module.css';

/** Milliseconds after which the list looks whether others have changed something. */
const LOOK = 10_000;

type Item = Addition['items'][number];

/** What was added to public claims and is not public yet; reviewers pass what others added. */
export function Additions({ reviews }: { reviews: boolean }) {
  const t = useTranslations('review');
  const list = useQuery({ ...queries.assessments.additions.queryOptions(), refetchInterval: LOOK });
  const claims = list.data?.items ?? [];
  const count = claims.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Section id="additions" title={t('additions.title')} note={t('count', { count })}>
      <p className={classNames(styles.note, styles.above)}>{t('additions.lede')}</p>
      {claims.length === 0 ? <EmptyState title={t('additions.none')} /> : null}
      <ul className={styles.list}>
        {claims.map((each) => (
          <OnClaim key={each.claim.ref} addition={each} reviews={reviews} />
        ))}
      </ul>
    </Section>
  );
}

function OnClaim({ addition: { claim, items }, reviews }: { addition: Addition; reviews: boolean }) {
  const t = useTranslations('review.additions');
  const [cache, say] = [useQueryClient(), useToast()];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter(({ mine, ref }) => !mine && !left.has(ref)).map(({ ref, seen }) => ({ ref, seen }));
  const pass = useMutation({
    ...queries.assessments.pass.mutationOptions(),
    onSuccess: ({ passed }) => say(t('passed', { count: passed.length })),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.assessments.additions.key() }),
  });
  const turn = (ref: string, on: boolean) =>
    setLeft(on ? new Set([...left].filter((each) => each !== ref)) : new Set([...left, ref]));
  return (
    <li className={styles.row}>
      <p className={styles.claim}>
        <Link href={`/claims/${claim.ref}`} prefetch={false}>
          <b translate="no">{claim.ref}</b> <Words of={claim.proposition} />
        </Link>
      </p>
      <ul className={styles.additions} aria-label={t('on', { ref: claim.ref })}>
        {items.map((item) => (
          <li key={`${item.kind} ${item.ref}`}>
            {reviews && !item.mine ? (
              <input
                ref={takeTyped}
                type="checkbox"
                aria-label={t('choose', { ref: item.ref })}
                checked={!left.has(item.ref)}
                onChange={({ target }) => turn(item.ref, target.checked)}
              />
            ) : null}
            <Added item={item} />
          </li>
        ))}
      </ul>
      {pass.error ? <Notice kind="error" title={pass.error.message} /> : null}
      {reviews && items.some(({ mine }) => !mine) ? (
        <p className={styles.pass}>
          <Button
            disabled={chosen.length === 0 || pass.isPending}
            onClick={() => pass.mutate({ ref: claim.ref, items: chosen })}
          >
            {t('pass', { count: chosen.length })}
          </Button>
        </p>
      ) : null}
    </li>
  );
}

const BEARS = { statement: 'stance', evidence: 'polarity', relation: 'relation' } as const;

/** One addition: what it is and how it bears, its words, and who added it when. */
export function Added({ item: { ref, kind, bears, to, words, by, mine, at } }: { item: Item }) {
  const t = useTranslations('review');
  const v = useTranslations('vocabulary');
  const how = kind === 'omission' ? 'omission.omits' : `${BEARS[kind]}.${bears}`;
  return (
    <div className={styles.added}>
      <p className={styles.facts}>
        <span>{t(`additions.kind.${kind}`)}</span> {kind === 'relation' ? <b>{ref}</b> : <RefLink reference={ref} />}
        <span>
          {v(how as 'omission.omits')} {to ? <RefLink reference={to} /> : null}
        </span>
        {by ? <span>{t('by', { author: by.name })}</span> : null}
        <Time value={at} />
        {mine ? <Tag hue="ochre">{t('additions.yours')}</Tag> : null}
      </p>
      {words ? (
        <p className={styles.words}>
          <Words of={words} />
        </p>
      ) : null}
    </div>
  );
}
