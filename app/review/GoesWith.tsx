'use client';

import { useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import { Added } from './Additions';
import { ConsideredList } from './Considered';
import type { GoesWith } from './goes-with';
import styles from './review.module.css';
import { NAMED_BY } from './WaitingChanges';
import { WhatWaits } from './WhatWaits';

/** What else becomes public when an assessment is published, word by word: nobody passes what they have not seen. */
export function GoesWithIt({ claim, goes }: { claim: ClaimDetail; goes: GoesWith }) {
  const t = useTranslations('review.goesWith');
  const standing = [
    ...goes.standing.evidence.map(({ ref }) => ref),
    ...goes.standing.statements.map((each) => each.statement.ref),
  ];
  const draft = claim.state === 'draft';
  if (!draft && goes.additions.length + goes.changes.length === 0) return <p className={styles.note}>{t('nothing')}</p>;
  return (
    <section className={styles.form} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={styles.note}>{t(draft ? 'draft' : 'lede')}</p>
      {standing.length > 0 ? <ConsideredList claim={claim} refs={standing} /> : null}
      <ul className={styles.list}>
        {goes.additions.map((item) => (
          <li key={`${item.kind} ${item.ref}`} className={styles.row}>
            <Added item={item} />
          </li>
        ))}
        {goes.changes.map((item) => (
          <Change key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** A change as readers would see it beside what they see, and whose it is. */
function Change({ item }: { item: WaitingChange }) {
  const t = useTranslations('review');
  const { kind, ref, to, by, at, words, changes } = item;
  return (
    <li className={styles.row}>
      <p className={styles.facts}>
        <span>{t(`changes.kind.${kind}`)}</span> {ref ? <RefLink reference={ref} /> : null}
        {to ? <RefLink reference={to} /> : null}
        <span>{t('by', { author: by.map(({ name }) => name).join(', ') })}</span>
        <Time value={at} />
      </p>
      {changes.some(({ field }) => field === NAMED_BY[kind]) ? null : (
        <p className={styles.words}>
          <Words of={words} />
        </p>
      )}
      <WhatWaits item={item} />
    </li>
  );
}
