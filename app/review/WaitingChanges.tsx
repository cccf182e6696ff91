'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { RefLink } from '@/components/facts/RefLink';
import { Changes } from '@/components/facts/VersionHistory';
import { Words } from '@/components/facts/Words';
import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/Disclosure';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import { Tag } from '@/components/ui/Tag';
import { TextInput } from '@/components/ui/TextInput';
import { Time } from '@/components/ui/Time';
import { useToast } from '@/components/ui/Toast';
import { RETURN_REASONS } from '@/lib/domain/vocabulary';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import styles from './review.module.css';

/** What is proposed as a whole, and can be taken back by whoever proposed it. */
const PROPOSED: readonly WaitingChange['kind'][] = ['merge', 'split', 'import'];

/** Milliseconds after which the list looks whether others have changed something. */
const LOOK = 10_000;

/** What was changed in public records and the public does not see yet; reviewers pass or return what others changed. */
export function WaitingChanges({ reviews }: { reviews: boolean }) {
  const t = useTranslations('review');
  const list = useQuery({ ...queries.waiting.list.queryOptions({ input: {} }), refetchInterval: LOOK });
  const { items = [], total = 0 } = list.data ?? {};
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
  return (
    <li className={styles.row}>
      <p className={styles.facts}>
        <span>{t(`changes.kind.${kind}`)}</span> {ref ? <RefLink reference={ref} /> : null}
        {to ? <RefLink reference={to} /> : null}
        <span>{t('by', { author: by.map(({ name }) => name).join(', ') })}</span>
        <Time value={at} />
        {mine ? <Tag hue="ochre">{t('changes.yours')}</Tag> : null}
        {returned ? <Tag>{v(returned.reason)}</Tag> : null}
      </p>
      {kind === 'claims' ? null : (
        <p className={styles.words}>
          <Words of={words} />
        </p>
      )}
      {changes.length > 0 ? (
        <Changes changes={changes} was={t('changes.was')} now={t('changes.now')} />
      ) : (
        <p className={styles.note}>{t('changes.belonging')}</p>
      )}
      {returned ? (
        <p className={styles.note}>
          {t('changes.returned', { by: returned.by?.name ?? '–' })} {returned.note}
        </p>
      ) : null}
      {kind === 'import' ? (
        <p>
          <a href={`/api/review/changes/${item.id}/file`} download>
            {t('changes.file')}
          </a>
        </p>
      ) : null}
      {reviews && !mine ? <Decide item={item} /> : null}
      {mine && PROPOSED.includes(kind) ? <TakeBack id={item.id} /> : null}
    </li>
  );
}

function TakeBack({ id }: { id: string }) {
  const t = useTranslations('review.changes');
  const [cache, say] = [useQueryClient(), useToast()];
  const back = useMutation({
    ...queries.waiting.takeBack.mutationOptions(),
    onSuccess: () => say(t('takenBack')),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  return (
    <>
      {back.error ? <Notice kind="error" title={back.error.message} /> : null}
      <p className={styles.pass}>
        <Button disabled={back.isPending} onClick={() => back.mutate({ id })}>
          {t('takeBack')}
        </Button>
      </p>
    </>
  );
}

function Decide({ item: { id, version, ref } }: { item: WaitingChange }) {
  const t = useTranslations('review.changes');
  const [cache, say] = [useQueryClient(), useToast()];
  const pass = useMutation({
    ...queries.waiting.pass.mutationOptions(),
    onSuccess: () => say(t('passed')),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  return (
    <>
      {pass.error ? <Notice kind="error" title={pass.error.message} /> : null}
      <p className={styles.pass}>
        <Button
          aria-label={ref ? t('passOf', { ref }) : undefined}
          disabled={pass.isPending}
          onClick={() => pass.mutate({ items: [{ id, version }] })}
        >
          {t('pass')}
        </Button>
      </p>
      <Disclosure summary={t('return')}>
        <Return id={id} version={version} />
      </Disclosure>
    </>
  );
}

function Return({ id, version }: { id: string; version: number }) {
  const [t, d, v] = [
    useTranslations('review.changes'),
    useTranslations('review.decision'),
    useTranslations('vocabulary.returnReason'),
  ];
  const [cache, say] = [useQueryClient(), useToast()];
  const [reason, setReason] = useState<(typeof RETURN_REASONS)[number]>('wording');
  const [note, setNote] = useState('');
  const give = useMutation({
    ...queries.waiting.giveBack.mutationOptions(),
    onSuccess: () => say(d('returned')),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('returnMeans')}</p>
      <Select
        label={d('reason')}
        choices={RETURN_REASONS.map((each) => ({ value: each, label: v(each) }))}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value as typeof reason)}
      />
      <TextInput
        label={d('note')}
        hint={d('noteHint')}
        maxLength={5000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {give.error ? <Notice kind="error" title={give.error.message} /> : null}
      <Button
        disabled={!note.trim() || give.isPending}
        onClick={() => give.mutate({ id, version, reason, note: note.trim() })}
      >
        {d('doReturn')}
      </Button>
    </div>
  );
}
