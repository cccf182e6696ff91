'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useWords } from '@/components/desk/use-words';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import { Decide, TakeBack } from './DecideChange';
import styles from './review.module.css';
import { useWaiting } from './use-waiting';
import { isWhole, WhatWaits } from './WhatWaits';

/** The field that holds what a record is called, where it has one. */
export const NAMED_BY: Partial<Record<WaitingChange['kind'], string>> = {
  claims: 'proposition',
  statements: 'text',
  evidence: 'text',
  sources: 'title',
  speakers: 'name',
  cases: 'title',
  origins: 'label',
};

/** What was changed in public records and the public does not see yet; reviewers pass or return what others changed. */
export function WaitingChanges({ reviews }: { reviews: boolean }) {
  const t = useTranslations('review');
  const { items = [], total = 0 } = useWaiting().data ?? {};
  return (
    <Section id="changes" title={t('changes.title')} note={t('count', { count: total })}>
      <p className={classNames(styles.note, styles.above)}>{t('changes.lede')}</p>
      {items.length === 0 ? <EmptyState title={t('changes.none')} /> : null}
      {items.length < total ? <p className={styles.note}>{t('changes.first', { count: items.length })}</p> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <Change key={item.id} item={item} reviews={reviews} />
        ))}
      </ul>
    </Section>
  );
}

/** One record with what the public sees of it and what it would see, who changed it, and what a reviewer may do. */
function Change({ item, reviews }: { item: WaitingChange; reviews: boolean }) {
  const t = useTranslations('review');
  const v = useTranslations('vocabulary.returnReason');
  const { ref, to, words, kind, by, at, mine, returned, changes } = item;
  const row = useRef<HTMLLIElement>(null);
  const told = useWords();
  const name = ref ? [ref, to].filter(Boolean).join(' → ') : told(words);
  return (
    <li ref={row} id={`change-${item.id}`} tabIndex={-1} className={styles.row}>
      <p className={styles.facts}>
        <span>{t(`changes.kind.${kind}`)}</span> {ref ? <RefLink reference={ref} /> : null}
        {to && kind === 'merge' ? <span>{t('changes.into')}</span> : null}
        {to ? <RefLink reference={to} /> : null}
        <span>{t('by', { author: by.map(({ name }) => name).join(', ') })}</span>
        <Time value={at} />
        {mine ? <Tag hue="ochre">{t('changes.yours')}</Tag> : null}
        {returned ? <Tag>{t('changes.returnedFor', { reason: v(returned.reason) })}</Tag> : null}
      </p>
      {/* Where its words are what has changed, they stand below as they were and are. */}
      {changes.some(({ field }) => field === NAMED_BY[kind]) ? null : (
        <p className={styles.words}>
          <Words of={words} />
        </p>
      )}
      <WhatWaits item={item} />
      {returned ? (
        <p className={styles.note}>
          {t('changes.returned', { by: returned.by?.name ?? '–', note: returned.note })}{' '}
          {mine ? null : t('changes.waitsFor', { author: by.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {kind === 'import' ? (
        <p>
          <a href={`/api/review/changes/${item.id}/file`} download>
            {t('changes.file')}
          </a>
        </p>
      ) : null}
      {reviews && !mine ? <Decide {...{ item, name, row }} /> : null}
      {mine && isWhole(kind) ? <TakeBack {...{ item, name, row }} /> : null}
    </li>
  );
}
